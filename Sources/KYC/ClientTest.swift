package import Forms

/// A test that clients pass before they submit documents.
package struct ClientTest: Entity {
  package static let kind = EntityKind.clientTests
  package var id: Int64?
  package var version = 1
  package var caption = Localized()
  package var details = ""
  package var visible = false

  /// A new test, hidden until its questions are in.
  package init() {}

  /// Its caption in the default language.
  package func name(in language: String) -> String { caption[language] }
}

/// A question of a test.
package struct ClientTestQuestion: Entity {
  package static let kind = EntityKind.clientTestQuestions
  package var id: Int64?
  package var version = 1
  package var clientTestId: Int64
  package var text = ""
  package var type = Shape.close
  package var visible = true
  /// Its place among the test's questions, from 1.
  package var position = 1

  /// How a question is answered.
  package enum Shape: String, Sendable, Codable, CaseIterable {
    case open, close, questionnaire, poll
  }

  /// A new question of a test.
  package init(of test: Int64) { clientTestId = test }

  /// Its text.
  package func name(in language: String) -> String { text }
}

/// An answer that a question offers.
package struct ClientTestAnswer: Entity {
  package static let kind = EntityKind.clientTestAnswers
  package var id: Int64?
  package var version = 1
  package var clientTestQuestionId: Int64
  package var text = ""
  package var correct = false
  /// Its place among the question's answers, from 1.
  package var position = 1

  /// A new answer to a question.
  package init(to question: Int64) { clientTestQuestionId = question }

  /// Its text.
  package func name(in language: String) -> String { text }
}
