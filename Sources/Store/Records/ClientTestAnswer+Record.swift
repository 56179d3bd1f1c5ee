import Forms
import GRDB
import KYC

extension ClientTestAnswer: Stored {
  static func blank(in owner: Int64) -> ClientTestAnswer { ClientTestAnswer(to: owner) }

  var owner: Int64 { clientTestQuestionId }

  static let list = RecordList(
    .clientTestAnswers, name: "t.text", caption: "''", order: "t.position",
    owner: "clientTestQuestionId",
    columns: [
      .number("position", "Position", "t.position", width: 8),
      .text("text", "Answer", "t.text", width: 40, isKept: true),
      .yesNo("correct", "Correct"),
    ])

  mutating func begin(among others: any Surroundings, _ db: Database) throws {
    position = try Self.list.nextPosition(in: clientTestQuestionId, db)
  }
}
