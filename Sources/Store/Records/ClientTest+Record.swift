import Forms
import GRDB
import KYC

extension ClientTest: Stored {
  static let uses = [
    """
    SELECT 'level', id, 'clientTests' FROM level JOIN levelClientTest ON levelId = id WHERE clientTestId = ?
    ORDER BY "index"
    """
  ]

  static let belongings = [
    Belonging(table: "clientTestQuestion", condition: "clientTestId = ?"),
    Belonging(
      table: "clientTestAnswer",
      condition:
        "clientTestQuestionId IN (SELECT id FROM clientTestQuestion WHERE clientTestId = ?)"),
  ]

  static func blank(in owner: Int64) -> ClientTest { ClientTest() }

  static let list = RecordList(
    .clientTests, name: RecordList.localized("caption"), caption: RecordList.localized("caption"),
    isOffered: "t.visible",
    columns: [
      .id,
      .text("caption", "Caption", RecordList.localized("caption"), width: 36, isKept: true),
      .yesNo("visible", "Visible"),
      .number(
        "questions", "Questions",
        "(SELECT count(*) FROM clientTestQuestion WHERE clientTestId = t.id)", width: 9),
    ])

  func lostWithIt(among others: any Surroundings, _ db: Database) throws -> [String] {
    let questions = try others.count(.clientTestQuestions, of: id ?? 0)
    return questions == 0
      ? []
      : [questions == 1 ? "Its question goes with it" : "Its \(questions) questions go with it"]
  }

  func rows(of field: String, in office: BackOffice) -> Section? {
    guard field == "questions", let id else { return nil }
    return office.questions(of: id).section
  }
}
