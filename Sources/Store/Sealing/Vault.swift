import Crypto
import Foundation
import GRDB

/// Brings a file and its key together.
struct Vault {
  let surroundings: ProcessSurroundings

  /// What seals in a file; a key is made only for a file that names none, where `queue` is given to write its id.
  func access(to office: Office, in queue: DatabaseQueue?) throws -> KeyAccess {
    do {
      let place = KeyPlace.resolve(in: surroundings) { (try? FileStatus(of: $0)) != nil }
      guard let place else { throw KeyTrouble.noPlace(account: surroundings.account) }
      let file = KeyFile(place: place, uid: surroundings.uid)
      let found = try file.read()
      if let keyId = office.keyId {
        guard let found else { throw KeyTrouble.missing(id: keyId, lookedIn: place.path) }
        return .ready(try Self.open(office, with: found, from: place.path))
      }
      guard let queue else { throw KeyTrouble.notBound }
      let ring = try found ?? made(file)
      return .ready(
        try queue.writeWithoutTransaction { try Self.bind(ring, in: $0, from: place.path) })
    } catch let trouble as KeyTrouble {
      return .unavailable(trouble)
    }
  }

  private func made(_ file: KeyFile) throws -> KeyRing {
    guard file.place.isOurs else { throw KeyTrouble.absent(path: file.place.path) }
    return try file.make()
  }

  /// Writes a key's id, and new keys for fingerprints and history, into a file that names no key.
  static func bind(_ ring: KeyRing, in db: Database, from path: String) throws -> Sealing {
    try db.immediately {
      let office = try Office(db)
      return office.keyId == nil
        ? try bindUnbound(office, ring, db, path) : try open(office, with: ring, from: path)
    }
  }

  private static func bindUnbound(
    _ office: Office, _ ring: KeyRing, _ db: Database, _ path: String
  ) throws -> Sealing {
    guard let key = ring.active else { throw KeyTrouble.allRetired(path: path) }
    let sealing = Sealing(
      fileId: office.fileId, ring: ring, key: key, fingerprintKey: SymmetricKey(size: .bits256),
      chainKey: SymmetricKey(size: .bits256))
    let fingerprintKey = try sealing.sealed(sealing.fingerprintKey, .fingerprintKey)
    let chainKey = try sealing.sealed(sealing.chainKey, .chainKey)
    try db.execute(
      sql: "UPDATE backOffice SET keyId = ?, fingerprintKey = ?, chainKey = ?",
      arguments: [key.id, fingerprintKey, chainKey])
    return sealing
  }

  private static func open(
    _ office: Office, with ring: KeyRing, from path: String
  ) throws -> Sealing {
    guard let keyId = office.keyId, let fingerprintKey = office.fingerprintKey,
      let chainKey = office.chainKey
    else { throw KeyTrouble.damaged }
    guard let key = ring[keyId] else { throw KeyTrouble.missing(id: keyId, lookedIn: path) }
    do throws(SealingTrouble) {
      return Sealing(
        fileId: office.fileId, ring: ring, key: key,
        fingerprintKey: SymmetricKey(
          data: try Envelope.open(
            fingerprintKey, at: .fingerprintKey, fileId: office.fileId, ring: ring)),
        chainKey: SymmetricKey(
          data: try Envelope.open(chainKey, at: .chainKey, fileId: office.fileId, ring: ring)))
    } catch {
      throw KeyTrouble.damaged
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
