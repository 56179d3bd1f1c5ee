import Forms
import GRDB
import KYC
import Store
import Testing

/// What a form refuses, the schema refuses too.
struct BackOfficeRefusalTests {
  struct Case: CustomTestStringConvertible {
    let kind: EntityKind
    /// What the form is told on a new record that is sound otherwise.
    let texts: [String: String]
    /// The same, written past the form.
    let sql: String
    var testDescription: String { "\(kind.rawValue) \(texts)" }
  }

  static let long = String(repeating: "x", count: 65)
  static let cases = [
    Case(
      kind: .documentGroups, texts: ["name": ""],
      sql: "UPDATE documentGroup SET name = '' WHERE id = 1"),
    Case(
      kind: .documentGroups, texts: ["name": long],
      sql: "UPDATE documentGroup SET name = '\(long)' WHERE id = 1"),
    Case(
      kind: .documentGroups, texts: ["name": "A\u{7}B"],
      sql: "UPDATE documentGroup SET name = 'A' || char(7) || 'B' WHERE id = 1"),
    Case(
      kind: .documentGroups, texts: ["caption": ""],
      sql: "UPDATE documentGroup SET caption = '{}' WHERE id = 1"),
    Case(
      kind: .documentGroups, texts: ["type": "Some"],
      sql: "UPDATE documentGroup SET type = 'Some' WHERE id = 1"),
    Case(
      kind: .documentGroups, texts: ["name": "ID_CARD"],
      sql: "INSERT INTO documentGroup (name, caption) VALUES ('ID_CARD', '{\"en\":\"x\"}')"),
    Case(
      kind: .documentTypes, texts: ["documentGroup": "ID_CARD"],
      sql: """
        INSERT INTO documentType (name, caption, documentGroupId) VALUES ('x', '{"en":"x"}', 1)
        """),
    Case(
      kind: .documentTypes, texts: ["documentGroup": ""],
      sql: "UPDATE documentType SET documentGroupId = NULL"),
    Case(
      kind: .documentTypes, texts: ["documentGroup": "NONE"],
      sql: "UPDATE documentType SET documentGroupId = 99"),
    Case(
      kind: .documentTypes, texts: ["maxFiles": "0"], sql: "UPDATE documentType SET maxFiles = 0"),
    Case(
      kind: .documentTypes, texts: ["maxFiles": "100"],
      sql: "UPDATE documentType SET maxFiles = 100"),
    Case(
      kind: .documentTypes, texts: ["maxFiles": "two"],
      sql: "UPDATE documentType SET maxFiles = 'two'"),
    Case(
      kind: .levels, texts: ["index": "1"],
      sql: """
        INSERT INTO level ("index", wizard, caption, clientRightId)
        VALUES (1, 'IdenfySDK', '{"en":"x"}', 1)
        """),
    Case(
      kind: .levels, texts: ["index": "10000"],
      sql: "UPDATE level SET \"index\" = 10000 WHERE id = 2"),
    Case(
      kind: .levels, texts: ["wizard": ""], sql: "UPDATE level SET wizard = NULL WHERE id = 2"),
    Case(
      kind: .levels, texts: ["wizard": "Nobody"],
      sql: "UPDATE level SET wizard = 'Nobody' WHERE id = 2"),
    Case(
      kind: .levels, texts: ["clientRight": ""],
      sql: "UPDATE level SET clientRightId = NULL WHERE id = 2"),
    Case(
      kind: .clientRights, texts: ["name": "basic"],
      sql: "INSERT INTO clientRight (name, caption) VALUES ('basic', 'x')"),
    Case(
      kind: .clientTests, texts: ["caption": "Risk"],
      sql: "INSERT INTO clientTest (caption) VALUES ('{\"en\":\"Risk\"}')"),
    Case(
      kind: .languages, texts: ["code": "d"],
      sql: "INSERT INTO language (code, name) VALUES ('d', 'D')"),
    Case(
      kind: .languages, texts: ["code": "DE"],
      sql: "INSERT INTO language (code, name) VALUES ('DE', 'German')"),
    Case(
      kind: .externalConnections, texts: ["name": "IDENFY-MAIN"],
      sql: """
        INSERT INTO externalConnection (name, caption, provider)
        VALUES ('IDENFY-MAIN', 'x', 'IdenfyConnection')
        """),
  ]

  @Test(arguments: cases) func whatTheFormRefusesTheSchemaRefuses(_ refusal: Case) throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.create(.documentGroups, ["name": "FREE", "caption": "Free"])
    var sheet = try bench.newSheet(refusal.kind)
    sheet.set(Self.sound[refusal.kind] ?? [:])
    #expect(sheet.reading.errors == [], "the record is sound otherwise")
    sheet.set(refusal.texts)
    guard case .refused(let problems) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "the form takes it")
    }
    #expect(Set(problems.map(\.slot.field)).isSubset(of: refusal.texts.keys))
    #expect(throws: DatabaseError.self) { try bench.execute(refusal.sql) }
  }

  static let sound: [EntityKind: [String: String]] = [
    .documentGroups: ["name": "NEW", "caption": "New"],
    .documentTypes: ["name": "NEW", "caption": "New", "documentGroup": "FREE"],
    .levels: [
      "index": "5", "wizard": "IdenfySDK", "caption": "Five", "clientRight": "BASIC",
      "documentGroups": "ID_CARD",
    ],
    .clientRights: ["name": "NEW", "caption": "New"],
    .clientTests: ["caption": "New"],
    .languages: ["code": "fr", "name": "French"],
    .externalConnections: ["name": "new", "caption": "New", "provider": "IdenfyConnection"],
  ]

  @Test func aGroupOfTypeOneTakesOneType() throws {
    let bench = try Bench()
    try bench.furnish()
    let choices = try bench.newSheet(.documentTypes)
      .choices(for: "documentGroup", filter: "")
    #expect(choices.rows.map(\.refusal) == ["already has ID card"])
    try bench.edit(.documentGroups, "1", ["type": "All"])
    try bench.create(
      .documentTypes, ["name": "BACK", "caption": "Back", "documentGroup": "ID_CARD"])
    var group = try bench.sheet(.documentGroups, "1")
    group.set(["type": "One"])
    guard case .refused(let problems) = group.save(isConfirmed: true) else {
      throw Unexpected(what: "taken")
    }
    #expect(problems.first?.sentence.contains("ID_CARD, BACK") == true)
  }

  @Test func whatSlipsThroughIsToldInASentence() throws {
    let bench = try Bench()
    try bench.furnish()
    // A rule of the schema that no form knows.
    try bench.execute(
      """
      CREATE TRIGGER strict BEFORE UPDATE ON documentGroup BEGIN
        SELECT RAISE(ABORT, 'documentGroup: groups rest on Sundays');
      END
      """)
    var sheet = try bench.sheet(.documentGroups, "1")
    sheet.set(["caption": "Other"])
    guard case .failed(let sentence) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "stored")
    }
    #expect(sentence.contains("groups rest on Sundays"))
    #expect(!sentence.contains("UPDATE") && !sentence.contains("SQL"))
  }
}
