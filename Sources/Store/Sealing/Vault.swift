import Crypto
import Foundation
import GRDB

/// Brings a file and its key together.
struct Vault {
  let surroundings: ProcessSurroundings

  /// The key file of the process; throws where its account has no place for one.
  func keyFile() throws(EncryptionKeyError) -> KeyFile {
    let place = KeyPlace.resolve(in: surroundings, exists: Self.exists)
    guard let place else { throw .noPlace(account: surroundings.account) }
    return KeyFile(place: place, uid: surroundings.uid)
  }

  // What cannot be looked at is there: reading it says why it is of no use.
  private static func exists(_ path: String) -> Bool {
    do {
      return try FileStatus(of: path) != nil
    } catch {
      return true
    }
  }

  /// What seals in a file; a key is made only for a file that names none, where `queue` is given to write its id.
  func access(to office: Office, in queue: DatabaseQueue?) throws -> KeyAccess {
    let look = { @Sendable [self] (office: Office) throws(EncryptionKeyError) -> Sealing in
      try sealing(of: office)
    }
    do {
      guard office.keyId == nil, let queue else {
        return KeyAccess(.success(try sealing(of: office)), look: look)
      }
      let file = try keyFile()
      let ring = try file.read() ?? made(file)
      let sealing = try queue.writeWithoutTransaction {
        try Self.bind(ring, in: $0, from: file.place.path)
      }
      return KeyAccess(.success(sealing), look: look)
    } catch let error as EncryptionKeyError {
      return KeyAccess(.failure(error), look: look)
    }
  }

  /// What seals in a file that names a key, by the key file as it is now.
  private func sealing(of office: Office) throws(EncryptionKeyError) -> Sealing {
    guard let keyId = office.keyId else { throw .notBound }
    let file = try keyFile()
    guard let ring = try file.read() else { throw .missing(id: keyId, lookedIn: file.place.path) }
    return try Self.open(office, with: ring, from: file.place.path)
  }

  private func made(_ file: KeyFile) throws(EncryptionKeyError) -> KeyRing {
    guard file.place.isOurs else { throw EncryptionKeyError.absent(path: file.place.path) }
    return try file.make()
  }
}

extension Vault {
  /// Writes a key's id, and new keys for fingerprints and history, into a file that names no key.
  static func bind(
    _ ring: KeyRing, in db: Database, from path: String,
    chainKey: SymmetricKey = HistoryChain.newKey()
  ) throws -> Sealing {
    try db.immediately {
      let office = try Office(db)
      return office.keyId == nil
        ? try bindUnbound(office, ring, db, path, chainKey)
        : try open(office, with: ring, from: path)
    }
  }

  private static func bindUnbound(
    _ office: Office, _ ring: KeyRing, _ db: Database, _ path: String, _ chainKey: SymmetricKey
  ) throws -> Sealing {
    guard let key = ring.active else { throw EncryptionKeyError.allRetired(path: path) }
    let sealing = Sealing(
      fileId: office.fileId, ring: ring, key: key, fingerprintKey: SymmetricKey(size: .bits256),
      chainKey: chainKey)
    let fingerprintKey = try sealing.sealed(sealing.fingerprintKey, .fingerprintKey)
    let chainKey = try sealing.sealed(sealing.chainKey, .chainKey)
    try db.execute(
      sql: "UPDATE backOffice SET keyId = ?, fingerprintKey = ?, chainKey = ?",
      arguments: [key.id, fingerprintKey, chainKey])
    return sealing
  }

  /// What seals in a file that names a key of the ring; `path` is where the ring was read.
  static func open(
    _ office: Office, with ring: KeyRing, from path: String
  ) throws(EncryptionKeyError) -> Sealing {
    guard let keyId = office.keyId, let fingerprintKey = office.fingerprintKey,
      let chainKey = office.chainKey
    else { throw EncryptionKeyError.damaged }
    guard let key = ring[keyId] else { throw EncryptionKeyError.missing(id: keyId, lookedIn: path) }
    do throws(EncryptionKeyError) {
      return Sealing(
        fileId: office.fileId, ring: ring, key: key,
        fingerprintKey: SymmetricKey(
          data: try Envelope.open(
            fingerprintKey, at: .fingerprintKey, fileId: office.fileId, ring: ring)),
        chainKey: SymmetricKey(
          data: try Envelope.open(chainKey, at: .chainKey, fileId: office.fileId, ring: ring)))
    } catch {
      throw EncryptionKeyError.damaged
    }
  }
}

extension Sealing {
  fileprivate func sealed(_ secret: SymmetricKey, _ cell: Cell) throws -> Data {
    try Envelope.seal(secret.withUnsafeBytes { Data($0) }, at: cell, fileId: fileId, key: key)
  }
}

extension Cell {
  fileprivate static let fingerprintKey = Cell(table: "backOffice", row: 1, field: "fingerprintKey")
  fileprivate static let chainKey = Cell(table: "backOffice", row: 1, field: "chainKey")
}
