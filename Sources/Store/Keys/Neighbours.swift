import Foundation
import GRDB
import Glibc

/// The Back Offices in the folder of one: its backups, and others.
struct Neighbours {
  private let place: Place

  init(of path: String) { place = Place(path: path, uid: geteuid()) }

  /// The paths of those that name a key, in order; what cannot be read names none.
  func naming(_ keyId: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder)) ?? []
    return names.filter { $0 != place.name }.sorted()
      .map { place.folder == "/" ? "/\($0)" : "\(place.folder)/\($0)" }
      .filter { isBackOffice($0) && self.keyId(of: $0) == keyId }
  }

  // What is no regular file, or another program's, is not opened at all.
  private func isBackOffice(_ path: String) -> Bool {
    guard (try? FileStatus(of: path))?.kind == .regular,
      let handle = FileHandle(forReadingAtPath: path),
      let head = try? handle.read(upToCount: 100), head.count == 100
    else { return false }
    let application = head.dropFirst(68).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return head.starts(with: Data("SQLite format 3\u{0}".utf8))
      && application == Schema.applicationId
  }

  private func keyId(of path: String) -> String? {
    let hasLog = (try? FileStatus(of: path + "-wal")) != nil
    guard let queue = try? Connection.reading(path, isImmutable: !hasLog) else { return nil }
    defer { try? queue.close() }
    return try? queue.read { try Office($0).keyId }
  }
}
