import GRDB
import Glibc

extension StoreTrouble {
  /// The trouble that an error of SQLite, the file system or the store itself means for a file.
  package init(_ error: any Error, path: String) {
    switch error {
    case let trouble as StoreTrouble: self = trouble
    case let failure as SystemFailure: self.init(failure)
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .sqlite(path: path, code: 1, message: String(describing: error))
    }
  }

  init(_ failure: SystemFailure) {
    self =
      switch failure.code {
      case EACCES, EPERM: .noPermission(path: failure.path)
      case ENOSPC, EDQUOT, EFBIG: .diskFull(path: failure.path)
      case EROFS: .cannotMake(path: failure.path, reason: "its file system is read-only")
      default: .system(path: failure.path, code: failure.code)
      }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "no reason given"
    self =
      switch error.resultCode {
      case .SQLITE_CORRUPT:
        .corrupt(path: path, detail: message, backup: Backup.newestGood(of: path))
      case .SQLITE_NOTADB: .notDatabase(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_PERM, .SQLITE_AUTH: .noPermission(path: path)
      case .SQLITE_CANTOPEN: .noPermission(path: path)
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
        .corrupt(path: path, detail: message, backup: Backup.newestGood(of: path))
      // Room for the lock file, or for the log, could not be had.
      case .SQLITE_IOERR
      where [.SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_WRITE].contains(error.extendedResultCode):
        .diskFull(path: path)
      default:
        .sqlite(path: path, code: error.extendedResultCode.rawValue, message: message)
      }
  }
}
