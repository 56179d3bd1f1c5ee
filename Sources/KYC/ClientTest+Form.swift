package import Forms

extension ClientTest {
  /// Verification > Client tests.
  package static let form = Form<ClientTest, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "caption", "Caption", localized: \.caption, .text(128),
        help: "The title of the test that clients read", fallback: defaultLanguage
      ).required().unique(kind),
      Field(
        "details", "Details", \.details, .text(1000),
        help: "Shown to clients under the title of the test"),
      Field(
        "visible", "Visible", \.visible, .yesNo,
        help: "Yes: levels can ask for it. Keep it No until its questions and answers are in"
      ).required(),
      .rows(
        "questions", "Questions", .clientTestQuestions,
        help: "Enter opens the questions of the test; save the test first"),
    ],
    consequence: { was, new, around in
      guard was.visible, !new.visible, let id = was.id else { return nil }
      let name = was.caption[try around.defaultLanguage]
      return Consequence.disabling(name, try around.visibleLevels(using: kind, id: id))
    })
}

extension ClientTestQuestion {
  /// The questions of a client test.
  package static let form = Form<ClientTestQuestion, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "text", "Question", \.text, .text(1000), help: "The question as clients read it"
      ).required(),
      Field(
        "type", "Type", \.type, .choice,
        help:
          "open: free text. close: correct answers. questionnaire: several choices. poll: one choice"
      ).required(),
      Field(
        "visible", "Visible", \.visible, .yesNo, help: "Yes: clients are asked it. No: it is kept"
      ).required(),
      Field(
        "position", "Position", \.position, .integer(1...9999),
        help: "Its place among the questions of the test"
      ).required(),
      Field.rows(
        "answers", "Answers", .clientTestAnswers,
        help: "Enter opens the answers that it offers; save the question first"
      ).relevant { question, _ in question.type != .open },
    ])
}

extension ClientTestAnswer {
  /// The answers of a client test's question.
  package static let form = Form<ClientTestAnswer, any Surroundings>(
    noun: kind.noun,
    fields: [
      Field(
        "text", "Answer", \.text, .text(1000), help: "The answer as clients read it"
      ).required(),
      Field(
        "correct", "Correct", \.correct, .yesNo,
        help: "Yes: choosing it is right. The Back Office's label of this choice is not documented"
      ).required(),
      Field(
        "position", "Position", \.position, .integer(1...9999),
        help: "Its place among the answers of the question"
      ).required(),
    ])
}

extension Field where Record: Entity, Around == any Surroundings {
  /// Rows that belong to the record, shown as their number.
  static func rows(_ id: String, _ label: String, _ kind: EntityKind, help: String) -> Self {
    Field(
      id: id, label: label, control: .rows, isLocalizable: false, help: help,
      read: { record, _, around in
        try String(record.id.map { try around.count(kind, of: $0) } ?? 0)
      }, write: { _, _, _, _ in }, tidy: { $0 }
    ).locked { record, _ in record.id == nil ? "Save the \(Record.kind.noun) first" : nil }
  }
}
