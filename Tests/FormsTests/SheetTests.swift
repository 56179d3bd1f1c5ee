import Forms
import Testing

@Suite struct SheetTests {
  @Test func theSavedTextTakesTheAnswerAway() throws {
    var sheet = try Toy.sound.sheet()
    sheet.set("Kite", at: Slot("name"))
    #expect(sheet.isChanged("name"))
    #expect(sheet.text(Slot("name")) == "Kite")
    sheet.set("Ball", at: Slot("name"))
    #expect(!sheet.isChanged("name"))
    #expect(sheet.answers.isEmpty)
    sheet.set("Ballon", at: Slot("title", "de"))
    #expect(sheet.isChanged("title"))
    sheet.set("", at: Slot("title", "de"))
    #expect(sheet.answers.isEmpty)
  }

  @Test func answersPutInPlaceKeepOnlyWhatDiffers() throws {
    var sheet = try Toy.sound.sheet()
    sheet.set("5", at: Slot("count"))
    sheet.set(Answers(["name": "Ball", "colour": "blue"]))
    #expect(sheet.answers == Answers(["colour": "blue"]))
    #expect(sheet.text(Slot("count")) == "1")
  }

  @Test func everyAnswerIsJudgedAtOnce() throws {
    var sheet = try Toy.sound.sheet()
    sheet.set("ten", at: Slot("count"))
    #expect(sheet.reading.problems.map(\.slot.field) == ["count"])
    sheet.set("10", at: Slot("count"))
    #expect(sheet.reading.problems == [])
    sheet.set("Large", at: Slot("size"))
    #expect(sheet.reading.problems.map(\.slot.field) == ["count", "reason"])
  }

  @Test func leavingAFieldTidiesWhatWasTyped() throws {
    var sheet = try Toy.sound.sheet()
    sheet.set("  Kite ", at: Slot("name"))
    #expect(sheet.text(Slot("name")) == "  Kite ")
    sheet.tidy(Slot("name"))
    #expect(sheet.text(Slot("name")) == "Kite")
    sheet.set(" Ball ", at: Slot("name"))
    sheet.tidy(Slot("name"))
    #expect(sheet.answers.isEmpty)
    sheet.set("https://toys.example/x/", at: Slot("link"))
    sheet.tidy(Slot("link"))
    #expect(sheet.text(Slot("link")) == "https://toys.example/x")
  }

  @Test func aSecretIsMarkedClearedOnlyWhereItIsSavedAndUntouched() throws {
    var sheet = try Toy.sound.sheet()
    sheet.toggleCleared("token")
    #expect(sheet.answers.cleared == ["token"])
    #expect(sheet.reading.standings["token"]?.isAnswered == false)
    sheet.toggleCleared("token")
    #expect(sheet.answers.isEmpty)
    sheet.set("new", at: Slot("token"))
    sheet.toggleCleared("token")
    #expect(sheet.answers.isEmpty)

    var bare = try Toy().sheet()
    bare.toggleCleared("token")
    #expect(bare.answers.isEmpty)
  }

  @Test func typingOverAClearedSecretReplacesIt() throws {
    var sheet = try Toy.sound.sheet()
    sheet.toggleCleared("token")
    sheet.set("new", at: Slot("token"))
    #expect(sheet.answers == Answers(["token": "new"]))
    sheet.set("", at: Slot("token"))
    #expect(sheet.answers.isEmpty)
  }

  @Test func onlyRelevantQuestionsAreAsked() throws {
    var sheet = try Toy.sound.sheet()
    #expect(!sheet.relevant.map(\.id).contains("reason"))
    sheet.set("Large", at: Slot("size"))
    #expect(sheet.relevant.map(\.id).last == "reason")
  }

  @Test func aQuestionTellsWhatAScreenNeeds() throws {
    let sheet = try Toy.sound.sheet()
    #expect(sheet.question("title")?.isLocalizable == true)
    #expect(sheet.question("name")?.hasSuggestions == false)
    #expect(sheet.question("nowhere") == nil)
    let suggesting = Toy.form.fields[0].suggesting([Choice("Ball")])
    #expect(Question(suggesting).hasSuggestions)
  }

  @Test func aDropdownFollowsTheFilter() throws {
    let sheet = try Toy.sound.sheet()
    #expect(sheet.choices(for: "size", filter: "LAR").rows == [Choice("Large")])
  }
}
