package import GRDB

/// The tables, views and triggers that the migrations make, and how a file is told from others.
package struct Schema: Sendable {
  /// The steps, oldest first; new ones are only ever appended.
  package let migrations: [Migration]
  /// SHA-256, in hex, of what `sqlite_schema` holds after all steps; nil makes opening compare one by one.
  package let digest: String?

  /// Makes a schema of steps; `digest` as `Schema.digest(of:)` gives it after all of them.
  package init(_ migrations: [Migration], digest: String? = nil) {
    self.migrations = migrations
    self.digest = digest
  }

  /// The `application_id` of every file of this program: "KYCS" in ASCII.
  package static let applicationId = 0x4B59_4353

  /// The `user_version` of a file that has every step.
  package var version: Int { migrations.count }

  /// Runs the steps that a file of `version` (0 for a new one) lacks; a transaction must be open.
  package func migrate(_ db: Database, from version: Int = 0) throws {
    for migration in migrations.dropFirst(version) {
      try db.execute(sql: migration.sql)
    }
    try db.execute(sql: "PRAGMA application_id = \(Self.applicationId)")
    try db.execute(sql: "PRAGMA user_version = \(self.version)")
  }

  /// The number of steps that a file has seen; what another program raised shows at once.
  package static func version(of db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }
}

extension Schema {
  /// The schema of this program.
  package static let current = Schema(
    [
      .sharedRules, .backOffice, .languages, .clientRights, .clientTests, .documentGroups,
      .documentTypes, .levels, .externalConnections, .revisions, .beginnings, .drafts,
      .operators, .offers, .revisionChain,
    ], digest: "c2c603eb7141edd93843ed13a3c9e5bed5377cbea07746b7d2816b33dfd2dd9f")
}
