import Forms
import GRDB
import KYC

extension ClientRight: Stored {
  static let soleColumn: String? = "default"

  var isSole: Bool { `default` }

  static var namesItsOwn: WritableKeyPath<ClientRight, Int64?>? { \.parentRightId }

  static let uses = [
    "SELECT 'level', id, 'clientRight' FROM level WHERE clientRightId = ? ORDER BY \"index\"",
    "SELECT 'clientRight', id, 'parentRight' FROM clientRight WHERE parentRightId = ? ORDER BY id",
  ]

  static func blank(in owner: Int64) -> ClientRight { ClientRight() }

  static let list = RecordList(
    .clientRights, name: "t.name", caption: "t.caption",
    columns: [
      .id,
      .text("name", "Name", "t.name", width: 20, isKept: true),
      .text("caption", "Caption", "t.caption", width: 24, isKept: true),
      .yesNo("default", "Default"),
      .text(
        "parentRight", "Parent",
        "coalesce((SELECT name FROM clientRight p WHERE p.id = t.parentRightId), '')", width: 20),
    ])

  func reasonToStay(among others: any Surroundings) throws -> String? {
    try others.defaultRight == id
      ? "It is the default right: set Default to Yes on another right first" : nil
  }
}
