import Glibc

/// The key of the packaged service account, which root makes with the account's first Back Office.
package enum ServiceKey {
  /// Makes the key as root where the account is the service's, no file of it is there, and nothing is at the key's
  /// place: owner root, readable by the account's group; `KeyTrouble` where it cannot be made.
  package static func make(for ownership: Ownership, database path: String) throws {
    let surroundings = ownership.surroundings
    guard ownership.isAnothers, let account = Account(uid: ownership.uid),
      case .service(let keyPath)? = KeyPlace.resolve(in: surroundings, exists: { _ in false }),
      try FileStatus(of: path) == nil, try FileStatus(of: keyPath) == nil
    else { return }
    let file = KeyFile(place: .service(keyPath), uid: geteuid())
    _ = try file.make()
    guard chown(file.folder, 0, account.group) == 0, chmod(file.folder, 0o750) == 0,
      chown(keyPath, 0, account.group) == 0, chmod(keyPath, 0o640) == 0
    else { throw KeyTrouble.cannotMake(path: keyPath, code: errno) }
  }
}
