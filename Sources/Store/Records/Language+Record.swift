import Forms
import GRDB
import KYC

extension Language: Stored {
  static let soleColumn: String? = "default"

  var isSole: Bool { `default` }

  static let uses = [
    """
    SELECT tableName, rowId, field FROM localizedText, json_each(localizedText.text)
    WHERE json_each.key = (SELECT code COLLATE BINARY FROM language WHERE id = ?)
    """
  ]

  static func blank(in owner: Int64) -> Language { Language() }

  static let list = RecordList(
    .languages, name: "t.code", caption: "t.name",
    columns: [
      .id,
      .text("code", "Code", "t.code", width: 8, isKept: true),
      .text("name", "Name", "t.name", width: 24, isKept: true),
      .yesNo("default", "Default"),
    ])

  func reasonToStay(among others: any Surroundings) throws -> String? {
    try others.defaultLanguage == code
      ? "It is the default language: set Default to Yes on another language first" : nil
  }
}
