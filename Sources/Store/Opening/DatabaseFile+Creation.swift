import Crypto
import GRDB
import Glibc

extension DatabaseFile {
  /// Makes the file whole under another name and then gives it its own; leaves a file that another session made meanwhile.
  func make() throws {
    let place = place
    do throws(SystemFailure) {
      try place.makeFolder()
    } catch {
      throw DatabaseFileError.cannotMake(
        path: path, .folder(code: error.code))
    }
    try place.checkFolder()
    NewFile.discardAll(for: path)
    let file = try newFile()
    defer { file.discard() }
    try build(file.path)
    _ = try file.publish()
  }

  private func newFile() throws -> NewFile {
    do throws(SystemFailure) {
      return try NewFile(for: path)
    } catch {
      guard [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
      throw DatabaseFileError.cannotMake(path: path, .system(code: error.code))
    }
  }

  private func build(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: Connection.configuration())
    try queue.writeWithoutTransaction { db in
      // Until it has its name nobody needs it, so one flush at the end is enough.
      try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      try db.immediately { try schema.migrate(db) }
    }
    _ = try Vault(surroundings: surroundings).access(
      to: queue.writeWithoutTransaction(Office.init), in: queue)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
  }
}

extension DatabaseFile {
  /// A Back Office in memory with a key of its own, for tests and previews; its readers share the connection.
  ///
  /// `isChained` false makes one as they were before revisions carried codes.
  package static func inMemory(
    schema: Schema = .current, isChained: Bool = true
  ) throws -> Opened {
    let queue = try DatabaseQueue(configuration: Connection.configuration())
    let office = try queue.write { db in
      try schema.migrate(db)
      return try Office(db)
    }
    let ring = KeyRing(SealingKey.random())
    let sealing = try queue.writeWithoutTransaction {
      try Vault.bind(
        ring, in: $0, from: "",
        chainKey: isChained ? HistoryChain.newKey() : SymmetricKey(size: .bits256))
    }
    let keys = KeyAccess(.success(sealing)) { office throws(EncryptionKeyError) in
      try Vault.open(office, with: ring, from: "")
    }
    return Opened(
      path: "", queue: queue, background: BackgroundReader { queue },
      checker: BackgroundReader { queue }, drafting: BackgroundWriter { queue }, readOnly: nil,
      fileId: office.fileId, keys: keys, schema: schema)
  }
}
