import GRDB
import Store
import Testing

struct AcceptedWritesTests {
  @Test(arguments: [
    "INSERT INTO documentGroup (name, caption) VALUES ('ÄÖÜ é', '{\"en\":\"x\",\"de\":\"\"}')",
    // 64 characters of several scalars each are more than 64 code points.
    "INSERT INTO documentGroup (name, caption) VALUES (replace(printf('%64s', ''), ' ', 'é'), '{\"en\":\"x\"}')",
    "INSERT INTO documentType (name, caption, documentGroupId, maxFiles) VALUES ('x', '{\"en\":\"x\"}', 2, 99)",
    "UPDATE documentGroup SET type = 'All' WHERE id = 1",
    "UPDATE level SET nextLevelId = NULL WHERE id = 2",
    "UPDATE level SET \"index\" = 9999 WHERE id = 2",
    "UPDATE level SET caption = '{\"en\":\"Start\"}', wizard = 'IdenfySDK' WHERE id = 1",
    "UPDATE level SET desktopDescription = json_object('en', printf('%20000d', 1)) WHERE id = 2",
    "UPDATE clientRight SET \"default\" = 1 WHERE id = 2",
    "INSERT INTO clientRight (name, caption, \"default\") VALUES ('NEW', 'New', 1)",
    "INSERT INTO language (code, name) VALUES ('zh-Hant-TW', '中文')",
    "DELETE FROM language WHERE code = 'fr'",
    "DELETE FROM externalConnection WHERE id = 1",
    "DELETE FROM level WHERE id = 2",
    "UPDATE externalConnection SET name = 'IDENFY' WHERE id = 1",
    "UPDATE connectionSetting SET value = NULL, sealed = zeroblob(40), fingerprint = 'ABCDEFG2', setAt = '2026-01-01T00:00:00.000Z', setBy = 'anna' WHERE id = 1",
    "INSERT INTO revision (id, operator, tableName, rowId, action) VALUES (9, 'a', 'level', 1, 'delete')",
    """
    INSERT INTO revision (operator, tableName, rowId, action, uid, known, mac) VALUES
      ('e', 'level', 1, 'create', 0, 'login', zeroblob(32)),
      ('e', 'level', 1, 'create', NULL, 'forced command', zeroblob(32)),
      ('e', 'level', 1, 'create', 4294967295, 'sudo', zeroblob(32)),
      ('e', 'level', 1, 'create', 7, 'account', zeroblob(32))
    """,
    "UPDATE backOffice SET name = 'Acme', url = 'https://bo.example.com'",
  ])
  func isAccepted(_ sql: String) throws {
    let queue = try Fixture.database()
    try queue.write { try $0.execute(sql: sql) }
    let defaults = try queue.read {
      try Int.fetchAll(
        $0,
        sql: """
          SELECT count(*) FROM clientRight WHERE "default" = 1
          UNION ALL SELECT count(*) FROM language WHERE "default" = 1
          UNION ALL SELECT count(*) FROM level WHERE "default" = 1
          """)
    }
    #expect(defaults == [1, 1, 1])
  }

  @Test func theDefaultLanguageChangesOnceEveryCaptionHasIt() throws {
    let queue = try Fixture.database()
    try queue.write { db in
      for table in ["level", "documentGroup", "documentType", "clientTest"] {
        try db.execute(
          sql: "UPDATE \(table) SET caption = json_set(caption, '$.de', 'Text ' || id)")
      }
      try db.execute(sql: "DELETE FROM stale")
      try db.execute(sql: "UPDATE language SET \"default\" = 1 WHERE code = 'de'")
    }
    let defaults = try queue.read {
      try String.fetchAll($0, sql: "SELECT code FROM language WHERE \"default\" = 1")
    }
    #expect(defaults == ["de"])
    let stale = try queue.read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM stale WHERE tableName = 'documentType'")
    }
    #expect(stale == 3)
  }

  @Test func theVersionIsRaisedForWhoeverForgetsIt() throws {
    let queue = try Fixture.database()
    func versions() throws -> [Int] {
      try queue.read { try Int.fetchAll($0, sql: "SELECT version FROM clientRight ORDER BY id") }
    }
    #expect(try versions() == [1, 1, 1])
    try queue.write { try $0.execute(sql: "UPDATE clientRight SET caption = 'x' WHERE id = 2") }
    #expect(try versions() == [1, 2, 1])
    try queue.write {
      try $0.execute(sql: "UPDATE clientRight SET caption = 'y', version = 3 WHERE id = 2")
    }
    #expect(try versions() == [1, 3, 1])
    // The one that was the default changes too.
    try queue.write {
      try $0.execute(sql: "UPDATE clientRight SET \"default\" = 1, version = 4 WHERE id = 2")
    }
    #expect(try versions() == [2, 4, 1])
  }
}
