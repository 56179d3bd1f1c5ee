import Crypto
import Foundation
package import GRDB

/// A table, index, view or trigger that differs from what the migrations make.
package struct Stranger: Sendable, Equatable {
  /// In which way it differs.
  package enum Difference: Sendable, Equatable {
    case foreign, changed, missing
  }

  /// How it differs.
  package let difference: Difference
  /// `table`, `index`, `view` or `trigger`.
  package let type: String
  /// Its name in `sqlite_schema`.
  package let name: String
}

extension Schema {
  /// SHA-256, in hex, of the names and statements in `sqlite_schema`, SQLite's own left out.
  package static func digest(of db: Database) throws -> String {
    // One row for all of them: every opening reads it.
    let sql = """
      SELECT CAST(group_concat(type || char(0) || name || char(0) || sql || char(0), '') AS BLOB)
      FROM (\(entries))
      """
    return SHA256.hash(data: try Data.fetchOne(db, sql: sql) ?? Data()).hex
  }

  /// What in a file of `version` steps is not as the migrations make it; empty for a file as it should be.
  package func strangers(in db: Database, at version: Int) throws -> [Stranger] {
    if version == self.version, let digest, try Self.digest(of: db) == digest { return [] }
    let expected = try DatabaseQueue().write { memory in
      for migration in migrations.prefix(version) { try memory.execute(sql: migration.sql) }
      return try Self.entries(of: memory)
    }
    let found = try Self.entries(of: db)
    let wanted = Dictionary(uniqueKeysWithValues: expected.map { ($0.key, $0) })
    let present = Set(found.map(\.key))
    let unexpected = found.compactMap { entry -> Stranger? in
      guard let original = wanted[entry.key] else {
        return Stranger(difference: .foreign, type: entry.type, name: entry.name)
      }
      guard original.sql != entry.sql else { return nil }
      return Stranger(difference: .changed, type: entry.type, name: entry.name)
    }
    let missing = expected.filter { !present.contains($0.key) }
    return unexpected
      + missing.map { Stranger(difference: .missing, type: $0.type, name: $0.name) }
  }

  private struct Entry {
    let type: String
    let name: String
    let sql: String
    var key: String { "\(type) \(name)" }
  }

  private static let entries = """
    SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema
    WHERE substr(name, 1, 7) <> 'sqlite_' ORDER BY type, name
    """

  private static func entries(of db: Database) throws -> [Entry] {
    try Row.fetchAll(db, sql: entries).map { Entry(type: $0[0], name: $0[1], sql: $0[2]) }
  }
}
