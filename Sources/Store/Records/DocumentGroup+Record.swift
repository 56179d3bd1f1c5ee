import Forms
import GRDB
import KYC

extension DocumentGroup: Stored {
  static let uses = [
    "SELECT 'documentType', id, 'documentGroup' FROM documentType WHERE documentGroupId = ? ORDER BY id",
    """
    SELECT 'level', id, 'documentGroups' FROM level JOIN levelDocumentGroup ON levelId = id WHERE documentGroupId = ?
    ORDER BY "index"
    """,
  ]

  static func blank(in owner: Int64) -> DocumentGroup { DocumentGroup() }

  static let list = RecordList(
    .documentGroups, name: "t.name", caption: RecordList.localized("caption"),
    isOffered: "t.enabled",
    occupant: """
      CASE t.type WHEN 'One' THEN (SELECT min(id) FROM documentType WHERE documentGroupId = t.id) END
      """,
    columns: [
      .id,
      .text("name", "Name", "t.name", width: 20, isKept: true),
      .text("caption", "Caption", RecordList.localized("caption"), width: 24, isKept: true),
      .text("type", "Type", "t.type", width: 5),
      .yesNo("enabled", "Enabled"),
      .number(
        "types", "Types", "(SELECT count(*) FROM documentType WHERE documentGroupId = t.id)"),
    ])
}
