import Forms
import Foundation
import GRDB
import Store
import Testing

/// Drafts in a file: sealed, refused by the schema where they are not drafts, absent without a key.
struct DraftFileTests {
  private func files(_ folder: Folder, except key: String = "key") throws -> Data {
    try folder.names().filter { !$0.hasSuffix(key) }.reduce(into: Data()) {
      $0 += (try? Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\($1)"))) ?? Data()
    }
  }

  @Test func typedSecretsAreInNoFile() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    let office = BackOffice(opened: opened, operatorName: "anna")
    let (secret, control) = ("canary-5b1e77ac-SECRET", "control-5b1e77ac-PLAIN")
    for round in 1...3 {
      let draft = StoreDraftTests.draft(
        "externalConnections", nil,
        [Slot("key"): "\(secret)\(round)", Slot("name"): "\(control)\(round)"], secrets: ["key"])
      #expect(office.keep(draft) == .kept)
    }
    let open = try files(folder)
    #expect(open.range(of: Data(control.utf8)) != nil)
    for form in NoSecretAnywhereTests().notations(secret) { #expect(open.range(of: form) == nil) }
    let note = try #require(try office.drafts().first)
    #expect(
      try office.openDraft(note.id)?.parts[Draft.whole]?.answers.texts[Slot("key")]
        == "\(secret)3")
    try opened.close()
    let closed = try files(folder)
    for form in NoSecretAnywhereTests().notations(secret) {
      #expect(closed.range(of: form) == nil)
    }
  }

  @Test func whatIsSealedOpensInItsOwnRowOnly() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    let office = BackOffice(opened: opened, operatorName: "anna")
    for key in ["1", "2"] {
      _ = office.keep(
        StoreDraftTests.draft("levels", key, [Slot("key"): "secret \(key)"], secrets: ["key"]))
    }
    try opened.queue.write {
      try $0.execute(
        sql: "UPDATE draft SET sealed = (SELECT sealed FROM draft WHERE id = 2) WHERE id = 1")
    }
    #expect(throws: (any Error).self) { try office.openDraft(1) }
    #expect(throws: Never.self) { try office.openDraft(2) }
  }

  @Test func withoutTheKeyNothingIsKeptAndTheReasonIsSaid() throws {
    let folder = try Folder()
    try folder.databaseFile().open().close()
    try FileManager.default.removeItem(atPath: "\(folder.path)/.config/kyc-setup/key")
    let opened = try folder.databaseFile().open()
    defer { try? opened.close() }
    let office = BackOffice(opened: opened, operatorName: "anna")
    #expect(office.reasonNotToKeepDrafts?.contains("needs key") == true)
    guard case .failed(let sentence) = office.keep(StoreDraftTests.draft([Slot("caption"): "x"]))
    else {
      throw Unexpected(what: "kept")
    }
    #expect(sentence.contains("needs key"))
    #expect(try office.drafts().isEmpty)
  }

  static let made = """
    INSERT INTO draft (operator, section, recordKey, label, content) VALUES
      ('anna', 'levels', '1', 'level 0', '{}'), ('anna', 'levels', '2', 'level 1', '{}');
    """

  @Test(arguments: [
    "INSERT INTO draft (operator, section, label, content) VALUES ('', 'levels', 'x', '{}')",
    "INSERT INTO draft (operator, section, label, content) VALUES ('a', '', 'x', '{}')",
    "INSERT INTO draft (operator, section, label, content) VALUES ('a', 'levels', '', '{}')",
    "INSERT INTO draft (operator, section, label, content) VALUES ('a', 'levels', 'x', '[]')",
    "INSERT INTO draft (operator, section, label, content, holder) VALUES ('a', 'b', 'x', '{}', 'me')",
    "INSERT INTO draft (operator, section, label, content, sealed) VALUES ('a', 'b', 'x', '{}', x'00')",
    "INSERT INTO draft (operator, section, label, content, number) VALUES ('a', 'b', 'x', '{}', 0)",
    "INSERT INTO draft (operator, section, recordKey, label, content) VALUES ('anna', 'levels', '1', 'x', '{}')",
    "REPLACE INTO draft (operator, section, recordKey, label, content) VALUES ('anna', 'levels', '1', 'x', '{}')",
    "REPLACE INTO draft (id, operator, section, label, content) VALUES (1, 'anna', 'levels', 'x', '{}')",
    "UPDATE draft SET section = 'languages' WHERE id = 1",
    "UPDATE OR REPLACE draft SET recordKey = '1' WHERE id = 2",
    "UPDATE draft SET createdAt = '2001-01-01T00:00:00.000Z' WHERE id = 1",
    "UPDATE draft SET version = version + 2 WHERE id = 1",
    "UPDATE draft SET content = 'text' WHERE id = 1",
  ])
  func theSchemaRefuses(_ sql: String) throws {
    let queue = try Fixture.database()
    try queue.write { try $0.execute(sql: Self.made) }
    let before = try queue.read(Fixture.dump)
    let error = #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(String(describing: error))")
    #expect(try queue.read(Fixture.dump) == before)
  }

  @Test func contentIsJSON() throws {
    let queue = try Fixture.database()
    #expect(throws: DatabaseError.self) {
      try queue.write {
        try $0.execute(
          sql:
            "INSERT INTO draft (operator, section, label, content) VALUES ('a', 'b', 'x', '{x}')")
      }
    }
  }
}
