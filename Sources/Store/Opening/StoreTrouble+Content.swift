import Foundation

extension StoreTrouble {
  /// The sentence of what is wrong inside the file, or with the disk below it.
  var contentSentence: String {
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

  /// The sentence of why the file cannot be written, or not be used now.
  var accessSentence: String {
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
    case .backupFailed(let path, let reason):
      "\(path) was made by an older program, and its backup failed: \(reason)."
        + " Nothing was changed. Make room beside it, and start again."
    case .diskFull(let path):
      "The disk of \(path) is full; nothing of the last change was kept. Make room: df -h \(path.quoted)"
    case .unreadableLog(let path):
      "\(path) has changes in \(path)-wal that cannot be read in a read-only folder."
        + " Copy both files to a folder of one's own, and open the copy."
    case .system(let path, let code):
      "\(path) cannot be used: \(String(cString: strerror(code)))."
    case .sqlite(let path, let code, let message):
      "\(path) cannot be used: \(message) (SQLite \(code))."
    default: ""
    }
  }
}
