import GRDB
import Glibc

extension Opened {
  /// A backup that was made.
  package struct Copy: Sendable, Equatable {
    /// Its path.
    package let path: String
    /// Its size in bytes.
    package let size: Int
    /// The key that opens its secrets, as people are shown it; nil where it has none.
    package let key: String?
    /// The path of the file that this process takes the key from; nil where it has none.
    package let keyFile: String?
  }

  /// Copies the file as its last commit left it, while others may write.
  ///
  /// The copy gets its name once it is whole, on the disk and checked. ``ChangeError`` where the name is taken and `replaces` does not allow it, or where it may never be.
  package func backUp(
    to path: String, replaces: Bool, for surroundings: ProcessSurroundings
  ) throws -> Copy {
    let keyFile = try? Vault(surroundings: surroundings).keyFile().path
    let target = BackupTarget(path: path, uid: geteuid())
    try target.check(replaces: replaces, source: self.path, keyFile: keyFile)
    return try atEdge(of: path) {
      NewFile.discardAll(for: path)
      let copy = try NewFile(for: path)
      defer { copy.discard() }
      let keyId = try checker.read { db in
        try Backup.fill(copy, from: db, of: self.path)
        return try Office(db).keyId
      }
      if replaces { try copy.replace() } else { try target.publish(copy) }
      let size = try FileStatus(of: path)?.size ?? 0
      return Copy(
        path: path, size: size, key: keyId.flatMap { $0 }.map(SealingKey.shown), keyFile: keyFile)
    }
  }

  /// Names what is wrong with the file as a whole, at most 10 things of a kind; empty for a sound one.
  package func damage() throws -> [String] {
    try atEdge(of: path) {
      let found = try checker.read { db in
        let lost = try Row.fetchAll(db, sql: "SELECT * FROM pragma_foreign_key_check LIMIT 10")
        return try Connection.quickCheck(db)
          + lost.map { row in
            let (table, id, parent) = (row[0] as String, row[1] as Int64?, row[2] as String)
            return "\(table) \(id.map(String.init) ?? "") names a \(parent) that is not there"
          }
      }
      return found ?? []
    }
  }
}
