import Foundation
import GRDB
import Store
import TestSupport
import Testing

struct OpeningTests {
  @Test func theFileIsSetUpAsPromised() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    defer { try? opened.close() }
    func pragma(_ name: String) throws -> String? {
      try opened.queue.read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
    }
    #expect(try pragma("journal_mode") == "wal")
    #expect(try pragma("synchronous") == "2")
    #expect(try pragma("foreign_keys") == "1")
    #expect(try pragma("trusted_schema") == "0")
    #expect(try pragma("cell_size_check") == "1")
    #expect(try pragma("secure_delete") == "1")
    #expect(opened.readOnly == nil)
    #expect(opened.fileId.count == 32)
  }

  @Test func aFileCannotAskForMoreThanAnyNeeds() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    defer { try? opened.close() }
    let tries = [
      ("ATTACH ':memory:' AS other", "too many attached databases"),
      ("SELECT length(zeroblob(100000000))", "string or blob too big"),
      ("SELECT 1" + String(repeating: " + 1", count: 300), "Expression tree is too large"),
      ("SELECT 1 " + String(repeating: "UNION ALL SELECT 1 ", count: 60), "too many terms"),
    ]
    for (sql, reason) in tries {
      let error = #expect(throws: DatabaseError.self) {
        try opened.queue.writeWithoutTransaction { try Row.fetchAll($0, sql: sql) }
      }
      #expect(
        error?.message?.contains(reason) == true, "\(sql.prefix(40)): \(String(describing: error))")
    }
    // What the schema is cannot be written as text.
    try opened.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON")
      #expect(throws: DatabaseError.self) { try db.execute(sql: "DELETE FROM sqlite_schema") }
    }
  }

  @Test func whatAKillLeftGoesOnceNobodyIsAtIt() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    let old = ["a.new", "a.new-journal", "backup-20260101T000000Z-v1.b.new"]
    let kept = ["c.new", "note"]
    for name in old + kept {
      let path = "\(folder.path)/.back-office.sqlite.\(name)"
      try Data().write(to: URL(fileURLWithPath: path))
      let isOld = name != "c.new"
      let time = Date(timeIntervalSinceNow: isOld ? -4000 : -3000)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    }
    try file.open().close()
    #expect(
      try folder.names().filter { $0.hasPrefix(".back") }
        == kept.map { ".back-office.sqlite.\($0)" })
  }

  @Test func aBackupThatIsWorkedWithHasALog() async throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    let copy = DatabaseFile(
      path: try Backup.make(of: file.path, version: 1), surroundings: folder.surroundings)
    #expect(try await sqlite3(copy.path, "PRAGMA journal_mode").output == "delete\n")
    let opened = try copy.open()
    let mode = try await opened.queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    try opened.close()
  }

  @Test func closingLeavesOneFile() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    let opened = try file.open()
    try opened.queue.write { try $0.execute(sql: "UPDATE backOffice SET name = 'Acme'") }
    let name = try opened.background.read {
      try String.fetchOne($0, sql: "SELECT name FROM backOffice")
    }
    #expect(name == "Acme")
    try opened.close()
    #expect(try folder.names().filter { $0.hasPrefix("back") } == ["back-office.sqlite"])
    let again = try file.open()
    #expect(again.fileId == opened.fileId)
    try again.close()
  }

  @Test func aForeignTriggerIsNamedAndNothingIsWritten() async throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    let sql = """
      CREATE TRIGGER spy AFTER UPDATE ON level BEGIN DELETE FROM level; END;
      CREATE VIEW peek AS SELECT 1; DROP TRIGGER level_ends;
      """
    #expect(try await sqlite3(file.path, sql).status == 0)
    let opened = try file.open()
    defer { try? opened.close() }
    let reason = try #require(opened.readOnly)
    for word in ["foreign trigger spy", "foreign view peek", "missing trigger level_ends"] {
      #expect(reason.description.contains(word))
    }
    try expectReadOnly(opened, reason)
  }

  private func expectReadOnly(_ opened: Opened, _ reason: ReadOnlyReason) throws {
    #expect(throws: DatabaseError.self) {
      try opened.queue.write { try $0.execute(sql: "UPDATE level SET visible = 0") }
    }
    #expect(try opened.queue.read(opened.reasonNotToWrite) == reason)
  }

  @Test func statisticsOfTheShellAreNoStrangers() async throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    #expect(try await sqlite3(file.path, "ANALYZE").status == 0)
    let opened = try file.open()
    #expect(opened.readOnly == nil)
    try opened.close()
  }

  @Test func aNewerFileIsReadOnly() throws {
    let folder = try Folder()
    let file = try folder.databaseFile(schema: Newer.schema)
    try file.open().close()
    let old = try folder.databaseFile().open()
    #expect(
      old.readOnly
        == .newer(version: Newer.schema.version, known: Schema.current.version))
    #expect(try old.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM level") } == 1)
    try old.close()
  }

  @Test func anOlderFileIsMigratedAfterABackup() throws {
    let folder = try Folder()
    let before = try folder.databaseFile().open()
    try before.queue.write { try $0.execute(sql: Fixture.sql) }
    let new = try folder.databaseFile(schema: Newer.schema).open()
    #expect(new.readOnly == nil)
    #expect(try new.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 0)
    // The session that still holds the old program learns of it with its next write.
    #expect(
      try before.queue.read(before.reasonNotToWrite)
        == .newer(version: Newer.schema.version, known: Schema.current.version))
    try new.close()
    try before.close()
    let backup = try #require(Backup.newestGood(of: folder.path + "/back-office.sqlite"))
    #expect(backup.hasSuffix("-v\(Schema.current.version)"))
    let copy = DatabaseFile(path: backup, surroundings: folder.surroundings)
    #expect(folder.mode(String(backup.dropFirst(folder.path.count + 1))) == 0o600)
    let old = try copy.open()
    #expect(try old.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM level") } == 3)
    try old.close()
  }

  @Test func aMigrationThatFailsChangesNothing() throws {
    let folder = try Folder()
    try folder.databaseFile().open().close()
    let bad = Schema(
      Schema.current.migrations + [
        Migration(
          "Half of it works", "CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT; NONSENSE;")
      ])
    #expect(throws: DatabaseFileError.self) { try folder.databaseFile(schema: bad).open() }
    let opened = try folder.databaseFile().open()
    #expect(opened.readOnly == nil)
    try opened.close()
  }

  @Test func manyMakeOneFile() async throws {
    let folder = try Folder()
    let ids = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask {
          let opened = try folder.databaseFile().open()
          defer { try? opened.close() }
          return opened.fileId
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
    #expect(try folder.names().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  @Test func anInterruptedReadSaysSo() async throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    let reading = Task.detached {
      try opened.background.read {
        try Int.fetchOne(
          $0,
          sql: """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
            """)
      }
    }
    let interrupting = Task.detached {
      while !Task.isCancelled {
        opened.background.interrupt()
        await Task.yield()
      }
    }
    #expect(try await reading.value == nil)
    interrupting.cancel()
    try opened.close()
  }
}

/// The schema of a program that came later.
enum Newer {
  static let schema = Schema(
    Schema.current.migrations + [
      Migration("There are notes", "CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT")
    ])
}
