import Forms
import Foundation
import GRDB

/// A row of the table of drafts.
struct DraftRow {
  let id: Int64
  let operatorName: String
  let subject: Subject
  let label: String
  let holder: Holder?
  /// The address that each secret of others was entered for, by part and field.
  let origins: [String: [String: String]]
  private let content: String
  private let sealed: Data?

  /// Reads the row of a number; nil where there is none.
  init?(_ id: Int64, _ db: Database) throws {
    let sql = """
      SELECT operator, section, recordKey, label, holder, content, sealed, origins
      FROM draft WHERE id = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else {
      return nil
    }
    self.id = id
    operatorName = row[0]
    subject = Subject(section: row[1], storedKey: row[2])
    label = row[3]
    holder = Holder(row[4] as String)
    content = row[5]
    sealed = row[6]
    let origins: String = row[7]
    self.origins = try JSONDecoder().decode(
      [String: [String: String]].self, from: Data(origins.utf8))
  }

  /// The draft; without the key that seals, its secrets are left out.
  func draft(_ sealing: Sealing?) throws -> Draft {
    var secrets: DraftContent.Secrets = [:]
    if let sealed, let sealing {
      let text = try sealing.open(sealed, at: Self.cell(id))
      secrets = try JSONDecoder().decode(DraftContent.Secrets.self, from: Data(text.utf8))
    }
    return try JSONDecoder().decode(DraftContent.self, from: Data(content.utf8))
      .draft(of: subject, label: label, secrets: secrets)
  }

  /// Stores a new draft and gives its number.
  static func insert(
    _ draft: Draft, by name: String, holder: Holder, _ db: Database, _ sealing: Sealing
  ) throws -> Int64 {
    let sql = """
      INSERT INTO draft (operator, section, recordKey, number, label, content, holder)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    let number = try freeNumber(of: draft.subject, by: name, db)
    try db.cachedStatement(sql: sql).execute(
      arguments: [
        name, draft.subject.section, draft.subject.storedKey, number, draft.label,
        try json(DraftContent(draft)), holder.text,
      ])
    let id = db.lastInsertedRowID
    // What is sealed is sealed for its row, which is why the row comes first.
    if let sealed = try sealed(draft, id, sealing) {
      let sql = "UPDATE draft SET sealed = ? WHERE id = ?"
      try db.cachedStatement(sql: sql).execute(arguments: [sealed, id])
    }
    return id
  }

  /// Puts a draft in the place of what is stored under its number.
  static func update(_ id: Int64, with draft: Draft, _ db: Database, _ sealing: Sealing) throws {
    let sql = "UPDATE draft SET label = ?, content = ?, sealed = ? WHERE id = ?"
    try db.cachedStatement(sql: sql).execute(
      arguments: [
        draft.label, try json(DraftContent(draft)), try sealed(draft, id, sealing), id,
      ])
  }

  /// Remembers the address that each secret of others was entered for.
  static func setOrigins(
    _ origins: [String: [String: String]], of id: Int64, _ db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE draft SET origins = ? WHERE id = ?", arguments: [try json(origins), id])
  }

  /// Deletes the row of a number.
  static func delete(_ id: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM draft WHERE id = ?").execute(arguments: [id])
  }

  /// The lowest number that no other draft of this person about the record has.
  static func freeNumber(of subject: Subject, by name: String, _ db: Database) throws -> Int {
    let sql = """
      SELECT coalesce(max(number), 0) + 1 FROM draft
      WHERE operator = ? AND section = ? AND recordKey = ?
      """
    return try Int.fetchOne(
      db.cachedStatement(sql: sql), arguments: [name, subject.section, subject.storedKey]) ?? 1
  }

  private static func sealed(_ draft: Draft, _ id: Int64, _ sealing: Sealing) throws -> Data? {
    let secrets = DraftContent.secrets(of: draft)
    return secrets.isEmpty ? nil : try sealing.seal(try json(secrets), at: cell(id))
  }

  private static func cell(_ id: Int64) -> Cell { Cell(table: "draft", row: id, field: "sealed") }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension Subject {
  /// Reads what a row keeps of a record's key, which is empty for a new one.
  init(section: String, storedKey: String) {
    self.init(section: section, key: storedKey.isEmpty ? nil : storedKey)
  }

  /// What a row keeps of the key.
  var storedKey: String { key ?? "" }
}
