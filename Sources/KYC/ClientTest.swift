package import Forms

/// A test that clients pass before they submit documents.
package struct ClientTest: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.clientTests
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The title that clients read, up to 128 characters a language.
  package var caption = Localized()
  /// What clients read under the title, up to 1000 characters.
  package var details = ""
  /// Whether clients see it.
  package var visible = false

  /// A new test, hidden until its questions are in.
  package init() {}

  /// Its caption in the default language.
  package func name(in language: String) -> String { caption[language] }
}

/// A question of a test.
package struct ClientTestQuestion: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.clientTestQuestions
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The test it belongs to.
  package var clientTestId: Int64
  /// The text that clients read, 1 to 1000 characters.
  package var text = ""
  /// How it is answered.
  package var type = Shape.close
  /// Whether clients see it.
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
  /// What kind of record it is.
  package static let kind = EntityKind.clientTestAnswers
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The question it belongs to.
  package var clientTestQuestionId: Int64
  /// The text that clients read, 1 to 1000 characters.
  package var text = ""
  /// Whether choosing it is right.
  package var correct = false
  /// Its place among the question's answers, from 1.
  package var position = 1

  /// A new answer to a question.
  package init(to question: Int64) { clientTestQuestionId = question }

  /// Its text.
  package func name(in language: String) -> String { text }
}
