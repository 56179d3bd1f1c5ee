import GRDB
import Glibc

/// A Back Office in one file, which is made at the first opening.
package struct DatabaseFile: Sendable {
  /// The absolute path.
  package let path: String
  /// The process that opens it.
  package let surroundings: ProcessSurroundings
  /// The schema that the file is brought to.
  package let schema: Schema

  /// Names a file by its absolute path.
  package init(path: String, surroundings: ProcessSurroundings, schema: Schema = .current) {
    self.path = path
    self.surroundings = surroundings
    self.schema = schema
  }

  var place: Place { Place(path: path, uid: surroundings.uid) }

  /// Checks the file and its folder, makes or migrates it where needed, and opens it; throws ``DatabaseFileError``.
  package func open() throws -> Opened {
    umask(0o077)
    return try atEdge(of: path) { try openChecked() }
  }

  /// Opens a file that is there to look into it: nothing is made, migrated or written beside it.
  package func look() throws -> Opened {
    try atEdge(of: path) {
      try place.checkFolder()
      guard try place.checkFiles() else { throw DatabaseFileError.noPermission(path: path) }
      // Without a log nobody writes just now, and SQLite need not make its lock file.
      let log = try FileStatus(of: path + "-wal")
      return try openForReading(.looking, isImmutable: log == nil)
    }
  }

  private func openChecked() throws -> Opened {
    if try FileStatus(of: path) == nil { try make() }
    try place.checkFolder()
    guard try place.checkFiles() else { throw DatabaseFileError.noPermission(path: path) }
    if let reason = try place.readOnlyReason() {
      return try openForReading(reason, isImmutable: reason != .file)
    }
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration())
    let (reason, office) = try inspect(queue, mayMigrate: true)
    if reason == nil { queue.keepLog() }
    return try opened(queue, readOnly: reason, office: office, isImmutable: false)
  }

  private func openForReading(_ reason: ReadOnlyReason, isImmutable: Bool) throws -> Opened {
    if isImmutable, let log = try FileStatus(of: path + "-wal"), log.kind == .regular,
      try FileStatus(of: path + "-shm") == nil
    {
      throw DatabaseFileError.unreadableLog(path: path)
    }
    let queue = try Connection.reading(path, isImmutable: isImmutable)
    let (found, office) = try inspect(queue, mayMigrate: false)
    return try opened(queue, readOnly: found ?? reason, office: office, isImmutable: isImmutable)
  }

  private func opened(
    _ queue: DatabaseQueue, readOnly: ReadOnlyReason?, office: Office, isImmutable: Bool
  ) throws -> Opened {
    if readOnly != nil {
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
    }
    let vault = Vault(surroundings: surroundings)
    let keys = try vault.access(to: office, in: readOnly == nil ? queue : nil)
    let path = path
    let read = { @Sendable in try Connection.reading(path, isImmutable: isImmutable) }
    let drafting = BackgroundWriter {
      try DatabaseQueue(path: path, configuration: Connection.configuration())
    }
    return Opened(
      path: path, queue: queue, background: BackgroundReader(open: read),
      checker: BackgroundReader(open: read), drafting: drafting, readOnly: readOnly,
      fileId: office.fileId, keys: keys, schema: schema)
  }
}

extension DatabaseQueue {
  /// Sees that readers and a writer need not wait for each other; a backup, which is one file, comes without a log.
  fileprivate func keepLog() {
    // Where others hold the file just now, the next opening does it.
    try? writeWithoutTransaction { db in
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" else { return }
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
  }
}
