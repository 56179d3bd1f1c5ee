import Forms
import Testing

/// Texts that fill several fields, and values that are made.
@Suite struct IntakeTests {
  @Test func aTextForSeveralFieldsIsReadFromTheFieldThatTakesIt() throws {
    let model = try Toy.sound.model()
    #expect(
      try model.intake("Kite=3", at: "plan") == [Slot("name"): "Kite", Slot("count"): "3"])
    #expect(try model.intake("Kite", at: "plan") == nil)
    #expect(try model.intake("Kite=3", at: "name") == nil)
    #expect(try model.intake("Kite=3", at: "nowhere") == nil)
    #expect(refusal { try model.intake("a=b=c=d", at: "plan") }?.fact.sentence == "The plan is odd")
  }

  @Test func aLockedFieldTakesNothing() throws {
    var toy = Toy.sound
    #expect(try toy.model().intake("Kite=3=blue", at: "plan")?[Slot("colour")] == "blue")
    toy.isSealed = true
    #expect(
      try toy.model().intake("Kite=3=blue", at: "plan")
        == [Slot("name"): "Kite", Slot("count"): "3"])
  }

  @Test func severalTextsAreTypedAtOnce() throws {
    var model = try Toy.sound.model()
    model.toggleCleared("token")
    model.set("Large", at: Slot("size"))
    model.set([Slot("name"): "Ball", Slot("token"): "t", Slot("count"): "3"])
    #expect(model.answers == Answers(["token": "t", "count": "3", "size": "Large"]))
  }

  @Test func aValueIsMadeWhereItCanBe() throws {
    let model = try Toy.sound.model()
    #expect(model.question("token")?.generate?() == "made")
    #expect(model.question("name")?.generate == nil)
    #expect(model.questions.filter(\.canBeMade).map(\.id) == ["token"])
    #expect(model.questions.filter(\.takesSeveral).map(\.id) == ["plan"])
  }

  @Test func nothingOfAPathIsKept() throws {
    let reading = try Toy.sound.reading(["plan": "/a/b"])
    #expect(reading.texts[Slot("plan")] == "/a/b")
    #expect(reading.problems == [])
    #expect(try Toy.sound.filled(["plan": "/a/b"]) == Toy.sound)
  }
}
