import GRDB
import KYC

/// Who changes what is stored, when, and what seals the secrets among it.
struct Stamp: Sendable {
  /// The time of the change, ISO 8601 UTC with milliseconds, one for all its rows.
  let at: String
  /// Whoever makes it.
  let person: Person
  /// What seals the secrets.
  let sealing: Sealing
  /// By which rights it is done.
  let authority: Authority

  /// By which rights a change is done.
  enum Authority: Sendable {
    /// The person's own.
    case person
    /// The person's own, and those that hold for guided set-up alone.
    case guide
    /// None are asked: whoever owns the file lets the first administrator in.
    case owner
  }

  /// Takes the time of SQLite's clock.
  init(
    _ db: Database, by person: Person, sealing: Sealing, authority: Authority = .person
  ) throws {
    let sql = "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    at = try String.fetchOne(db.cachedStatement(sql: sql)) ?? ""
    self.person = person
    self.sealing = sealing
    self.authority = authority
  }

  /// Throws ``PermissionError`` where a record of a kind may not be changed so, or what it gives to people not be given.
  func require(_ right: Right, _ kind: EntityKind, giving grants: Set<Grant>, _ db: Database) throws
  {
    guard authority != .owner else { return }
    let rights = Rights(of: person, db)
    try rights.require(right, on: Area(kind), inGuide: authority == .guide)
    try rights.require(grants)
  }
}
