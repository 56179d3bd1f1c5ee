import GRDB
import Glibc

extension KeyCustody {
  /// Makes the key that the service account takes from root, for a file that names none yet, and seals that with it.
  ///
  /// `StoreRefusal` where the file names one: then another is a rotation, and a lost one is not replaced.
  package func make() throws -> Report {
    try withFile { opened in
      if let reason = opened.readOnly { throw NotWritable(reason: reason) }
      let office = try office(opened)
      if office.keyId != nil {
        let ring = try ring(for: office)
        throw StoreRefusal(
          "\(file.path) has key \(ring.shown(office.keyId ?? "")) already."
            + " Seal it with another: kyc-setup key rotate")
      }
      guard geteuid() == 0, let account = Account(uid: owner.uid) else {
        throw KeyTrouble.absent(path: keyFile.path)
      }
      _ = try keyFile.make(for: account.group)
    }
    // Opening takes it.
    return try report()
  }
}
