import GRDB
import Glibc

extension KeyCustody {
  /// Makes the key that the service account takes from root, for a file that names none yet, and seals that with it.
  ///
  /// ``ChangeError`` where the file names one: then another is a rotation, and a lost one is not replaced.
  package func make() throws -> Report {
    try changingFile { opened in
      if let reason = opened.readOnly { throw ChangeError.readOnly(reason) }
      let office = try office(opened)
      if office.keyId != nil {
        let ring = try ring(for: office)
        throw ChangeError.hasKey(path: file.path, id: ring.shown(office.keyId ?? ""))
      }
      guard geteuid() == 0, let account = Account(uid: owner.uid) else {
        throw EncryptionKeyError.absent(path: keyFile.path)
      }
      _ = try keyFile.make(for: account.group)
    }
    // Opening takes it.
    return try report()
  }
}
