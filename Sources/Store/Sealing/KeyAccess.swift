package import GRDB
import Synchronization

/// What seals and opens the secrets of an open file; it follows the file to another key.
package final class KeyAccess: Sendable {
  private let known: Mutex<Result<Sealing, EncryptionKeyError>>
  // Brings a file and its key file together as both are now.
  private let look: @Sendable (Office) throws(EncryptionKeyError) -> Sealing

  /// Begins with what opening found; `look` reads the key file anew.
  init(
    _ found: Result<Sealing, EncryptionKeyError>,
    look: @escaping @Sendable (Office) throws(EncryptionKeyError) -> Sealing
  ) {
    known = Mutex(found)
    self.look = look
  }

  /// What seals and opens, as of the last look; throws why there is none.
  package func sealing() throws(EncryptionKeyError) -> Sealing { try known.withLock { $0 }.get() }

  /// Why nothing can be sealed, as of the last look; nil where it can.
  package var error: EncryptionKeyError? {
    if case .failure(let error) = known.withLock({ $0 }) { error } else { nil }
  }

  /// What seals and opens by the key that the file names in the transaction that is open.
  ///
  /// Another key than before is looked for among those that are known, and then, once, in the key file; throws `EncryptionKeyError`
  /// where it is in neither.
  package func sealing(in db: Database) throws -> Sealing {
    let sql = "SELECT keyId FROM backOffice"
    let keyId = try String.fetchOne(db.cachedStatement(sql: sql))
    let now = known.withLock { $0 }
    if case .success(let sealing) = now, sealing.keyId == keyId { return sealing }
    let sealing = try follow(Office(db), from: now)
    known.withLock { $0 = .success(sealing) }
    return sealing
  }

  private func follow(
    _ office: Office, from now: Result<Sealing, EncryptionKeyError>
  ) throws(EncryptionKeyError) -> Sealing {
    if case .success(let sealing) = now, let keyId = office.keyId, sealing.ring[keyId] != nil {
      return try Vault.open(office, with: sealing.ring, from: "")
    }
    do {
      return try look(office)
    } catch {
      // What was known still names secrets by their fingerprints.
      if case .failure = now { known.withLock { $0 = .failure(error) } }
      throw error
    }
  }
}
