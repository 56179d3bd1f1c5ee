import Glibc

extension DatabasePath {
  /// Asks the file system whether a folder is there and may be entered.
  package static func access(to folder: String) -> FolderAccess {
    guard let status = try? FileStatus(of: folder, following: true) else {
      return errno == EACCES ? .forbidden : .absent
    }
    guard status.kind == .folder else { return .absent }
    return faccessat(AT_FDCWD, folder, X_OK, AT_EACCESS) == 0 ? .enterable : .forbidden
  }
}
