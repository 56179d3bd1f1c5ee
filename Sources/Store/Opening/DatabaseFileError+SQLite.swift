import GRDB
import Glibc

extension Error {
  /// The error as whoever uses the store understands it: what SQLite or the system reports, as what it means for the
  /// file at a path.
  package func atEdge(of path: String) -> any Error {
    switch self {
    case let failure as SystemFailure: DatabaseFileError(failure)
    case let error as DatabaseError: DatabaseFileError(error, path: path)
    default: self
    }
  }
}

/// Does something with the file at a path; what it throws is as those understand it who use the store.
func atEdge<Value>(of path: String, _ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw error.atEdge(of: path)
  }
}

extension DatabaseFileError {
  init(_ failure: SystemFailure) {
    self =
      switch failure.code {
      case EACCES, EPERM: .noPermission(path: failure.path)
      case ENOSPC, EDQUOT, EFBIG: .diskFull(path: failure.path)
      case EROFS: .cannotMake(path: failure.path, .readOnlyFileSystem)
      default: .system(path: failure.path, code: failure.code)
      }
  }

  fileprivate init(_ error: DatabaseError, path: String) {
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
