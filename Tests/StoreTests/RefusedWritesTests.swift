import GRDB
import Store
import TestSupport
import Testing

/// What the schema refuses from whoever writes past the forms.
struct RefusedWritesTests {
  static let long = String(repeating: "x", count: 65)

  static let names: [String] = [
    "INSERT INTO externalConnection (name, caption, provider) VALUES (' a', 'a', 'P')",
    "INSERT INTO externalConnection (name, caption, provider) VALUES ('a ', 'a', 'P')",
    "INSERT INTO externalConnection (name, caption, provider) VALUES ('', 'a', 'P')",
    "INSERT INTO externalConnection (name, caption, provider) VALUES ('\(long)', 'a', 'P')",
    "INSERT INTO externalConnection (name, caption, provider) VALUES (char(97, 10, 98), 'a', 'P')",
    "INSERT INTO externalConnection (name, caption, provider) VALUES ('a', '', 'P')",
    "INSERT INTO externalConnection (name, caption, provider) VALUES ('IDENFY', 'a', 'P')",
    "INSERT INTO externalConnection (name, caption, provider, enabled) VALUES ('a', 'a', 'P', 2)",
    "UPDATE externalConnection SET name = 'iDENFY' WHERE id = 2",
    "UPDATE externalConnection SET provider = 'SumSubstance' WHERE id = 1",
    "INSERT INTO clientRight (name, caption) VALUES ('basic', 'x')",
    "INSERT INTO documentGroup (name, caption) VALUES ('PASSPORT', '{\"en\":\"x\"}')",
    "INSERT INTO documentGroup (name, caption) VALUES (NULL, '{\"en\":\"x\"}')",
    "INSERT INTO documentGroup (name, caption) VALUES (char(160) || 'a', '{\"en\":\"x\"}')",
  ]

  static let levels: [String] = [
    "INSERT INTO level (\"index\", \"default\", caption, clientRightId) VALUES (0, 1, '{\"en\":\"x\"}', 1)",
    "DELETE FROM level WHERE \"index\" = 0",
    "DELETE FROM level",
    "UPDATE level SET \"index\" = 5, \"default\" = 0, wizard = 'IdenfySDK' WHERE id = 1",
    "UPDATE level SET \"default\" = 0 WHERE id = 1",
    "UPDATE level SET \"default\" = 1 WHERE id = 2",
    "UPDATE level SET \"index\" = 2 WHERE id = 2",
    "UPDATE level SET \"index\" = 10000 WHERE id = 2",
    "UPDATE level SET \"index\" = -1 WHERE id = 2",
    "UPDATE level SET \"index\" = 1.5 WHERE id = 2",
    "UPDATE level SET wizard = 'OtherSDK' WHERE id = 2",
    "UPDATE level SET wizard = NULL WHERE id = 2",
    "UPDATE level SET clientRightId = NULL WHERE id = 2",
    "UPDATE level SET clientRightId = 99 WHERE id = 2",
    "UPDATE level SET nextLevelId = 2 WHERE id = 2",
    "UPDATE level SET nextLevelId = 2 WHERE id = 3",
    "UPDATE level SET visible = 'yes' WHERE id = 2",
    "DELETE FROM level WHERE id = 3",
    "INSERT INTO levelDocumentGroup VALUES (2, 1)",
    "INSERT INTO levelDocumentGroup VALUES (2, 99)",
    "DELETE FROM documentGroup WHERE id = 1",
    "DELETE FROM clientTest WHERE id = 1",
    "DELETE FROM clientRight WHERE id = 3",
  ]

  static let replacements: [String] = [
    "INSERT OR REPLACE INTO level (\"index\", \"default\", caption, clientRightId) VALUES (0, 1, '{\"en\":\"x\"}', 1)",
    "INSERT OR REPLACE INTO level (id, \"index\", wizard, caption, clientRightId) VALUES (1, 7, 'IdenfySDK', '{\"en\":\"x\"}', 1)",
    "REPLACE INTO documentGroup (id, name, caption) VALUES (1, 'x', '{\"en\":\"x\"}')",
    "REPLACE INTO documentGroup (name, caption) VALUES ('PASSPORT', '{\"en\":\"x\"}')",
    "REPLACE INTO documentType (name, caption, documentGroupId) VALUES ('front', '{\"en\":\"x\"}', 2)",
    "REPLACE INTO externalConnection (name, caption, provider) VALUES ('IDENFY', 'x', 'P')",
    "REPLACE INTO connectionSetting (externalConnectionId, name, value) VALUES (1, 'host', 'x')",
    "REPLACE INTO clientRight (id, name, caption) VALUES (1, 'x', 'x')",
    "REPLACE INTO language (code, name) VALUES ('EN', 'x')",
    "REPLACE INTO clientTest (id, caption) VALUES (1, '{\"en\":\"x\"}')",
    "REPLACE INTO backOffice (id, name) VALUES (1, 'x')",
    "INSERT INTO documentGroup (id, name, caption) VALUES (1, 'x', '{\"en\":\"x\"}') ON CONFLICT (id) DO UPDATE SET name = 'x'",
    "UPDATE OR REPLACE level SET \"index\" = 2 WHERE id = 2",
    "UPDATE OR REPLACE documentType SET name = 'front' WHERE id = 3",
    "UPDATE OR REPLACE documentType SET id = 2 WHERE id = 3",
    "UPDATE documentGroup SET id = 77 WHERE id = 2",
  ]

  static let defaults: [String] = [
    "UPDATE clientRight SET \"default\" = 0",
    "UPDATE clientRight SET \"default\" = 0 WHERE id = 1",
    "UPDATE clientRight SET \"default\" = 2 WHERE id = 2",
    "DELETE FROM clientRight WHERE id = 1",
    "UPDATE language SET \"default\" = 0",
    "UPDATE language SET \"default\" = 1 WHERE code = 'de'",
    "DELETE FROM language WHERE code = 'en'",
    "DELETE FROM language WHERE code = 'de'",
    "UPDATE language SET code = 'da' WHERE code = 'de'",
    "UPDATE clientRight SET parentRightId = 3 WHERE id = 2",
    "UPDATE clientRight SET parentRightId = 2 WHERE id = 2",
    "UPDATE clientRight SET parentRightId = 99 WHERE id = 2",
    "UPDATE clientRight SET deposits = 5 WHERE id = 2",
  ]

  static let texts: [String] = [
    "UPDATE documentGroup SET caption = 'Passport' WHERE id = 1",
    "UPDATE documentGroup SET caption = '[\"Passport\"]' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"en\":\"\"}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"en\":\"  \"}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"de\":\"Pass\"}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"en\":1}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"en\":\"a\",\"en\":\"b\"}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"en\":\"a\",\"xx\":\"b\"}' WHERE id = 1",
    "UPDATE documentGroup SET caption = '{\"en\":\"a\\nb\"}' WHERE id = 1",
    "UPDATE documentGroup SET caption = json_object('en', '\(long)\(long)') WHERE id = 1",
    "UPDATE documentGroup SET description = json_object('en', printf('%1001d', 1)) WHERE id = 1",
    "UPDATE level SET desktopDescription = json_object('en', printf('%20001d', 1)) WHERE id = 2",
    "UPDATE level SET mobileDescription = 'null' WHERE id = 2",
    "UPDATE clientTest SET caption = '{\"en\":\"Risk\"}' WHERE id = 2",
    "INSERT INTO language (code, name) VALUES ('e', 'E')",
    "INSERT INTO language (code, name) VALUES ('en_GB', 'E')",
    "INSERT INTO language (code, name) VALUES ('en--GB', 'E')",
    "INSERT INTO language (code, name) VALUES ('en-', 'E')",
    "INSERT INTO language (code, name) VALUES ('1a', 'E')",
    "INSERT INTO language (code, name) VALUES ('en-123456789', 'E')",
    "INSERT INTO language (code, name) VALUES ('EN', 'E')",
  ]

  static let others: [String] = [
    "INSERT INTO documentType (name, caption, documentGroupId) VALUES ('x', '{\"en\":\"x\"}', 1)",
    "UPDATE documentType SET documentGroupId = 1 WHERE id = 2",
    "UPDATE documentGroup SET type = 'One' WHERE id = 2",
    "UPDATE documentGroup SET type = 'Two' WHERE id = 2",
    "UPDATE documentType SET maxFiles = 0 WHERE id = 1",
    "UPDATE documentType SET maxFiles = 100 WHERE id = 1",
    "UPDATE documentType SET status = 'enabled' WHERE id = 1",
    "UPDATE clientTestQuestion SET type = 'quiz'",
    "UPDATE clientTestQuestion SET text = ' '",
    "UPDATE clientTestAnswer SET correct = 2",
    "UPDATE connectionSetting SET sealed = zeroblob(40) WHERE id = 1",
    "UPDATE connectionSetting SET value = NULL, sealed = zeroblob(40) WHERE id = 1",
    "UPDATE connectionSetting SET fingerprint = 'ABCDEFGH' WHERE id = 1",
    "UPDATE connectionSetting SET externalConnectionId = 2 WHERE id = 1",
    "UPDATE revision SET operator = 'eve'",
    "DELETE FROM revision",
    "INSERT INTO revision (id, operator, tableName, rowId, action) VALUES (1, 'e', 'level', 1, 'create')",
    "INSERT INTO revision (id, operator, tableName, rowId, action) VALUES (0, 'e', 'level', 1, 'create')",
    "INSERT OR REPLACE INTO revision (id, operator, tableName, rowId, action) VALUES (2, 'e', 'level', 1, 'create')",
    "INSERT INTO revision (operator, tableName, rowId, action) VALUES ('e', 'level', 1, 'look')",
    "INSERT INTO revision (operator, tableName, rowId, action, changes) VALUES ('e', 'level', 1, 'create', '[]')",
    "INSERT INTO revision (operator, tableName, rowId, action, known) VALUES ('e', 'level', 1, 'create', 'login')",
    "INSERT INTO revision (operator, tableName, rowId, action, mac) VALUES ('e', 'level', 1, 'create', zeroblob(32))",
    "INSERT INTO revision (operator, tableName, rowId, action, known, mac) VALUES ('e', 'level', 1, 'create', 'login', zeroblob(31))",
    "INSERT INTO revision (operator, tableName, rowId, action, known, mac) VALUES ('e', 'level', 1, 'create', 'guess', zeroblob(32))",
    "INSERT INTO revision (operator, tableName, rowId, action, known, mac, uid) VALUES ('e', 'level', 1, 'create', 'login', zeroblob(32), -1)",
    """
    INSERT INTO revision (operator, tableName, rowId, action, known, mac)
      VALUES ('e', 'level', 1, 'create', 'login', zeroblob(32));
    INSERT INTO revision (operator, tableName, rowId, action) VALUES ('e', 'level', 1, 'create')
    """,
    "DELETE FROM backOffice",
    "INSERT INTO backOffice (id) VALUES (2)",
    "UPDATE backOffice SET fileId = lower(hex(randomblob(16)))",
    "UPDATE backOffice SET keyId = NULL, fingerprintKey = NULL, chainKey = NULL",
    "UPDATE level SET version = version + 2 WHERE id = 2",
    "UPDATE level SET version = version - 1 WHERE id = 2",
    "UPDATE level SET createdAt = '2001-01-01T00:00:00.000Z' WHERE id = 2",
    "UPDATE level SET updatedAt = '2026-01-01 00:00:00' WHERE id = 2",
    "UPDATE level SET updatedAt = '2026-02-31T00:00:00.000Z' WHERE id = 2",
    "UPDATE level SET updatedAt = '2026-01-01T00:00:00Z' WHERE id = 2",
    "UPDATE level SET updatedAt = '2026-01-01T00:00:00.000+01:00' WHERE id = 2",
  ]

  @Test(arguments: names + levels + replacements + defaults + texts + others)
  func isRefused(_ sql: String) throws {
    let queue = try Fixture.database()
    let before = try queue.read(Fixture.dump)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
    #expect(try queue.read(Fixture.dump) == before)
  }

  @Test(arguments: replacements + defaults)
  func isRefusedWithRecursiveTriggersToo(_ sql: String) throws {
    let queue = try Fixture.database()
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA recursive_triggers = ON")
      #expect(throws: DatabaseError.self) { try db.execute(sql: sql) }
    }
  }

  @Test func theShellIsRefusedToo() async throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    let opened = try file.open()
    try await opened.queue.write { try $0.execute(sql: Fixture.sql) }
    try opened.close()
    let statements = [
      ("DELETE FROM level", "level 0 is not deleted"),
      ("REPLACE INTO clientRight (id, name, caption) VALUES (1, 'x', 'x')", "this id is taken"),
      ("UPDATE revision SET operator = 'eve'", "the history is not rewritten"),
      ("DELETE FROM clientRight WHERE id = 3", "FOREIGN KEY constraint failed"),
      ("UPDATE level SET nextLevelId = 2 WHERE id = 3", "next levels may not lead back"),
    ]
    for (sql, reason) in statements {
      let result = try await sqlite3(file.path, "PRAGMA foreign_keys=ON; \(sql)")
      #expect(result.status != 0 && result.errors.contains(reason), "\(sql): \(result)")
    }
    let good = try await sqlite3(
      file.path, "PRAGMA foreign_keys=ON; UPDATE level SET visible = 0 WHERE id = 2")
    #expect(good.status == 0, "\(good.errors)")
    let level = try await sqlite3(file.path, "SELECT version, visible FROM level WHERE id = 2")
    #expect(level.output == "3|0\n")
  }
}
