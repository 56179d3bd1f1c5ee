import Foundation
import Glibc

extension KeyFile {
  /// Makes a key where there is none, on the disk before this returns; gives another session's where that was faster.
  ///
  /// A `group` may read it where it is root's.
  func make(for group: UInt32? = nil) throws(EncryptionKeyError) -> KeyRing {
    do {
      try makeFolder(isEntered: group != nil)
      try alone {
        guard try FileStatus(of: path) == nil else { return }
        let file = try newFile(KeyRing(.random()))
        defer { file.discard() }
        if let group { try file.give(group: group, mode: 0o640) }
        try NewFile.flush(file.path)
        guard link(file.path, path) == 0 || errno == EEXIST else { throw SystemFailure(path) }
        try NewFile.flush(folder)
      }
    } catch let failure as SystemFailure {
      throw .cannotMake(path: path, code: failure.code)
    } catch {
      throw .unreadable(path: path, code: EIO)
    }
    guard let kept = try read() else { throw .unreadable(path: path, code: ENOENT) }
    return kept
  }

  private func makeFolder(isEntered: Bool) throws(SystemFailure) {
    guard try FileStatus(of: folder, following: true) == nil else { return }
    try Place.makeFolder(folder)
    guard !isEntered || chmod(folder, 0o755) == 0 else { throw SystemFailure(folder) }
  }

  /// Throws why this account may not write the key file.
  func checkWritable() throws(EncryptionKeyError) {
    if case .credential = place { throw .credential(path: path) }
    guard faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) != 0 else { return }
    let owner: UInt32
    do {
      owner = try FileStatus(of: path)?.owner ?? 0
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    throw .notWritable(path: path, owner: owner == uid ? nil : Account.name(of: owner))
  }

  /// Puts a changed ring in the place of the one that is there, with the same group and mode, whole or not at all, and on the
  /// disk before this returns; gives the ring that is there now.
  func change(_ body: (inout KeyRing) throws -> Void) throws -> KeyRing {
    do {
      return try alone {
        guard let ring = try read(), let status = try FileStatus(of: path) else {
          throw EncryptionKeyError.unreadable(path: path, code: ENOENT)
        }
        var changed = ring
        try body(&changed)
        guard changed != ring else { return ring }
        let file = try newFile(changed)
        defer { file.discard() }
        try file.give(group: status.group, mode: status.mode)
        try file.replace()
        return changed
      }
    } catch let failure as SystemFailure {
      throw EncryptionKeyError.cannotWrite(path: path, code: failure.code)
    }
  }

  private func newFile(_ ring: KeyRing) throws -> NewFile {
    let file = try NewFile(for: path)
    do {
      try file.write(Array(ring.text.utf8))
    } catch {
      file.discard()
      throw error
    }
    return file
  }

  /// Runs `body` while no other process makes or changes the key file, nor a copy is left of one that was killed at it.
  private func alone<T>(_ body: () throws -> T) throws -> T {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(folder) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemFailure(folder) }
    }
    NewFile.discardAll(for: path, unusedFor: 0)
    return try body()
  }
}
