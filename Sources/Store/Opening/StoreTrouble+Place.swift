extension StoreTrouble {
  /// The sentence of what is wrong with the file as the file system has it.
  var fileSentence: String {
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

  /// The sentence of what is wrong with the folder of the file.
  var folderSentence: String {
    switch self {
    case .foreignFolder(_, _, "root"): fileSentence
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
    case .cannotMake(let path, let reason):
      "\(path) cannot be made: \(reason). Make its folder, or name another file:"
        + " kyc-setup --database FILE"
    default: ""
    }
  }
}
