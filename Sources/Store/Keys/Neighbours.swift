import Foundation
import GRDB
import Glibc

/// The Back Offices in the folder of one: its backups, and others.
struct Neighbours {
  private let place: Place

  init(of path: String) { place = Place(path: path, uid: geteuid()) }

  /// The paths of those that name a key, and of those that cannot be read, each in order.
  func naming(_ keyId: String) throws -> (named: [String], unread: [String]) {
    var (named, unread): ([String], [String]) = ([], [])
    for name in try names() where name != place.name {
      let path = place.folder == "/" ? "/\(name)" : "\(place.folder)/\(name)"
      do {
        if try isBackOffice(path), try self.keyId(of: path) == keyId { named.append(path) }
      } catch {
        unread.append(path)
      }
    }
    return (named, unread)
  }

  private func names() throws -> [String] {
    guard let folder = opendir(place.folder) else { throw SystemFailure(place.folder) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  // What is no regular file, or another program's, is not opened at all.
  private func isBackOffice(_ path: String) throws -> Bool {
    guard try FileStatus(of: path)?.kind == .regular else { return false }
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    guard let head = try handle.read(upToCount: 100), head.count == 100 else { return false }
    let application = head.dropFirst(68).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return head.starts(with: Data("SQLite format 3\u{0}".utf8))
      && application == Schema.applicationId
  }

  private func keyId(of path: String) throws -> String? {
    let hasLog = try FileStatus(of: path + "-wal") != nil
    let queue = try Connection.reading(path, isImmutable: !hasLog)
    defer { try? queue.close() }
    return try queue.read { try Office($0).keyId }
  }
}
