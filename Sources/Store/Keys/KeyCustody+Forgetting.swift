import GRDB

extension KeyCustody {
  /// A key that can be forgotten, and what nothing opens any more once it is.
  package struct Parting: Sendable {
    /// The key's id as people are shown it.
    package let id: String
    /// The paths of the files beside the database file that name the key: backups and other Back Offices.
    package let named: [String]
    /// The paths of the files beside the database file of which it cannot be read whether they name the key.
    package let unread: [String]
    let key: SealingKey
  }

  /// Finds a retired key by the beginning of its id, and what it opens; ``ChangeError`` where it has to stay.
  package func parting(from digits: String) throws -> Parting {
    try changingFile { opened in
      let office = try office(opened)
      let ring = try ring(for: office)
      let key = try key(digits, in: ring)
      let shown = ring.shown(key.id)
      let values = try owner.acting { try opened.queue.unsafeRead(SealedValue.all) }
      guard key.id != office.keyId, !values.contains(where: { $0.keyId == key.id }) else {
        throw ChangeError.keyInUse(id: shown, path: file.path)
      }
      guard key.state == .retired else {
        throw ChangeError.keyIsActive(id: shown)
      }
      let (named, unread) = try owner.acting { try Neighbours(of: file.path).naming(key.id) }
      return Parting(id: shown, named: named, unread: unread, key: key)
    }
  }

  /// Takes a key out of the key file, for good.
  package func forget(_ parting: Parting) throws {
    _ = try atEdge(ofChanging: nil, in: file.path) {
      try keeper.acting {
        try keyFile.checkWritable()
        return try keyFile.change { $0.remove(parting.key.id) }
      }
    }
  }

  private func key(_ digits: String, in ring: KeyRing) throws -> SealingKey {
    let found = ring.keys(named: digits)
    if found.count == 1 { return found[0] }
    let ids = (found.isEmpty ? ring.keys : found).map { ring.shown($0.id) }
    throw found.isEmpty
      ? ChangeError.noSuchKey(digits: digits, path: keyFile.path, ids: ids)
      : ChangeError.severalKeys(digits: digits, ids: ids)
  }
}
