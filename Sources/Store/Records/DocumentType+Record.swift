import Forms
import GRDB
import KYC

extension DocumentType: Stored {
  static func blank(in owner: Int64) -> DocumentType { DocumentType() }

  static let list = RecordList(
    .documentTypes, name: "t.name", caption: RecordList.localized("caption"),
    isOffered: "t.status = 'Enabled'",
    columns: [
      .id,
      .text("name", "Name", "t.name", width: 20, isKept: true),
      .text("caption", "Caption", RecordList.localized("caption"), width: 24, isKept: true),
      .text(
        "documentGroup", "Group",
        "coalesce((SELECT name FROM documentGroup WHERE id = t.documentGroupId), '')", width: 20),
      .number("maxFiles", "Max files", "t.maxFiles", width: 9),
      .text("status", "Status", "t.status", width: 8),
    ])

  func lostWithIt(among others: any Surroundings, _ db: Database) throws -> [String] {
    guard status == .enabled, let documentGroupId else { return [] }
    let levels = try others.visibleLevels(using: .documentGroups, id: documentGroupId)
    return levels.map { "Clients can no longer submit it for the level \($0)" }
  }
}
