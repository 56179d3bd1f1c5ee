import Forms
import Foundation
import GRDB
import KYC

extension ExternalConnection {
  mutating func readParts(_ db: Database) throws {
    let sql = """
      SELECT name, value, setAt, setBy, fingerprint FROM connectionSetting
      WHERE externalConnectionId = ?
      """
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [id])
    while let row = try rows.next() {
      let name: String = row[0]
      if let value = row[1] as String? {
        texts[name] = value
      } else if let fingerprint = row[4] as String? {
        secrets[name] = .saved(
          SecretNote(setAt: row[2] ?? "", setBy: row[3] ?? "", fingerprint: fingerprint))
      }
    }
  }

  func writeParts(_ db: Database, over was: ExternalConnection?, _ stamp: Stamp) throws {
    guard let id else { return }
    let before = Set(was?.texts.keys.map { $0 } ?? []).union(was?.secrets.keys.map { $0 } ?? [])
    for name in before.subtracting(texts.keys).subtracting(secrets.keys) {
      let sql = "DELETE FROM connectionSetting WHERE externalConnectionId = ? AND name = ?"
      try db.execute(sql: sql, arguments: [id, name])
    }
    for (name, value) in texts where was?.texts[name] != value {
      let row = try settingRow(name, of: id, db)
      let sql = """
        UPDATE connectionSetting
        SET value = ?, sealed = NULL, fingerprint = NULL, setAt = ?, setBy = ? WHERE id = ?
        """
      try db.execute(sql: sql, arguments: [value, stamp.at, stamp.person.name, row])
    }
    for case (let name, .typed(let secret)) in secrets {
      try seal(secret, as: name, in: settingRow(name, of: id, db), db, stamp)
    }
  }

  // A secret is sealed for its row, which is why the row comes first.
  private func settingRow(_ name: String, of id: Int64, _ db: Database) throws -> Int64 {
    let sql = "SELECT id FROM connectionSetting WHERE externalConnectionId = ? AND name = ?"
    if let row = try Int64.fetchOne(db, sql: sql, arguments: [id, name]) { return row }
    try db.execute(
      sql: "INSERT INTO connectionSetting (externalConnectionId, name) VALUES (?, ?)",
      arguments: [id, name])
    return db.lastInsertedRowID
  }

  private func seal(
    _ secret: String, as name: String, in row: Int64, _ db: Database, _ stamp: Stamp
  ) throws {
    let cell = Cell(table: "connectionSetting", row: row, field: name)
    let sql = """
      UPDATE connectionSetting
      SET value = NULL, sealed = ?, fingerprint = ?, setAt = ?, setBy = ? WHERE id = ?
      """
    try db.execute(
      sql: sql,
      arguments: [
        stamp.sealing.seal(secret, at: cell), stamp.sealing.fingerprint(of: secret), stamp.at,
        stamp.person.name, row,
      ])
  }
}
