import Forms
import Testing

@Suite struct FilledTests {
  @Test(arguments: [
    ("name", "123456789"), ("name", "a\u{1B}"), ("title", "123456789"), ("count", "100"),
    ("count", "ten"), ("count", ""), ("size", "Huge"), ("size", ""), ("link", "http://a.example"),
    ("token", "a:b"), ("isOn", "Maybe"), ("colour", "green"),
  ])
  func aRefusedAnswerChangesNothing(_ field: String, _ text: String) throws {
    #expect(try Toy.sound.filled([field: text]) == .sound)
    let reading = try Toy.sound.reading([field: text])
    #expect(reading.errors.map(\.slot) == [Slot(field)])
    #expect(reading.texts[Slot(field)] == text)
  }

  @Test func anAnswerIsTakenTidiedAndShownAsTyped() throws {
    let answers = ["name": "  Kite ", "link": "https://a.example/", "count": "07"]
    let toy = try Toy.sound.filled(answers)
    #expect(toy.name == "Kite")
    #expect(toy.link == "https://a.example")
    #expect(toy.count == 7)
    #expect(try Toy.sound.reading(answers).texts[Slot("name")] == "  Kite ")
  }

  @Test func anOptionalAnswerIsTakenAwayByTheEmptyText() throws {
    #expect(try Toy.sound.filled(["link": " "]).link == nil)
  }

  @Test func anAnswerToAnUnknownFieldIsNoMatter() throws {
    #expect(try Toy.sound.filled(["nowhere": "x"]) == .sound)
  }

  @Test func aLockedFieldIgnoresAnswersAndShowsWhatIsSaved() throws {
    var toy = Toy.sound
    toy.isSealed = true
    #expect(try toy.filled(["colour": "blue"]) == toy)
    let reading = try toy.reading(["colour": "blue"])
    #expect(reading.standings["colour"]?.lock == "Sealed: make another toy")
    #expect(reading.texts[Slot("colour")] == "red")
    #expect(try toy.reading(["colour": "green"]).problems == [])
  }

  @Test func whatIsTypedNeverLocks() throws {
    let form = Form<Toy, Shelf>(
      noun: "toy",
      fields: [
        Field("count", "Count", \.count, .integer(0...9), help: "How many there are")
          .locked { toy, _ in toy.count == 0 ? "Always 0" : nil },
        Field("reason", "Reason", \.reason, .text(8), help: "Why there are none")
          .locked { toy, _ in toy.count == 0 ? "None to tell of" : nil },
      ])
    let answers = Answers(["count": "0", "reason": "sold"])
    let reading = try form.reading(of: Toy(), with: answers, languages: [], around: Shelf())
    #expect(reading.standings["count"]?.lock == nil)
    #expect(reading.standings["reason"]?.lock == nil)
    let filled = try form.filled(Toy(), with: answers, languages: [], around: Shelf()).record
    #expect(filled.count == 0)
    #expect(filled.reason == "sold")
  }

  @Test func aSecretIsReplacedKeptOrCleared() throws {
    #expect(try Toy.sound.filled(["token": " new "]).token == .typed("new"))
    #expect(try Toy.sound.filled(["token": ""]).token == .saved(Toy.note))
    #expect(try Toy.sound.filled(["token": "  "]).token == .saved(Toy.note))
    #expect(try Toy.sound.filled(Answers(cleared: ["token"])).token == nil)
  }

  @Test func aSavedSecretIsNeverAmongTheTexts() throws {
    let reading = try Toy.sound.reading()
    #expect(reading.texts[Slot("token")] == "")
    #expect(reading.standings["token"]?.secret == Toy.note)
    #expect(reading.standings["token"]?.isAnswered == true)
  }
}
