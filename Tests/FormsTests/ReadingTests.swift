import Forms
import Testing

@Suite struct ReadingTests {
  @Test func aSoundRecordHasNoProblem() throws {
    #expect(try Toy.sound.reading().problems == [])
  }

  @Test func anEmptyRecordMissesWhatIsRequiredAndNothingElse() throws {
    let reading = try Toy().reading()
    #expect(reading.problems == [Problem("name", .required), Problem("title", .required)])
  }

  @Test(arguments: ["name", "title", "count", "size", "isOn"])
  func aRequiredAnswerThatIsEmptyIsToldOnce(_ field: String) throws {
    #expect(try Toy.sound.reading([field: "  "]).problems == [Problem(field, .required)])
  }

  @Test func requiredLooksAtTheDefaultLanguage() throws {
    var toy = Toy.sound
    toy.title = ["de": "Ball"]
    #expect(try toy.reading().problems == [Problem("title", .required)])
    let shelf = Shelf(language: "de")
    #expect(try toy.reading([:], shelf: shelf).problems == [])
  }

  @Test func leftToEnableCountsWhatIsMissing() throws {
    var toy = Toy()
    #expect(try toy.reading().leftToEnable == 2)
    #expect(try toy.reading(["link": "https://a.example"]).leftToEnable == 1)
    #expect(try toy.reading(["link": " "]).leftToEnable == 2)
    toy.token = .saved(Toy.note)
    #expect(try toy.reading().leftToEnable == 1)
    #expect(try toy.reading(Answers(cleared: ["token"])).leftToEnable == 2)
  }

  @Test func whatIsNeededToEnableIsAProblemOnlyOnceEnabled() throws {
    var toy = Toy.sound
    toy.link = nil
    toy.token = nil
    #expect(try toy.reading().problems == [])
    #expect(
      try toy.reading(["isOn": "Yes"]).problems
        == [Problem("link", .neededToEnable), Problem("token", .neededToEnable)])
  }

  @Test func warningsStandBesideErrors() throws {
    let reading = try Toy.sound.reading(["name": "Ball?"], shelf: Shelf(takenNames: ["Ball?"]))
    #expect(reading.errors == [Problem("name", .taken(noun: "toy", name: "Ball?"))])
    let odd = Fact.stated(id: "odd", sentence: "Is an odd name")
    #expect(reading.warnings == [Problem("name", odd, isWarning: true)])
    #expect(reading.problems.count == 2)
  }

  @Test func problemsStandInTheFormsOrder() throws {
    let reading = try Toy.sound.reading([
      "isOn": "Maybe", "name": "", "reason": "far too long", "size": "Large", "count": "10",
      "link": "nowhere",
    ])
    #expect(reading.problems.map(\.slot.field) == ["name", "count", "link", "isOn", "reason"])
  }

  @Test func aCheckHasNothingToLookAtWhereTheAnswerIsRefused() throws {
    let shelf = Shelf(takenNames: ["Ball"])
    #expect(
      try Toy.sound.reading(["name": "123456789"], shelf: shelf).problems
        == [Problem("name", .tooLong(limit: 8, length: 9))])
  }

  @Test func eachLanguageIsJudgedWhereItStands() throws {
    var answers = Answers()
    answers.texts[Slot("title", "de")] = "far too long"
    #expect(
      try Toy.sound.reading(answers).problems
        == [Problem(Slot("title", "de"), .tooLong(limit: 8, length: 12))])
    answers.texts[Slot("title", "de")] = "Ball "
    #expect(try Toy.sound.reading(answers).problems == [])
    #expect(try Toy.sound.filled(answers).title == ["en": "A ball", "de": "Ball"])
  }

  @Test func whatDoesNotMatterIsNotAskedAndKeepsItsAnswer() throws {
    let small = try Toy.sound.reading(["reason": "far too long"])
    #expect(small.standings["reason"]?.isRelevant == false)
    #expect(small.problems == [])
    #expect(small.texts[Slot("reason")] == "far too long")
    #expect(try Toy.sound.filled(["reason": "why not"]).reason == "why not")
    let large = try Toy.sound.reading(["size": "Large"])
    #expect(large.problems == [Problem("reason", .required)])
  }
}
