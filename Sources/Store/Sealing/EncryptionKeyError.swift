/// Why there is no key to seal and open with, or why a sealed value does not open.
package enum EncryptionKeyError: Error, Sendable, Equatable {
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
  /// A sealed value is too short, or of a format that this program does not know.
  case unknownFormat
  /// A value was sealed with a key that is not in the ring.
  case unknownKey(id: String)
  /// A value was sealed for another cell or file, or was altered.
  case doesNotOpen(Cell)
}
