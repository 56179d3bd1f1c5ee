import GRDB
import Glibc

/// A database file and the file of its keys, as those look after them who own both; root works as whoever does.
package struct KeyCustody: Sendable {
  /// The account that the database file belongs to.
  let owner: Ownership
  let file: DatabaseFile
  let keyFile: KeyFile
  /// The account that the key file belongs to.
  let keeper: Ownership

  /// Finds the key file of a database file; throws where its account has no place for one.
  package init(file: DatabaseFile) throws(EncryptionKeyError) {
    self.file = file
    owner = Ownership(of: file.path)
    keyFile = try Vault(surroundings: file.surroundings).keyFile()
    // A key file of a third account is refused, and so is not read as that.
    let keeper = Ownership(of: keyFile.path)
    self.keeper = keeper.uid == geteuid() ? keeper : owner
  }

  /// Opens the database file as its owner, and closes it after `body`, which has this process's own ids.
  func withFile<T>(_ body: (Opened) throws -> T) throws -> T {
    let opened = try owner.acting { try file.open() }
    let result = Result { try atEdge(of: file.path) { try body(opened) } }
    try? owner.acting { try opened.close() }
    return try result.get()
  }

  /// The same to change something: ``ChangeError`` where there is no key for it.
  func changingFile<T>(_ body: (Opened) throws -> T) throws -> T {
    try atEdge(ofChanging: nil, in: file.path) { try withFile(body) }
  }

  /// The row about the file itself.
  func office(_ opened: Opened) throws -> Office {
    try owner.acting { try opened.queue.unsafeRead(Office.init) }
  }

  /// The ring as it is in the key file; throws where that lacks the key that the file names.
  func ring(for office: Office) throws -> KeyRing {
    guard let keyId = office.keyId else { throw EncryptionKeyError.notBound }
    let found = try keeper.acting { try keyFile.read() }
    guard let ring = found, ring[keyId] != nil else {
      throw EncryptionKeyError.missing(id: keyId, lookedIn: keyFile.path)
    }
    return ring
  }
}
