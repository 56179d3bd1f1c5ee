import Foundation
import GRDB

/// Checked copies of a file.
package enum Backup {
  /// Copies a file beside it as its last commit left it, checks the copy, and gives its path; the file's write lock may be held.
  package static func make(of path: String, version: Int) throws -> String {
    let target = try freeName("\(path).backup-\(timestamp())-v\(version)")
    NewFile.discardAll(for: path)
    let copy = try NewFile(for: target)
    defer { copy.discard() }
    do {
      let source = try Connection.reading(path)
      try source.read { try fill(copy, from: $0, of: path) }
      try source.close()
    } catch let error as DatabaseError {
      throw DatabaseFileError.backupFailed(path: path, .sqlite(message: error.message ?? "unknown"))
    }
    guard try copy.publish() else {
      throw DatabaseFileError.backupFailed(path: path, .exists(path: target))
    }
    return target
  }

  /// Fills a new file with all that a connection reads, puts it on the disk, and checks it as whoever opens it will find it.
  static func fill(_ copy: NewFile, from source: Database, of path: String) throws {
    let destination = try DatabaseQueue(
      path: copy.path, configuration: Connection.configuration())
    try destination.writeWithoutTransaction { db in
      try source.backup(to: db)
      // A backup is one file, which can be read wherever it is put.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try destination.close()
    try NewFile.flush(copy.path)
    let fresh = try Connection.reading(copy.path, isImmutable: true)
    let found = try fresh.read { try Connection.quickCheck($0) }
    try fresh.close()
    guard found.isEmpty else {
      throw DatabaseFileError.corrupt(path: path, detail: found[0], backup: newestGood(of: path))
    }
  }

  /// The newest of the last five backups beside a file that passes `quick_check`, or nil.
  package static func newestGood(of path: String) -> String? {
    let place = Place(path: path, uid: 0)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder)) ?? []
    let backups = names.filter { $0.hasPrefix(place.name + ".backup-") }.sorted(by: >)
    return backups.prefix(5).map { "\(place.folder)/\($0)" }.first(where: isGood)
  }

  private static func isGood(_ path: String) -> Bool {
    guard let queue = try? Connection.reading(path, isImmutable: true) else { return false }
    return (try? queue.read { try Connection.quickCheck($0).isEmpty }) ?? false
  }

  // An earlier start may have been ended within the same second, its backup made and nothing migrated.
  private static func freeName(_ name: String) throws -> String {
    for number in 2...99 where try FileStatus(of: name) != nil {
      let next = "\(name)-\(number)"
      if try FileStatus(of: next) == nil { return next }
    }
    return name
  }

  private static func timestamp() -> String {
    Date().formatted(
      Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
  }
}
