import CLinux
import Foundation
import Glibc

/// A file that is written under a name of its own and then given its real one, whole or not at all.
struct NewFile {
  /// Its name for now, beside the real one.
  let path: String
  private let target: String
  private let folder: String

  /// Makes an empty file of mode 0600 beside `target`.
  init(for target: String) throws(SystemFailure) {
    let parts = target.split(separator: "/")
    self.target = target
    folder = "/" + parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? ""
    path = "\(folder)/.\(name).\(String(UInt64.random(in: 0 ... .max), radix: 36)).new"
    let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw SystemFailure(target) }
    close(descriptor)
  }

  /// Writes the whole content, which must not be open elsewhere.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(target) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemFailure(target) }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives the file its real name once its content is on the disk; false where that name is taken.
  func publish() throws(SystemFailure) -> Bool {
    try Self.flush(path)
    guard linux_rename_new(path, target) == 0 else {
      if errno == EEXIST { return false }
      throw SystemFailure(target)
    }
    try Self.flush(folder)
    return true
  }

  /// Gives the file its real name once its content is on the disk, in the place of what has that name.
  func replace() throws(SystemFailure) {
    try Self.flush(path)
    guard rename(path, target) == 0 else { throw SystemFailure(target) }
    try Self.flush(folder)
  }

  /// Gives the file to a group, with permission bits of its own.
  func give(group: UInt32, mode: UInt32) throws(SystemFailure) {
    guard chown(path, .max, group) == 0, chmod(path, mode) == 0 else {
      throw SystemFailure(target)
    }
  }

  /// Takes the file away where it was not published.
  func discard() {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Takes away what processes that were killed have left of files for `target`, and for names that begin so: what was not
  /// written to for so many seconds, an hour unless told.
  static func discardAll(for target: String, unusedFor seconds: Int = 3600) {
    let place = Place(path: target, uid: 0)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.folder)) ?? []
    let endings = ["", "-journal", "-wal", "-shm"].map { ".new" + $0 }
    let limit = time(nil) - seconds
    for name in names where name.hasPrefix(".\(place.name).") {
      let path = "\(place.folder)/\(name)"
      guard endings.contains(where: name.hasSuffix), let status = try? FileStatus(of: path),
        status.changed <= limit
      else { continue }
      unlink(path)
    }
  }

  /// Waits until a file's content, or a folder's names, are on the disk.
  static func flush(_ path: String) throws(SystemFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemFailure(path) }
  }
}
