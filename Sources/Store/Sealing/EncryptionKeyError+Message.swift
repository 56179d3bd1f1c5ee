import Forms

extension EncryptionKeyError: UserFacingError {
  /// What is wrong, what is expected, and what to do.
  package var message: String {
    switch self {
    case .sharedFolder, .notWritable, .credential, .cannotWrite, .cannotMake: writingMessage
    case .noPlace(let account):
      "The account \(account) has no home folder to keep a key in. Name one: KYC_SETUP_KEY_FILE=FILE"
    case .absent(let path):
      "There is no key at \(path) yet, and root makes it. As root: kyc-setup key make --database FILE"
    case .missing(let id, let path):
      "This file needs key \(SealingKey.shown(id)); looked in \(path)."
        + " Put that key file back, or name it: KYC_SETUP_KEY_FILE=FILE"
    case .notRegular(let path):
      "\(path) is a link, folder or device; a regular key file is expected. Name the file itself."
    case .foreignOwner(let path, let owner, let expected):
      "The key file \(path) belongs to \(owner); it is expected to belong to \(expected) or root."
        + " Mend it as root: chown \(expected.quoted) \(path.quoted)"
    case .openToOthers(let path, let mode, let expected):
      "The key file \(path) is open to other accounts (mode \(mode.octal)); mode \(expected.octal) is"
        + " expected. Mend it: chmod \(expected.octal) \(path.quoted)"
    case .foreignGroup(let path, let group, let expected):
      "The group \(group) may read the key file \(path); only the group \(expected) of the account is"
        + " expected to. Mend it as root: chgrp \(expected) \(path.quoted)"
    case .malformed(let path, let line):
      "Line \(line) of the key file \(path) is not a key. Put the copy back that was kept apart."
    case .allRetired(let path):
      "Every key in \(path) is retired; one that seals is expected. Put the newest key file back."
    case .unreadable(let path, let code):
      "The key file \(path) cannot be read: \(code.systemMessage)."
        + " See whose it is, and who may read it: ls -l \(path.quoted)"
    case .damaged:
      "The key is the right one, but the file's own keys do not open: the file was altered."
        + " Put back a backup."
    case .notBound: "This file has no key yet, and is open read-only."
    case .unknownFormat, .unknownKey, .doesNotOpen: secretMessage
    }
  }

  /// Whether it is about one secret, and so not about the key.
  package var isOfSecret: Bool {
    switch self {
    case .unknownFormat, .unknownKey, .doesNotOpen: true
    default: false
    }
  }

  // Why a key file cannot be written, or not be relied upon where it is.
  private var writingMessage: String {
    switch self {
    case .sharedFolder(let folder, let owner, let mode):
      "Other accounts can put another key file into \(folder) (it belongs to \(owner), mode"
        + " \(mode.octal)); only this account and root are expected to. Mend it: chmod 0700"
        + " \(folder.quoted)"
    case .notWritable(let path, let owner?):
      "The key file \(path) is written by \(owner) only, so nothing was changed."
        + " As \(owner): kyc-setup key rotate --database FILE"
    case .notWritable(let path, nil):
      "The folder of the key file \(path) may not be written by this account, so nothing was changed."
        + " Mend it: chmod u+w \(Place(path: path, uid: 0).folder.quoted)"
    case .credential(let path):
      "The key at \(path) is a credential that systemd keeps elsewhere, so nothing was changed."
        + " As root, with the file that systemd takes it from: KYC_SETUP_KEY_FILE=FILE kyc-setup key"
        + " rotate --database FILE"
    case .cannotWrite(let path, let code):
      "The key file \(path) cannot be written (\(code.systemMessage)), and is as it was."
        + " Make room or mend that, and start again."
    case .cannotMake(let path, let code):
      "The key file \(path) cannot be made: \(code.systemMessage)."
        + " Name another place: KYC_SETUP_KEY_FILE=FILE"
    default: ""
    }
  }

  // Why one secret does not open.
  private var secretMessage: String {
    switch self {
    case .unknownFormat:
      "This secret is stored in a way that this program does not know. Enter it again."
    case .unknownKey(let id):
      "This secret was sealed with key \(SealingKey.shown(id)), which is not in the key file."
        + " Put that key file back, or enter the secret again."
    case .doesNotOpen(let cell):
      "The secret \(cell.field) does not open: it was altered, or put here from another place."
        + " Enter it again."
    default: ""
    }
  }
}
