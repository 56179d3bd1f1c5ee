import GRDB

/// Who changes what is stored, when, and what seals the secrets among it.
struct Stamp: Sendable {
  /// The time of the change, ISO 8601 UTC with milliseconds, one for all its rows.
  let at: String
  /// Whoever makes it.
  let person: Person
  /// What seals the secrets.
  let sealing: Sealing

  /// Takes the time of SQLite's clock.
  init(_ db: Database, by person: Person, sealing: Sealing) throws {
    let sql = "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    at = try String.fetchOne(db.cachedStatement(sql: sql)) ?? ""
    self.person = person
    self.sealing = sealing
  }
}
