import Foundation
import GRDB

/// The row about the file itself, as far as opening needs it.
struct Office: Sendable {
  /// The random number of the file, 32 hexadecimal digits.
  let fileId: String
  /// The key that seals in this file; nil where nothing has been sealed yet.
  let keyId: String?
  /// The key of fingerprints, sealed.
  let fingerprintKey: Data?
  /// The key of the history's chain, sealed.
  let chainKey: Data?

  /// Reads the row.
  init(_ db: Database) throws {
    let sql = "SELECT fileId, keyId, fingerprintKey, chainKey FROM backOffice"
    guard let row = try Row.fetchOne(db, sql: sql) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "backOffice has no row")
    }
    fileId = row[0]
    keyId = row[1]
    fingerprintKey = row[2]
    chainKey = row[3]
  }
}
