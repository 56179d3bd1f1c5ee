import GRDB

extension DatabaseFile {
  /// Reads whose file it is and whether its schema is as it should be; migrates an older one where it may.
  func inspect(_ queue: DatabaseQueue, mayMigrate: Bool) throws -> (ReadOnlyReason?, Office) {
    let version = try queue.writeWithoutTransaction(identify)
    if version < schema.version {
      guard mayMigrate else { throw DatabaseFileError.olderReadOnly(path: path) }
      if let reason = try migrate(queue) {
        return (reason, try queue.writeWithoutTransaction(Office.init))
      }
    }
    return try queue.writeWithoutTransaction { (try judge($0), try Office($0)) }
  }

  /// Whether the schema of a file that is not an older one is as this program makes it.
  private func judge(_ db: Database) throws -> ReadOnlyReason? {
    let version = try Schema.version(of: db)
    if version > schema.version { return .newer(version: version, known: schema.version) }
    let strangers = try schema.strangers(in: db, at: version)
    return strangers.isEmpty ? nil : .strangers(strangers)
  }

  /// The number of steps that the file has seen, once it is known to be a Back Office.
  private func identify(_ db: Database) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Schema.version(of: db)
    if application == Schema.applicationId, version > 0 { return version }
    let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
    throw isEmpty ? DatabaseFileError.empty(path: path) : DatabaseFileError.notOurs(path: path)
  }

  /// Brings an older file up to date under its write lock, after a checked backup beside it.
  private func migrate(_ queue: DatabaseQueue) throws -> ReadOnlyReason? {
    try queue.writeWithoutTransaction { db in
      // Steps that make a table anew must not cascade; the check below is what holds instead.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let reason = try db.immediately { try migrate(db) }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      return reason
    }
  }

  private func migrate(_ db: Database) throws -> ReadOnlyReason? {
    let version = try Schema.version(of: db)
    // Another session may have been faster.
    guard version < schema.version else { return nil }
    let strangers = try schema.strangers(in: db, at: version)
    guard strangers.isEmpty else { return .strangers(strangers) }
    _ = try Backup.make(of: path, version: version)
    try schema.migrate(db, from: version)
    try db.checkForeignKeys()
    return nil
  }
}
