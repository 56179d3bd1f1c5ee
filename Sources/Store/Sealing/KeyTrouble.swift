import Foundation

/// Why there is no key to seal and open with.
package enum KeyTrouble: Error, Sendable, Equatable {
  /// The account has no home folder that a key could be in.
  case noPlace(account: String)
  /// Nothing is at the place, where only root makes a key.
  case absent(path: String)
  /// The file names a key that is not at the place, or is not in the ring there.
  case missing(id: String, lookedIn: String)
  /// The key file is a symbolic link, folder or device.
  case notRegular(path: String)
  /// Neither this account nor root owns the key file.
  case foreignOwner(path: String, owner: String, expected: String)
  /// Accounts that must not read the key file can; modes are permission bits.
  case openToOthers(path: String, mode: UInt32, expected: UInt32)
  /// Another group than the account's own may read the key file.
  case foreignGroup(path: String, group: UInt32, expected: UInt32)
  /// A line of the key file, counted from 1, is not a key.
  case malformed(path: String, line: Int)
  /// The ring has retired keys only.
  case allRetired(path: String)
  /// The key file cannot be read; `code` is `errno`.
  case unreadable(path: String, code: Int32)
  /// The key file cannot be made; `code` is `errno`.
  case cannotMake(path: String, code: Int32)
  /// Other accounts can put another key file in the place of this one: its folder is theirs, or open to them.
  case sharedFolder(folder: String, owner: String, mode: UInt32)
  /// This account may not write the key file: it belongs to `owner`, or, where that is nil, its folder may not be written.
  case notWritable(path: String, owner: String?)
  /// The key comes from systemd, which keeps it elsewhere.
  case credential(path: String)
  /// The key file cannot be written, and is as it was; `code` is `errno`.
  case cannotWrite(path: String, code: Int32)
  /// The key is there, but does not open the file's own keys: the file was altered.
  case damaged
  /// The file is open read-only and has no key yet.
  case notBound
}

extension KeyTrouble: CustomStringConvertible {
  /// What is wrong, what is expected, and what to do.
  package var description: String { sentence }

  /// What is wrong, what is expected, and what to do; "nothing can be saved" is for the caller to add.
  package var sentence: String {
    switch self {
    case .sharedFolder, .notWritable, .credential, .cannotWrite, .cannotMake: writingSentence
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
      "The key file \(path) cannot be read: \(String(cString: strerror(code)))."
        + " See whose it is, and who may read it: ls -l \(path.quoted)"
    case .damaged:
      "The key is the right one, but the file's own keys do not open: the file was altered."
        + " Put back a backup."
    case .notBound: "This file has no key yet, and is open read-only."
    }
  }
}

extension KeyTrouble {
  /// The sentence of why a key file cannot be written, or not be relied upon where it is.
  private var writingSentence: String {
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
      "The key file \(path) cannot be written (\(String(cString: strerror(code)))), and is as it was."
        + " Make room or mend that, and start again."
    case .cannotMake(let path, let code):
      "The key file \(path) cannot be made: \(String(cString: strerror(code)))."
        + " Name another place: KYC_SETUP_KEY_FILE=FILE"
    default: ""
    }
  }
}
