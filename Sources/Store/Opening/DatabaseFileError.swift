/// Why a file cannot be opened, read or written; the program ends with 3.
package enum DatabaseFileError: Error, Sendable, Equatable {
  /// The shared folder is there, but this account may not enter it.
  case sharedOnThisHost
  /// The account has no home folder that a file could be in.
  case noHome(account: String)
  /// A folder has the name of the file.
  case isFolder(path: String)
  /// Something else than a file or folder has the name: a device, a pipe, a socket.
  case notRegular(path: String)
  /// The name is a symbolic link.
  case symbolicLink(path: String)
  /// The file has more than one name.
  case hardLinked(path: String, links: Int)
  /// Another account owns the file.
  case foreignOwner(path: String, owner: String, expected: String)
  /// Other accounts have access to the file; `mode` is its permission bits.
  case openToOthers(path: String, mode: UInt32)
  /// Neither this account nor root owns the folder.
  case foreignFolder(folder: String, owner: String, expected: String)
  /// Other accounts can write in the folder, as in `/tmp`, where it `isSticky`.
  case sharedFolder(folder: String, mode: UInt32, isSticky: Bool)
  /// The folder is on a network file system of this name.
  case networkFileSystem(folder: String, name: String)
  /// This account may not read the file, or not enter its folder.
  case noPermission(path: String)
  /// A new file cannot be made: its folder is not there and cannot be made, or cannot be written.
  case cannotMake(path: String, CreationObstacle)
  /// The file has no content at all.
  case empty(path: String)
  /// The file is not an SQLite database.
  case notDatabase(path: String)
  /// The file is a database of another program.
  case notOurs(path: String)
  /// The file is damaged; `backup` is the newest good backup beside it.
  case corrupt(path: String, detail: String, backup: String?)
  /// Another process held the file's write lock for longer than the busy timeout.
  case locked(path: String)
  /// A write to a file that is open read-only.
  case readOnly(path: String)
  /// The file is of an older program and cannot be migrated, for it is read-only.
  case olderReadOnly(path: String)
  /// The backup before a migration could not be made or did not pass its check; nothing was migrated.
  case backupFailed(path: String, BackupObstacle)
  /// The disk, or the file's quota, is full; nothing of the last change was kept.
  case diskFull(path: String)
  /// The write-ahead log of a file in a read-only folder cannot be read.
  case unreadableLog(path: String)
  /// A system call failed with this `errno`.
  case system(path: String, code: Int32)
  /// SQLite failed with this extended result code.
  case sqlite(path: String, code: Int32, message: String)

  /// Why a file cannot be made.
  package enum CreationObstacle: Sendable, Equatable {
    /// Its file system is mounted read-only.
    case readOnlyFileSystem
    /// Its folder is not there, and making it failed with this `errno`.
    case folder(code: Int32)
    /// What its path has as its folder is something else.
    case notAFolder(String)
    /// A system call failed with this `errno`.
    case system(code: Int32)
  }

  /// Why a backup before a migration was not made.
  package enum BackupObstacle: Sendable, Equatable {
    /// A file has the backup's name.
    case exists(path: String)
    /// SQLite failed, and says this.
    case sqlite(message: String)
  }
}
