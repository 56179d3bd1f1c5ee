import GRDB
import Store
import TestSupport
import Testing

struct SchemaTests {
  @Test func theDigestIsThatOfTheMigrations() throws {
    let digest = try DatabaseFile.inMemory().queue.read(Schema.digest)
    #expect(Schema.current.digest == digest)
  }

  @Test func everyForeignKeyHasAnIndex() throws {
    try DatabaseFile.inMemory().queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      for table in tables {
        for key in try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table))") {
          let column: String = key["from"]
          let plan = try Row.fetchAll(
            db, sql: "EXPLAIN QUERY PLAN SELECT 1 FROM \(table) WHERE \(column) = 1")
          let detail: String = try plan.at(0)["detail"] ?? ""
          #expect(detail.hasPrefix("SEARCH"), "\(table).\(column): \(detail)")
        }
      }
    }
  }

  @Test func everyTableIsStrictAndStamped() throws {
    try DatabaseFile.inMemory().queue.read { db in
      let loose = try String.fetchAll(
        db,
        sql: "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
      ).filter { !$0.hasPrefix("sqlite_") }
      #expect(loose.isEmpty)
      let unstamped = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list AS t WHERE type = 'table' AND NOT EXISTS (
            SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'version')
          """)
      #expect(
        Set(unstamped.filter { !$0.hasPrefix("sqlite_") }) == [
          "connectionSetting", "levelDocumentGroup", "levelClientTest", "revision", "listing",
          "stale", "operatorGroupRight", "operatorOperatorGroup",
        ])
    }
  }

  @Test func thereIsAnOfficeALanguageARightAndALevelFromTheStart() throws {
    try DatabaseFile.inMemory().queue.read { db in
      let level = try Row.fetchOne(
        db,
        sql: "SELECT \"index\", \"default\", caption, clientRightId, wizard FROM level")
      #expect(
        level == [
          "index": 0, "default": 1, "caption": "{\"en\":\"Level 0\"}", "clientRightId": 1,
          "wizard": nil,
        ])
      let right = try Row.fetchOne(
        db,
        sql: """
          SELECT name, "default", verification + converter + deposits + withdrawals
            + internalTransfers AS allowed FROM clientRight
          """)
      #expect(right == ["name": "DEFAULT", "default": 1, "allowed": 5])
      #expect(try String.fetchAll(db, sql: "SELECT code FROM language") == ["en"])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM backOffice") == 1)
    }
  }
}
