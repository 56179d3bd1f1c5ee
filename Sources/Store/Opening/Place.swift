import Glibc

/// The file, the files that SQLite keeps beside it, and their folder, checked before anything is opened.
struct Place {
  /// The absolute path of the file.
  let path: String
  /// The account that everything is expected to belong to.
  let uid: UInt32

  /// The path of the folder, `/` at least.
  var folder: String {
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    return "/" + parent
  }

  /// The name of the file in its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Checks that only this account and root can write in the folder, and that it is on a local disk.
  func checkFolder() throws {
    guard let status = try FileStatus(of: folder, following: true), status.kind == .folder else {
      throw DatabaseFileError.cannotMake(path: path, .notAFolder(folder))
    }
    if status.owner != uid, status.owner != 0 {
      throw DatabaseFileError.foreignFolder(
        folder: folder, owner: Account.name(of: status.owner), expected: Account.name(of: uid))
    }
    if status.mode & 0o022 != 0 {
      throw DatabaseFileError.sharedFolder(
        folder: folder, mode: status.mode, isSticky: status.mode & 0o1000 != 0)
    }
    if let name = try NetworkFileSystem.name(of: folder) {
      throw DatabaseFileError.networkFileSystem(folder: folder, name: name)
    }
  }

  /// Checks the file and those that SQLite keeps beside it; false where the file is not there.
  func checkFiles() throws -> Bool {
    guard try check(path) else { return false }
    for suffix in ["-wal", "-shm", "-journal"] { _ = try check(path + suffix) }
    return true
  }

  /// Checks kind, owner, names and permissions of one file; false where it is not there.
  private func check(_ path: String) throws -> Bool {
    guard let status = try FileStatus(of: path) else { return false }
    switch status.kind {
    case .regular: break
    case .folder: throw DatabaseFileError.isFolder(path: path)
    case .symbolicLink: throw DatabaseFileError.symbolicLink(path: path)
    case .other: throw DatabaseFileError.notRegular(path: path)
    }
    if status.owner != uid {
      throw DatabaseFileError.foreignOwner(
        path: path, owner: Account.name(of: status.owner), expected: Account.name(of: uid))
    }
    if status.mode & 0o077 != 0 {
      throw DatabaseFileError.openToOthers(path: path, mode: status.mode)
    }
    if status.links != 1 { throw DatabaseFileError.hardLinked(path: path, links: status.links) }
    return true
  }
}
