import Forms
import GRDB
import KYC

extension Level: Stored {
  static func title(isNew: Bool) -> String {
    isNew ? "Create verification level" : "Edit verification level"
  }

  static let links = [
    Link<Level>(
      name: "documentGroupIds", path: \.documentGroupIds, table: "levelDocumentGroup",
      owner: "levelId", listed: "documentGroupId"),
    Link<Level>(
      name: "clientTestIds", path: \.clientTestIds, table: "levelClientTest", owner: "levelId",
      listed: "clientTestId"),
  ]

  static var namesItsOwn: WritableKeyPath<Level, Int64?>? { \.nextLevelId }

  static let uses = [
    "SELECT 'level', id, 'nextLevel' FROM level WHERE nextLevelId = ? ORDER BY \"index\""
  ]

  static let belongings = [
    Belonging(table: "levelDocumentGroup", condition: "levelId = ?"),
    Belonging(table: "levelClientTest", condition: "levelId = ?"),
  ]

  static func blank(in owner: Int64) -> Level { Level() }

  static let list = RecordList(
    .levels, name: "CAST(t.\"index\" AS TEXT)", caption: RecordList.localized("caption"),
    isOffered: "t.visible", order: "t.\"index\"",
    columns: [
      .number("index", "Index", "t.\"index\"", isKept: true),
      .text("caption", "Caption", RecordList.localized("caption"), width: 24, isKept: true),
      .text(
        "desktopDescription", "Desktop Description", RecordList.localized("desktopDescription"),
        width: 36, text: Level.firstLine),
      .yesNo("default", "Default"),
      .yesNo("visible", "Visible"),
    ])

  mutating func begin(among others: any Surroundings, _ db: Database) throws {
    index = try others.nextIndex()
  }

  func reasonToStay(among others: any Surroundings) throws -> String? {
    isFirst ? "Level 0 is the default level, which every client has from the start" : nil
  }
}
