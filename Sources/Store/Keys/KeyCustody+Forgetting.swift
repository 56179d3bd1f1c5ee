import GRDB

extension KeyCustody {
  /// A key that can be forgotten, and what nothing opens any more once it is.
  package struct Parting: Sendable {
    /// The key's id as people are shown it.
    package let id: String
    /// The paths of the files beside the database file that name the key: backups and other Back Offices.
    package let named: [String]
    let key: SealingKey
  }

  /// Finds a retired key by the beginning of its id, and what it opens; `StoreRefusal` where it has to stay.
  package func parting(from digits: String) throws -> Parting {
    try withFile { opened in
      let office = try office(opened)
      let ring = try ring(for: office)
      let key = try key(digits, in: ring)
      let shown = ring.shown(key.id)
      let values = try owner.acting { try opened.queue.unsafeRead(SealedValue.all) }
      guard key.id != office.keyId, !values.contains(where: { $0.keyId == key.id }) else {
        throw StoreRefusal(
          "Key \(shown) seals \(file.path), so it is not forgotten."
            + " Seal the file with another first: kyc-setup key rotate")
      }
      guard key.state == .retired else {
        throw StoreRefusal(
          "Key \(shown) is active: files that are made anew are sealed with it, so it is"
            + " not forgotten. Finish the rotation first: kyc-setup key rotate")
      }
      let named = try owner.acting { Neighbours(of: file.path).naming(key.id) }
      return Parting(id: shown, named: named, key: key)
    }
  }

  /// Takes a key out of the key file, for good.
  package func forget(_ parting: Parting) throws {
    _ = try keeper.acting {
      try keyFile.checkWritable()
      return try keyFile.change { $0.remove(parting.key.id) }
    }
  }

  private func key(_ digits: String, in ring: KeyRing) throws -> SealingKey {
    let found = ring.keys(named: digits)
    if found.count == 1 { return found[0] }
    let all = ring.keys.map { ring.shown($0.id) }.joined(separator: ", ")
    throw StoreRefusal(
      found.isEmpty
        ? "There is no key \(digits) in \(keyFile.path); there are \(all)."
        : "Several keys begin with \(digits): \(found.map { ring.shown($0.id) }.joined(separator: ", "))."
          + " Give more digits.")
  }
}
