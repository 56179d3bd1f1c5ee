import Foundation

extension StoreTrouble: CustomStringConvertible {
  /// What is wrong, what is expected, and what to do.
  package var description: String { sentence }

  /// What is wrong, what is expected, and what to do, with the command that mends it where there is one.
  package var sentence: String {
    switch self {
    case .sharedOnThisHost:
      "The Back Office is shared on this host, and \(DatabasePath.sharedFolder) may not be entered by"
        + " this account. Start it as the service account: sudo -u kyc-setup kyc-setup"
    case .noHome(let account):
      "The account \(account) has no home folder to keep a file in."
        + " Name a file: kyc-setup --database FILE"
    case .empty, .notDatabase, .notOurs, .corrupt, .locked, .readOnly, .olderReadOnly,
      .backupFailed, .diskFull, .unreadableLog, .system, .sqlite:
      contentSentence
    default: placeSentence
    }
  }

  private var placeSentence: String {
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
    case .foreignOwner(let path, let owner, let expected):
      "\(path) belongs to \(owner); it is expected to belong to \(expected)."
        + " Mend it as root: chown \(expected.quoted) \(path.quoted)"
    case .openToOthers(let path, let mode):
      "\(path) is open to other accounts (mode \(mode.octal)); mode 0600 is expected."
        + " Mend it: chmod 600 \(path.quoted)"
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
    case .noPermission(let path):
      "This account may not read \(path). Its owner starts the program, or its path is another one:"
        + " ls -ld \(path.quoted)"
    case .cannotMake(let path, let reason):
      "\(path) cannot be made: \(reason). Make its folder, or name another file:"
        + " kyc-setup --database FILE"
    default: contentSentence
    }
  }
}

extension UInt32 {
  /// Permission bits as `chmod` takes them.
  var octal: String {
    let digits = String(self, radix: 8)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text as one word of a shell.
  var quoted: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+=:@,%")
    if !isEmpty, allSatisfy(plain.contains) { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }
}
