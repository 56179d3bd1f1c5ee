import Foundation
import GRDB

/// Checked copies of a file beside it.
package enum Backup {
  /// Copies a file as its last commit left it, checks the copy, and gives its path; the file's write lock may be held.
  package static func make(of path: String, version: Int) throws -> String {
    let target = "\(path).backup-\(timestamp())-v\(version)"
    let copy = try NewFile(for: target)
    defer { copy.discard() }
    do {
      let source = try Connection.reading(path)
      let destination = try DatabaseQueue(
        path: copy.path, configuration: Connection.configuration())
      try source.backup(to: destination)
      let found = try destination.writeWithoutTransaction { db in
        // A backup is one file, which can be read wherever it is put.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        return try Connection.quickCheck(db)
      }
      try destination.close()
      try source.close()
      guard found.isEmpty else {
        throw StoreTrouble.corrupt(
          path: path, detail: found[0], backup: newestGood(of: path))
      }
    } catch let error as DatabaseError {
      throw StoreTrouble.backupFailed(path: path, reason: error.message ?? "unknown")
    }
    guard try copy.publish() else {
      throw StoreTrouble.backupFailed(path: path, reason: "\(target) is there already")
    }
    return target
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

  private static func timestamp() -> String {
    Date().formatted(
      Date.ISO8601FormatStyle(dateSeparator: .omitted, timeSeparator: .omitted))
  }
}
