import GRDB

extension KeyCustody {
  /// What came of a rotation.
  package struct Rotation: Sendable, Equatable {
    /// The key that sealed before, as people are shown it; nil where an earlier rotation was brought to its end.
    package let from: String?
    /// The key that seals now, as people are shown it.
    package let to: String
    /// How many sealed values were opened with it.
    package let values: Int
    /// The path of the key file.
    package let keyFile: String
  }

  /// Seals the whole file with another key; each step may be the last, and the next rotation goes on from there.
  package func rotate(by person: Person) throws -> Rotation {
    try changingFile { opened in
      if let reason = opened.readOnly { throw ChangeError.readOnly(reason) }
      let (office, ring) = try proveBefore(opened)
      let to = try moveOn(from: office, ring, in: opened, by: person)
      let values = try proveAnew()
      let kept = try keeper.acting { try keyFile.change { $0.retirePredecessors(of: to) } }
      try owner.acting { try checkpoint(opened) }
      return Rotation(
        from: to == office.keyId ? nil : office.keyId.map(kept.shown), to: kept.shown(to),
        values: values, keyFile: keyFile.path)
    }
  }

  /// Sees that the file is sealed with the newest key, and gives its id; that of the file where only the end is missing.
  private func moveOn(
    from office: Office, _ ring: KeyRing, in opened: Opened, by person: Person
  ) throws -> String {
    guard let keyId = office.keyId, ring.predecessors(of: keyId).isEmpty else {
      return office.keyId ?? ""
    }
    let both = try keeper.acting { try keyFile.change { $0.succeed(keyId) } }
    guard let key = both.active else { throw EncryptionKeyError.allRetired(path: keyFile.path) }
    try owner.acting { try reseal(opened, with: key, of: both, by: person) }
    return key.id
  }

  private func reseal(
    _ opened: Opened, with key: SealingKey, of ring: KeyRing, by person: Person
  ) throws {
    let anchor = try opened.queue.write { db -> Anchor? in
      if let reason = try opened.reasonNotToWrite(db) { throw ChangeError.readOnly(reason) }
      let office = try Office(db)
      // Another rotation may have been faster, and come to a key that is not known here yet.
      guard let now = office.keyId, now != key.id, ring[now] != nil else { return nil }
      let sealing = try Vault.open(office, with: ring, from: keyFile.path).sealing(with: key)
      try Resealing(db: db, sealing: sealing, stamp: Stamp(db, by: person, sealing: sealing))
        .run(over: office)
      return try Anchor(endOf: db)
    }
    if let anchor { SystemJournal().note(anchor.text, fileId: opened.fileId) }
  }

  /// Opens everything, and gives what opened it: what does not open now would not open afterwards either.
  private func proveBefore(_ opened: Opened) throws -> (Office, KeyRing) {
    while true {
      let office = try office(opened)
      let ring = try ring(for: office)
      try keeper.acting { try keyFile.checkWritable() }
      do {
        _ = try owner.acting { try opened.queue.unsafeRead { try open($0, ring) } }
        return (office, ring)
      } catch {
        // Another rotation may have ended between the two, with a key that this ring does not have yet.
        guard try self.office(opened).keyId != office.keyId else { throw error }
      }
    }
  }

  /// Opens everything through a connection of its own, with the keys that the key file has by now.
  private func proveAnew() throws -> Int {
    while true {
      let ring = try currentRing()
      do {
        return try owner.acting {
          let fresh = try Connection.reading(file.path)
          let count = try fresh.read { try open($0, ring) }
          try fresh.close()
          return count
        }
      } catch {
        guard try currentRing().active?.id != ring.active?.id else { throw error }
      }
    }
  }

  private func currentRing() throws -> KeyRing {
    guard let ring = try keeper.acting({ try keyFile.read() }) else {
      throw EncryptionKeyError.unreadable(path: keyFile.path, code: 2)
    }
    return ring
  }

  private func open(_ db: Database, _ ring: KeyRing) throws -> Int {
    try SealedValue.openAll(in: db, with: ring, from: keyFile.path)
  }

  // What the old key sealed is to be gone from the log as well; a session that reads just now does it later.
  private func checkpoint(_ opened: Opened) throws {
    try opened.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
