import Glibc

extension Place {
  /// Why nothing can be written to the file, or nil where it can be; `DatabaseFileError.noPermission` where it cannot be read.
  func readOnlyReason() throws -> ReadOnlyReason? {
    guard faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0 else {
      throw DatabaseFileError.noPermission(path: path)
    }
    guard faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
      return errno == EROFS ? .fileSystem : .file
    }
    // SQLite keeps its log and lock files beside the file.
    return faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0 ? nil : .folder
  }

  /// Makes the folder and those above it that are not there, each with mode 0700.
  func makeFolder() throws(SystemFailure) {
    try Self.makeFolder(folder)
  }

  /// Makes `folder` and those above it that are not there, each with mode 0700.
  static func makeFolder(_ folder: String) throws(SystemFailure) {
    if try FileStatus(of: folder, following: true) != nil { return }
    let parent = folder.split(separator: "/").dropLast().joined(separator: "/")
    try makeFolder("/" + parent)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw SystemFailure(folder) }
  }
}
