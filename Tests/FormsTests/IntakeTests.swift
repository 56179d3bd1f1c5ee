import Forms
import Testing

/// Texts that fill several fields, and values that are made.
@Suite struct IntakeTests {
  @Test func aTextForSeveralFieldsIsReadFromTheFieldThatTakesIt() throws {
    let sheet = try Toy.sound.sheet()
    #expect(
      try sheet.intake("Kite=3", at: "plan") == [Slot("name"): "Kite", Slot("count"): "3"])
    #expect(try sheet.intake("Kite", at: "plan") == nil)
    #expect(try sheet.intake("Kite=3", at: "name") == nil)
    #expect(try sheet.intake("Kite=3", at: "nowhere") == nil)
    #expect(refusal { try sheet.intake("a=b=c=d", at: "plan") }?.fact.sentence == "The plan is odd")
  }

  @Test func aLockedFieldTakesNothing() throws {
    var toy = Toy.sound
    #expect(try toy.sheet().intake("Kite=3=blue", at: "plan")?[Slot("colour")] == "blue")
    toy.isSealed = true
    #expect(
      try toy.sheet().intake("Kite=3=blue", at: "plan")
        == [Slot("name"): "Kite", Slot("count"): "3"])
  }

  @Test func severalTextsAreTypedAtOnce() throws {
    var sheet = try Toy.sound.sheet()
    sheet.toggleCleared("token")
    sheet.set("Large", at: Slot("size"))
    sheet.set([Slot("name"): "Ball", Slot("token"): "t", Slot("count"): "3"])
    #expect(sheet.answers == Answers(["token": "t", "count": "3", "size": "Large"]))
  }

  @Test func aValueIsMadeWhereItCanBe() throws {
    let sheet = try Toy.sound.sheet()
    #expect(sheet.made("token") == "made")
    #expect(sheet.made("name") == nil)
    #expect(sheet.questions.filter(\.canBeMade).map(\.id) == ["token"])
    #expect(sheet.questions.filter(\.takesSeveral).map(\.id) == ["plan"])
  }

  @Test func nothingOfAPathIsKept() throws {
    let reading = try Toy.sound.reading(["plan": "/a/b"])
    #expect(reading.texts[Slot("plan")] == "/a/b")
    #expect(reading.problems == [])
    #expect(try Toy.sound.filled(["plan": "/a/b"]) == Toy.sound)
  }
}
