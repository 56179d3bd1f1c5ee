import Forms
import Testing

@Suite struct FormModelTests {
  @Test func theSavedTextTakesTheAnswerAway() throws {
    var model = try Toy.sound.model()
    model.set("Kite", at: Slot("name"))
    #expect(model.isChanged("name"))
    #expect(model.text(Slot("name")) == "Kite")
    model.set("Ball", at: Slot("name"))
    #expect(!model.isChanged("name"))
    #expect(model.answers.isEmpty)
    model.set("Ballon", at: Slot("title", "de"))
    #expect(model.isChanged("title"))
    model.set("", at: Slot("title", "de"))
    #expect(model.answers.isEmpty)
  }

  @Test func answersPutInPlaceKeepOnlyWhatDiffers() throws {
    var model = try Toy.sound.model()
    model.set("5", at: Slot("count"))
    model.set(Answers(["name": "Ball", "colour": "blue"]))
    #expect(model.answers == Answers(["colour": "blue"]))
    #expect(model.text(Slot("count")) == "1")
  }

  @Test func everyAnswerIsJudgedAtOnce() throws {
    var model = try Toy.sound.model()
    model.set("ten", at: Slot("count"))
    #expect(model.reading.problems.map(\.slot.field) == ["count"])
    model.set("10", at: Slot("count"))
    #expect(model.reading.problems == [])
    model.set("Large", at: Slot("size"))
    #expect(model.reading.problems.map(\.slot.field) == ["count", "reason"])
  }

  @Test func leavingAFieldTidiesWhatWasTyped() throws {
    var model = try Toy.sound.model()
    model.set("  Kite ", at: Slot("name"))
    #expect(model.text(Slot("name")) == "  Kite ")
    model.tidy(Slot("name"))
    #expect(model.text(Slot("name")) == "Kite")
    model.set(" Ball ", at: Slot("name"))
    model.tidy(Slot("name"))
    #expect(model.answers.isEmpty)
    model.set("https://toys.example/x/", at: Slot("link"))
    model.tidy(Slot("link"))
    #expect(model.text(Slot("link")) == "https://toys.example/x")
  }

  @Test func aSecretIsMarkedClearedOnlyWhereItIsSavedAndUntouched() throws {
    var model = try Toy.sound.model()
    model.toggleCleared("token")
    #expect(model.answers.cleared == ["token"])
    #expect(model.reading.standings["token"]?.isAnswered == false)
    model.toggleCleared("token")
    #expect(model.answers.isEmpty)
    model.set("new", at: Slot("token"))
    model.toggleCleared("token")
    #expect(model.answers.isEmpty)

    var bare = try Toy().model()
    bare.toggleCleared("token")
    #expect(bare.answers.isEmpty)
  }

  @Test func typingOverAClearedSecretReplacesIt() throws {
    var model = try Toy.sound.model()
    model.toggleCleared("token")
    model.set("new", at: Slot("token"))
    #expect(model.answers == Answers(["token": "new"]))
    model.set("", at: Slot("token"))
    #expect(model.answers.isEmpty)
  }

  @Test func onlyRelevantQuestionsAreAsked() throws {
    var model = try Toy.sound.model()
    #expect(!model.relevant.map(\.id).contains("reason"))
    model.set("Large", at: Slot("size"))
    #expect(model.relevant.map(\.id).last == "reason")
  }

  @Test func aQuestionTellsWhatAScreenNeeds() throws {
    let model = try Toy.sound.model()
    #expect(model.question("title")?.isLocalizable == true)
    #expect(model.question("name")?.hasSuggestions == false)
    #expect(model.question("nowhere") == nil)
    let suggesting = Toy.form.fields[0].suggesting([Choice("Ball")])
    #expect(Question(suggesting).hasSuggestions)
  }

  @Test func aDropdownFollowsTheFilter() throws {
    let model = try Toy.sound.model()
    #expect(try model.choices(for: "size", filter: "LAR")?.rows == [Choice("Large")])
  }
}
