import GRDB

extension KeyCustody {
  /// What can be told of a file's keys; never a key itself.
  package struct Report: Sendable, Equatable {
    /// The path of the key file.
    package let keyFile: String
    /// By what it was found, in words.
    package let source: String
    /// The key that the file names, as people are shown it; nil where it names none yet.
    package let needed: String?
    /// The keys of the ring in their order.
    package let keys: [Key]
    /// How many values of the file are sealed, once all have been opened; nil where not all open.
    package let values: Int?
    /// Why the file's secrets do not open, in a sentence; nil where all do.
    package let trouble: String?

    /// A key of the ring.
    package struct Key: Sendable, Equatable {
      /// Its id as people are shown it.
      package let id: String
      /// `active` or `retired`.
      package let state: String
      /// Whether it opens what is sealed in this file.
      package let opensFile: Bool
    }
  }

  /// Looks at the keys of a file, and opens every secret to see whether it can be.
  package func report() throws -> Report {
    try withFile { opened in
      let office = try office(opened)
      let ring: KeyRing?
      do {
        ring = try keeper.acting { try keyFile.read() }
      } catch let error as EncryptionKeyError {
        return report(office, nil, values: nil, error.message)
      }
      do {
        let ring = try self.ring(for: office)
        let values = try owner.acting {
          try opened.queue.unsafeRead {
            try SealedValue.openAll(in: $0, with: ring, from: keyFile.path)
          }
        }
        return report(office, ring, values: values, nil)
      } catch let error as EncryptionKeyError {
        return report(office, ring, values: nil, error.message)
      }
    }
  }

  private func report(
    _ office: Office, _ ring: KeyRing?, values: Int?, _ trouble: String?
  ) -> Report {
    let keys = ring?.keys ?? []
    return Report(
      keyFile: keyFile.path, source: keyFile.place.source,
      needed: office.keyId.map { ring?.shown($0) ?? SealingKey.shown($0) },
      keys: keys.map { key in
        Report.Key(
          id: ring?.shown(key.id) ?? "", state: key.state.rawValue,
          opensFile: key.id == office.keyId && ring.map { opens(office, $0) } == true)
      }, values: values, trouble: trouble)
  }

  private func opens(_ office: Office, _ ring: KeyRing) -> Bool {
    (try? Vault.open(office, with: ring, from: keyFile.path)) != nil
  }
}
