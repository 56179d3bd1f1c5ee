import Forms
import GRDB
import KYC

extension ClientTestQuestion: Stored {
  static let belongings = [
    Belonging(table: "clientTestAnswer", condition: "clientTestQuestionId = ?")
  ]

  static func blank(in owner: Int64) -> ClientTestQuestion { ClientTestQuestion(of: owner) }

  var owner: Int64 { clientTestId }

  static let list = RecordList(
    .clientTestQuestions, name: "t.text", caption: "''", isOffered: "t.visible",
    order: "t.position", owner: "clientTestId",
    columns: [
      .number("position", "Position", "t.position", width: 8),
      .text("text", "Question", "t.text", width: 40, isKept: true),
      .text("type", "Type", "t.type", width: 13),
      .yesNo("visible", "Visible"),
      .number(
        "answers", "Answers",
        "(SELECT count(*) FROM clientTestAnswer WHERE clientTestQuestionId = t.id)", width: 7),
    ])

  mutating func begin(among others: any Surroundings, _ db: Database) throws {
    position = try Self.list.nextPosition(in: clientTestId, db)
  }

  func lostWithIt(among others: any Surroundings, _ db: Database) throws -> [String] {
    let answers = try others.count(.clientTestAnswers, of: id ?? 0)
    return answers == 0
      ? [] : [answers == 1 ? "Its answer goes with it" : "Its \(answers) answers go with it"]
  }

  func rows(of field: String, in office: BackOffice) -> Section? {
    guard field == "answers", let id else { return nil }
    return office.answers(to: id).section
  }
}

extension RecordList {
  /// The place behind the last row that belongs to a record, 9999 at most.
  func nextPosition(in owner: Int64, _ db: Database) throws -> Int {
    guard let column = self.owner else { return 1 }
    let sql = "SELECT max(position) FROM \(table) WHERE \(column) = ?"
    let last = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [owner]) ?? 0
    return min(last + 1, 9999)
  }
}
