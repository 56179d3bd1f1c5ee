import Foundation
import GRDB
import Store

/// A small configuration, as any program could write it.
enum Fixture {
  static let sql = """
    INSERT INTO language (code, name) VALUES ('de', 'Deutsch'), ('fr', 'Français');
    INSERT INTO documentGroup (name, caption, type) VALUES
      ('PASSPORT', '{"en":"Passport","de":"Reisepass"}', 'One'),
      ('ID_CARD', '{"en":"ID card"}', 'All');
    INSERT INTO documentType (name, caption, documentGroupId) VALUES
      ('passport', '{"en":"Passport"}', 1), ('front', '{"en":"Front"}', 2),
      ('back', '{"en":"Back"}', 2);
    INSERT INTO clientRight (name, caption, parentRightId) VALUES
      ('BASIC', 'Basic', NULL), ('PLUS', 'Plus', 2);
    INSERT INTO clientTest (caption) VALUES ('{"en":"Risk"}'), ('{"en":"Knowledge"}');
    INSERT INTO clientTestQuestion (clientTestId, text, type) VALUES (1, 'Why?', 'close');
    INSERT INTO clientTestAnswer (clientTestQuestionId, text, correct) VALUES (1, 'Because', 1);
    INSERT INTO level ("index", wizard, caption, clientRightId) VALUES
      (1, 'IdenfySDK', '{"en":"Level 1"}', 2), (2, 'DocumentsWizard', '{"en":"Level 2"}', 3);
    UPDATE level SET nextLevelId = 3 WHERE id = 2;
    INSERT INTO levelDocumentGroup VALUES (2, 1);
    INSERT INTO levelClientTest VALUES (2, 1);
    INSERT INTO externalConnection (name, caption, provider) VALUES
      ('iDenfy', 'iDenfy', 'IdenfyConnection'), ('Sumsub', 'Sumsub', 'SumSubstance');
    INSERT INTO connectionSetting (externalConnectionId, name, value) VALUES
      (1, 'host', 'https://ivs.idenfy.com');
    INSERT INTO revision (operator, tableName, rowId, action, subject) VALUES
      ('anna', 'level', 2, 'create', '1'), ('anna', 'level', 3, 'create', '2');
    """

  /// The fixture in memory.
  static func database() throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: Connection.configuration())
    try template.get().backup(to: queue)
    return queue
  }

  private static let template = Result {
    let queue = try DatabaseFile.inMemory().queue
    try queue.write { try $0.execute(sql: sql) }
    return queue
  }

  /// Everything that the tables hold, for "nothing changed".
  static func dump(_ db: Database) throws -> [String] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return try tables.flatMap { table in
      try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
    }
  }
}
