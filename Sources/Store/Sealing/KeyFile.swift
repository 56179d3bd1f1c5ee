import Foundation
import Glibc

/// A key file at its place: checked before it is read.
struct KeyFile: Sendable {
  let place: KeyPlace
  /// The account that reads it.
  let uid: UInt32

  var path: String { place.path }
  var folder: String { Place(path: path, uid: uid).folder }

  /// Reads the ring, unless others could read or write it; nil where there is no file.
  func read() throws(EncryptionKeyError) -> KeyRing? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: return nil
      case ELOOP: throw .notRegular(path: path)
      default: throw .unreadable(path: path, code: errno)
      }
    }
    defer { close(descriptor) }
    try checkFolder()
    try check(descriptor)
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadable(path: path, code: errno) }
    return try KeyRing(text: String(decoding: bytes.prefix(count), as: UTF8.self), of: path)
  }

  private func check(_ descriptor: Int32) throws(EncryptionKeyError) {
    let status: FileStatus
    do {
      status = try FileStatus(descriptor: descriptor, path: path)
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    guard status.kind == .regular else { throw .notRegular(path: path) }
    guard status.owner == uid || status.owner == 0 else {
      throw .foreignOwner(
        path: path, owner: Account.name(of: status.owner), expected: Account.name(of: uid))
    }
    // Root gives the service its key by a group that it may read, and systemd likewise.
    let allowed: UInt32 = status.owner == 0 && !place.isOurs ? 0o640 : 0o600
    guard status.mode & 0o077 & ~allowed == 0 else {
      throw .openToOthers(path: path, mode: status.mode, expected: allowed)
    }
    // What systemd passes on it has looked after itself.
    if case .service = place, status.mode & 0o070 != 0, let group = Account(uid: uid)?.group,
      status.group != 0, status.group != group
    {
      throw .foreignGroup(path: path, group: status.group, expected: group)
    }
  }

  // Whoever writes in the folder could put another file in the place of this one.
  private func checkFolder() throws(EncryptionKeyError) {
    let status: FileStatus?
    do {
      status = try FileStatus(of: folder, following: true)
    } catch {
      throw .unreadable(path: path, code: error.code)
    }
    guard let status else { return }
    guard status.owner == uid || status.owner == 0, status.mode & 0o022 == 0 else {
      throw .sharedFolder(folder: folder, owner: Account.name(of: status.owner), mode: status.mode)
    }
  }
}
