import Forms
import Glibc

extension DatabaseFileError: UserFacingError {
  /// What is wrong, what is expected, and what to do, with the command that does it where there is one.
  package var message: String {
    switch self {
    case .sharedOnThisHost:
      "The Back Office is shared on this host, and \(DatabasePath.sharedFolder) may not be entered by"
        + " this account. Start it as the service account: sudo -u kyc-setup kyc-setup"
    case .noHome(let account):
      "The account \(account) has no home folder to keep a file in."
        + " Name a file: kyc-setup --database FILE"
    case .isFolder, .notRegular, .symbolicLink, .hardLinked, .foreignOwner, .openToOthers,
      .noPermission:
      fileMessage
    case .foreignFolder, .sharedFolder, .networkFileSystem, .cannotMake: folderMessage
    case .empty, .notDatabase, .notOurs, .corrupt: contentMessage
    case .locked, .readOnly, .olderReadOnly, .backupFailed, .diskFull, .unreadableLog, .system,
      .sqlite:
      accessMessage
    }
  }

  // The file as the file system has it.
  private var fileMessage: String {
    switch self {
    case .isFolder(let path):
      "\(path) is a folder; a file is expected."
        + " Name a file in it: kyc-setup --database \((path + "/" + DatabasePath.fileName).quoted)"
    case .notRegular(let path):
      "\(path) is a device, pipe or socket; a regular file is expected. Name another file."
    case .symbolicLink(let path):
      "\(path) is a symbolic link; the file itself is expected."
        + " Name what it points to: readlink -f \(path.quoted)"
    case .hardLinked(let path, let links):
      "\(path) has \(links) names; one is expected, so that nobody reaches it by another. Give it one:"
        + " cp -p \(path.quoted) \((path + ".new").quoted) && mv \((path + ".new").quoted) \(path.quoted)"
    case .foreignOwner(let path, let owner, "root"), .foreignFolder(let path, let owner, "root"):
      "\(path) belongs to \(owner), whose Back Office it is; root looks after its keys and backups only."
        + " Work as that account: sudo -u \(owner.quoted) kyc-setup"
    case .foreignOwner(let path, let owner, let expected):
      "\(path) belongs to \(owner); it is expected to belong to \(expected)."
        + " Mend it as root: chown \(expected.quoted) \(path.quoted)"
    case .openToOthers(let path, let mode):
      "\(path) is open to other accounts (mode \(mode.octal)); mode 0600 is expected."
        + " Mend it: chmod 600 \(path.quoted)"
    case .noPermission(let path):
      "This account may not read \(path). Its owner starts the program, or its path is another one:"
        + " ls -ld \(path.quoted)"
    default: ""
    }
  }

  // The folder of the file.
  private var folderMessage: String {
    switch self {
    case .foreignFolder(_, _, "root"): fileMessage
    case .foreignFolder(let folder, let owner, let expected):
      "The folder \(folder) belongs to \(owner); it is expected to belong to \(expected) or root."
        + " Mend it as root: chown \(expected.quoted) \(folder.quoted)"
    case .sharedFolder(let folder, _, true):
      "Every account can write in \(folder); a folder of one's own is expected."
        + " Make one: mkdir -m 700 \((folder + "/kyc-setup").quoted)"
    case .sharedFolder(let folder, let mode, false):
      "Other accounts can write in \(folder) (mode \(mode.octal)); only its owner is expected to."
        + " Mend it: chmod go-w \(folder.quoted)"
    case .networkFileSystem(let folder, let name):
      "\(folder) is on a network file system (\(name)), where several sessions would damage the file;"
        + " a local disk is expected. Name a file on one: kyc-setup --database FILE"
    case .cannotMake(let path, let obstacle):
      "\(path) cannot be made: \(obstacle.words). Make its folder, or name another file:"
        + " kyc-setup --database FILE"
    default: ""
    }
  }

  // What is in the file.
  private var contentMessage: String {
    switch self {
    case .empty(let path):
      "\(path) is empty; a Back Office is expected. Put a backup in its place, or, where nothing was"
        + " ever in it, start anew: rm \(path.quoted)"
    case .notDatabase(let path):
      "\(path) is not an SQLite database; a Back Office is expected."
        + " Name another file: kyc-setup --database FILE"
    case .notOurs(let path):
      "\(path) is a database of another program; a Back Office is expected."
        + " Name another file: kyc-setup --database FILE"
    case .corrupt(let path, let detail, let backup):
      "\(path) is damaged (\(detail)); nothing was changed. "
        + (backup.map { "The newest good backup is \($0)." } ?? "No good backup is beside it.")
        + " What can be rescued: sqlite3 \(path.quoted) .recover | sqlite3"
        + " \((path + ".recovered").quoted)"
    default: ""
    }
  }

  // Why the file cannot be written, or not be used now.
  private var accessMessage: String {
    switch self {
    case .locked(let path):
      "Another program has held the lock of \(path) for \(Connection.busySeconds) seconds; it is"
        + " expected to let go at once. Find it and let it end: fuser -v \(path.quoted)"
    case .readOnly(let path):
      "\(path) is open read-only, so nothing can be saved. Mend what the first screen names,"
        + " and start again."
    case .olderReadOnly(let path):
      "\(path) was made by an older program and is read-only, so it cannot be brought up to date."
        + " Make it writable: chmod u+w \(path.quoted)"
    case .backupFailed(let path, let obstacle):
      "\(path) was made by an older program, and its backup failed: \(obstacle.words)."
        + " Nothing was changed. Make room beside it, and start again."
    case .diskFull(let path):
      "The disk of \(path) is full; nothing of the last change was kept. Make room: df -h \(path.quoted)"
    case .unreadableLog(let path):
      "\(path) has changes in \(path)-wal that cannot be read in a read-only folder."
        + " Copy both files to a folder of one's own, and open the copy."
    case .system(let path, let code):
      "\(path) cannot be used: \(code.systemMessage)."
    case .sqlite(let path, let code, let message):
      "\(path) cannot be used: \(message) (SQLite \(code))."
    default: ""
    }
  }
}

extension DatabaseFileError.CreationObstacle {
  fileprivate var words: String {
    switch self {
    case .readOnlyFileSystem: "its file system is read-only"
    case .folder(let code): "its folder cannot be made (\(code.systemMessage))"
    case .notAFolder(let folder): "\(folder) is not a folder"
    case .system(let code): code.systemMessage
    }
  }
}

extension DatabaseFileError.BackupObstacle {
  fileprivate var words: String {
    switch self {
    case .exists(let path): "\(path) is there already"
    case .sqlite(let message): message
    }
  }
}

extension Int32 {
  /// What the system calls an `errno`.
  var systemMessage: String { String(cString: strerror(self)) }
}
