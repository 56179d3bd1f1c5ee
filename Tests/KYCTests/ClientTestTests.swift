import Forms
import KYC
import Testing

@Suite struct ClientTestTests {
  private let form = ClientTest.form
  private let office = made(Office()) {
    $0.tests = [
      made(ClientTest()) {
        $0.id = 1; $0.caption = ["en": "Basics", "de": "Grundlagen"]; $0.visible = true
      }
    ]
    $0.questions = [
      ClientTestQuestion(of: 1), ClientTestQuestion(of: 1), ClientTestQuestion(of: 2),
    ]
  }

  @Test(
    arguments: [
      ("caption", "Risks", []), ("caption", "", ["Required"]), ("caption", "Grundlagen", []),
      ("caption", "Basics", ["Another client test is named Basics; choose another name"]),
      ("caption", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("caption.de", "", []), ("details", "", []), ("visible", "Yes", []),
      ("visible", "", ["Required"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try form.sentences(ClientTest(), field, text, in: office) == expected)
  }

  @Test(
    arguments: [
      ("text", "", ["Required"]), ("text", "What is leverage?", []),
      ("type", "open", []), ("type", "questionnaire", []), ("type", "poll", []),
      ("type", "closed", ["Must be one of: open, close, questionnaire, poll"]),
      ("visible", "No", []), ("position", "0", ["Must be from 1 to 9999"]),
    ] as [(String, String, [String])])
  func questionRule(_ field: String, _ text: String, _ expected: [String]) throws {
    let form = ClientTestQuestion.form
    #expect(try form.sentences(ClientTestQuestion(of: 1), field, text) == expected)
  }

  @Test(
    arguments: [
      ("text", "", ["Required"]), ("text", "Yes", []), ("correct", "Yes", []),
      ("correct", "right", ["Must be one of: Yes, No"]),
      (
        "position", "two",
        [
          "Must be a whole number from 1 to 9999"
        ]
      ),
    ] as [(String, String, [String])])
  func answerRule(_ field: String, _ text: String, _ expected: [String]) throws {
    let form = ClientTestAnswer.form
    #expect(try form.sentences(ClientTestAnswer(to: 1), field, text) == expected)
  }

  @Test func questionsComeOnceTheTestIsSaved() throws {
    let new = try form.reading(ClientTest(), in: office)
    #expect(new.standings["questions"]?.lock == "Save the client test first")
    let stored = try form.reading(office.tests[0], in: office)
    #expect(stored.standings["questions"]?.lock == nil)
    #expect(stored.texts[Slot("questions")] == "2")
  }

  @Test func anOpenQuestionOffersNoAnswers() throws {
    let form = ClientTestQuestion.form
    let question = ClientTestQuestion(of: 1)
    #expect(try form.reading(question).standings["answers"]?.isRelevant == true)
    #expect(
      try form.reading(question, ["type": "open"]).standings["answers"]?.isRelevant == false)
  }

  @Test func hidingATestThatAVisibleLevelAsksForAsks() throws {
    var office = office
    let test = office.tests[0]
    #expect(try form.question(test, ["visible": "No"], in: office) == nil)
    office.levels = (1...7).map { index in
      made(Level()) {
        $0.id = Int64(index)
        $0.caption = ["en": "L\(index)"]
        $0.clientTestIds = [1]
      }
    }
    #expect(
      try form.question(test, ["visible": "No"], in: office)
        == """
        Basics is used by the level L1, the level L2, the level L3, the level L4, the level L5 and 2 more. \
        Clients there can no longer use it. Save?
        """)
  }
}
