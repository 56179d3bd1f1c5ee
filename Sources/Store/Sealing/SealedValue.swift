import Foundation
import GRDB

/// A value of the file that is sealed, and its place.
struct SealedValue {
  let cell: Cell
  let bytes: Data

  /// The key that it was sealed with.
  var keyId: String? { Envelope.keyId(of: bytes) }

  /// All that is sealed in a file: its own keys, the secrets of connections, and those that drafts hold.
  static func all(in db: Database) throws -> [SealedValue] {
    let sql = """
      SELECT 'backOffice', id, 'fingerprintKey', fingerprintKey FROM backOffice
        WHERE fingerprintKey IS NOT NULL
      UNION ALL SELECT 'backOffice', id, 'chainKey', chainKey FROM backOffice
        WHERE chainKey IS NOT NULL
      UNION ALL SELECT 'connectionSetting', id, name, sealed FROM connectionSetting
        WHERE sealed IS NOT NULL
      UNION ALL SELECT 'draft', id, 'sealed', sealed FROM draft WHERE sealed IS NOT NULL
      """
    return try Row.fetchAll(db, sql: sql).map { row in
      SealedValue(cell: Cell(table: row[0], row: row[1], field: row[2]), bytes: row[3])
    }
  }

  /// Opens all that is sealed in a file and gives the number of values; throws ``EncryptionKeyError`` at the first
  /// that does not open.
  static func openAll(in db: Database, with ring: KeyRing, from path: String) throws -> Int {
    let sealing = try Vault.open(Office(db), with: ring, from: path)
    let values = try all(in: db)
    for value in values { _ = try sealing.plain(value.bytes, at: value.cell) }
    return values.count
  }
}
