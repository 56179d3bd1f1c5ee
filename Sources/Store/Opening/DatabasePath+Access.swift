import Glibc

extension DatabasePath {
  /// Asks the file system whether a folder is there and may be entered.
  package static func access(to folder: String) -> FolderAccess {
    let status: FileStatus?
    do {
      status = try FileStatus(of: folder, following: true)
    } catch {
      // Whatever hides it: another file must not be opened in its place.
      return .forbidden
    }
    guard let status, status.kind == .folder else { return .absent }
    return faccessat(AT_FDCWD, folder, X_OK, AT_EACCESS) == 0 ? .enterable : .forbidden
  }
}
