package import GRDB

/// A file that is open: its connections, and what may be done with it.
package struct Opened: Sendable {
  /// The absolute path; empty for a Back Office in memory.
  package let path: String
  /// The main connection; transactions that write begin IMMEDIATE.
  package let queue: DatabaseQueue
  /// A second connection, opened when first used, for queries that may be interrupted.
  package let background: BackgroundReader
  /// A third connection, opened when first used, for reading all at once without making other queries wait.
  package let checker: BackgroundReader
  /// A connection for drafts, opened when first used.
  package let drafting: BackgroundWriter
  /// Why nothing may be written, or nil.
  package let readOnly: ReadOnlyReason?
  /// The random number of the file, 32 hexadecimal digits.
  package let fileId: String
  /// The key that seals, or why there is none: without it nothing is saved; it follows the file to another.
  package let keys: KeyAccess
  let schema: Schema

  /// Why a write transaction that has just begun must not write: what was known at opening, or a file migrated since.
  package func reasonNotToWrite(_ db: Database) throws -> ReadOnlyReason? {
    if let readOnly { return readOnly }
    let version = try Schema.version(of: db)
    return version == schema.version ? nil : .newer(version: version, known: schema.version)
  }

  /// Copies the log into the file, unless another session is busy with it, and closes all connections.
  package func close() throws {
    background.close()
    checker.close()
    drafting.close()
    if readOnly == nil {
      try? queue.writeWithoutTransaction { db in
        // Leaving must not wait for others: whoever closes last does it.
        try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    try queue.close()
  }
}
