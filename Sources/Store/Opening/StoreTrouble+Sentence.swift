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
    case .isFolder, .notRegular, .symbolicLink, .hardLinked, .foreignOwner, .openToOthers,
      .noPermission:
      fileSentence
    case .foreignFolder, .sharedFolder, .networkFileSystem, .cannotMake: folderSentence
    case .empty, .notDatabase, .notOurs, .corrupt: contentSentence
    case .locked, .readOnly, .olderReadOnly, .backupFailed, .diskFull, .unreadableLog, .system,
      .sqlite:
      accessSentence
    }
  }
}
