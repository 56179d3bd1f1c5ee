import Foundation
import Store
import TestSupport
import Testing

extension TestBackOffice {
  /// What is sealed: two settings of a connection, and what a draft holds.
  static let secrets = [
    "AccessKey-3Jx8Rt5W", "SecretAccess-Hn6Vb2Qk", "{\"\":{\"key\":\"Typed-9Lm4Zc\"}}",
  ]

  var surroundings: ProcessSurroundings {
    ProcessSurroundings(environment: [:], home: home.path, account: "tester")
  }

  func file(_ path: String? = nil, schema: Schema = .current) -> DatabaseFile {
    DatabaseFile(path: path ?? database, surroundings: surroundings, schema: schema)
  }

  /// Makes the file with its secrets, by an older program where a schema says so.
  func furnishSecrets(schema: Schema = .current, withDraft: Bool = true) async throws {
    let opened = try file(schema: schema).open()
    let sealing = try opened.keys.sealing()
    func hex(_ table: String, _ row: Int64, _ field: String, _ secret: String) throws -> String {
      let sealed = try sealing.seal(secret, at: Cell(table: table, row: row, field: field))
      return "x'" + sealed.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        + "'"
    }
    let settings = try zip([Int64(1), 2], ["key", "secret"]).map { row, name in
      let sealed = try hex("connectionSetting", row, name, Self.secrets[Int(row) - 1])
      return
        "(1, '\(name)', \(sealed), 'ABCDEFG\(name == "key" ? "K" : "S")', '2026-01-01T00:00:00.000Z', 'anna')"
    }
    var sql = """
      INSERT INTO externalConnection (name, caption, provider)
        VALUES ('idenfy-main', 'iDenfy', 'IdenfyConnection');
      INSERT INTO connectionSetting (externalConnectionId, name, sealed, fingerprint, setAt, setBy)
        VALUES \(settings.joined(separator: ", "));
      """
    if withDraft {
      sql += """
        INSERT INTO draft (operator, section, label, content, sealed)
          VALUES ('anna', 'levels', 'x', '{}', \(try hex("draft", 1, "sealed", Self.secrets[2])));
        """
    }
    try opened.close()
    #expect(try await select(sql) == "")
  }

  /// Why not everything opens that is sealed, or nil; opening it brings an older file up to date.
  func trouble(_ path: String? = nil) throws -> String? {
    try KeyCustody(file: file(path)).report().trouble
  }
}
