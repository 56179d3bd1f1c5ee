import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// What is changed in the file past the program shows, and where.
struct HistoryTamperTests {
  static let columns = [
    "id", "at", "operator", "tableName", "rowId", "action", "subject", "changes", "uid", "known",
    "address", "mac",
  ]

  @Test(.tags(.slow)) func aThousandChangesAreAllNamedWithTheirPlace() throws {
    let bench = try Self.busyBench()
    var dice = SeededGenerator.drawn()
    var tries: [String: Int] = [:]
    try bench.disarm()
    let original = try bench.revisions()
    #expect(original.count > 20)
    for number in 0..<1_000 {
      let what = try bench.tamper(&dice, original)
      let altered = try bench.revisions()
      let place = try #require(Self.place(original, altered), "\(what) changed nothing")
      let findings = try bench.office.verifyHistory(against: []).findings
      let names = findings.first?.split { !$0.isNumber }.compactMap { Int64($0) } ?? []
      #expect(
        names.first == place, "\(dice), try \(number): \(what): \(findings)")
      tries[what, default: 0] += 1
      try bench.mendHistory()
    }
    #expect(try bench.office.verifyHistory(against: []).findings == [])
    let told = tries.sorted { $0.key < $1.key }.map { "\($0.value) x \($0.key)" }
    prove("\(dice), 1000 tries named: \(told.joined(separator: ", "))")
  }

  /// The number of the first revision that is not as it was.
  private static func place(_ original: [Row], _ altered: [Row]) -> Int64? {
    zip(original, altered).first { $0 != $1 }.map { $0.0["id"] }
      ?? (original.count > altered.count ? original[altered.count]["id"] : nil)
  }

  @Test func replacingARevisionIsRefusedAndShowsWhereItWasForced() throws {
    let bench = try Self.busyBench()
    let statement = """
      INSERT OR REPLACE INTO revision SELECT id, at, 'eve', tableName, rowId, action, subject,
        changes, uid, known, address, mac FROM revision WHERE id = 7
      """
    #expect(throws: DatabaseError.self) { try bench.execute(statement) }
    #expect(try bench.office.verifyHistory(against: []).findings == [])
    try bench.disarm()
    try bench.execute(statement)
    #expect(
      try bench.office.verifyHistory(against: []).findings == [
        "Revision 7 was changed, or one before it was taken out or put in."
      ])
  }

  @Test func aTailThatWasCutOffShowsByAnAnchorAlone() throws {
    let bench = try Self.busyBench()
    let head = try #require(try bench.office.historyHead())
    let sound = try bench.office.verifyHistory(against: [])
    #expect(sound.findings == [])
    #expect(sound.notes.last == "No anchor: a removed tail would not show.")
    // What the last save did is taken back in the table as well.
    try bench.disarm()
    try bench.execute(
      """
      DELETE FROM revision WHERE id = \(head.number);
      UPDATE level SET visible = 1 WHERE id = 2;
      """)
    #expect(
      try bench.office.verifyHistory(against: []).findings == [
        "Revision \(head.number) is missing: it was taken out."
      ])
    try bench.execute(
      "UPDATE sqlite_sequence SET seq = \(head.number - 1) WHERE name = 'revision'")
    let cut = try bench.office.verifyHistory(against: [])
    #expect(cut.findings == [])
    #expect(cut.notes.last == "No anchor: a removed tail would not show.")
    #expect(
      try bench.office.verifyHistory(against: [head]).findings == [
        "Revision \(head.number), which the anchor names, is not there: the end was taken out,"
          + " or an older file was put in place."
      ])
    // Another save in its place has another code.
    try bench.edit(.levels, "2", ["visible": "No"])
    #expect(
      try bench.office.verifyHistory(against: [head]).findings == [
        "Revision \(head.number) is another than the anchor names."
      ])
  }

  @Test func anAnchorHoldsWhateverFollows() throws {
    let bench = try Self.busyBench()
    let head = try #require(try bench.office.historyHead())
    #expect(Anchor(head.text) == head)
    #expect(try bench.office.verifyHistory(against: [head]).notes.count == 1)
    try bench.edit(.levels, "2", ["visible": "Yes"])
    let later = try bench.office.verifyHistory(against: [head])
    #expect(later.findings == [])
    #expect(
      later.notes.last
        == "Anchored up to revision \(head.number): a tail removed after it would not show.")
    for text in ["", "7", "7:", "x:00", "0:" + head.text, head.text + ":", "7:" + "0g"] {
      #expect(Anchor(text) == nil)
    }
  }

  /// A Back Office in which every kind of record was made, changed, deleted and brought back.
  static func busyBench() throws -> Bench {
    let bench = try Bench.told()
    try bench.furnish()
    let questions = try bench.list(of: "questions", in: bench.sheet(.clientTests, "1"))
    var question = try #require(try questions.create())
    let key = try Bench.save(&question, ["text": "Why?"]).key
    let answers = try bench.list(of: "answers", in: #require(try questions.open(key)))
    var answer = try #require(try answers.create())
    _ = try Bench.save(&answer, ["text": "Because", "correct": "Yes"])
    try bench.edit(.backOffice, "1", ["name": "Acme", "url": "https://bo.acme.example"])
    try bench.edit(.clientRights, "2", ["default": "Yes"])
    try bench.edit(.clientRights, "1", ["default": "Yes", "deposits": "No"])
    try bench.edit(.externalConnections, "1", ["secret": "another-secret-1"])
    try bench.edit(.levels, "2", ["clientTests": ""])
    for kind in [EntityKind.clientTests, .documentTypes] {
      guard case .deleted = try bench.section(kind).delete("1"),
        case .restored = try bench.section(kind).restore("1")
      else { throw Unexpected(what: "\(kind) is not brought back") }
    }
    guard case .deleted = try bench.section(.externalConnections).delete("1"),
      case .restored = try bench.section(.externalConnections).restore("1")
    else { throw Unexpected(what: "the connection is not brought back") }
    var sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["enabled": "No"])
    sheet.toggleCleared("signatureSecret")
    _ = try Bench.saved(sheet.save(isConfirmed: true))
    try bench.edit(.documentGroups, "1", ["name": "ID", "description": "Both sides"])
    try bench.edit(.levels, "2", ["visible": "No"])
    return bench
  }
}

extension Bench {
  /// Takes away what keeps the history from being rewritten, and keeps a copy of it.
  func disarm() throws {
    try opened.queue.writeWithoutTransaction { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'revision'")
      for name in triggers { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(
        sql: "PRAGMA ignore_check_constraints = ON; CREATE TABLE copy AS SELECT * FROM revision")
    }
  }

  /// Puts the history back as it was.
  func mendHistory() throws {
    try execute("DELETE FROM revision; INSERT INTO revision SELECT * FROM copy")
  }

  func revisions() throws -> [Row] {
    let columns = HistoryTamperTests.columns.map { "\($0), typeof(\($0)), hex(\($0))" }
    return try rows("SELECT \(columns.joined(separator: ", ")) FROM revision ORDER BY id")
  }

  /// Changes the history past the program, and says in which way.
  func tamper(_ dice: inout SeededGenerator, _ original: [Row]) throws -> String {
    let ids = original.map { $0["id"] as Int64 }
    let victim = ids[Int.random(in: 0..<ids.count, using: &dice)]
    switch Int.random(in: 0..<10, using: &dice) {
    case 0:
      // A removed tail is another matter.
      try execute("DELETE FROM revision WHERE id = \(min(victim, ids[ids.count - 2]))")
      return "one taken out"
    case 1:
      var other = victim
      while other == victim { other = ids[Int.random(in: 0..<ids.count, using: &dice)] }
      try execute(
        """
        UPDATE revision SET id = -1 WHERE id = \(victim);
        UPDATE revision SET id = \(victim) WHERE id = \(other);
        UPDATE revision SET id = \(other) WHERE id = -1;
        """)
      return "two swapped"
    case 2:
      try execute(
        """
        INSERT OR REPLACE INTO revision SELECT id, at, operator || 'x', tableName, rowId, action,
          subject, changes, uid, known, address, mac FROM revision WHERE id = \(victim)
        """)
      return "one replaced"
    default:
      let column = HistoryTamperTests.columns.randomElement(using: &dice) ?? "at"
      try flip(column, of: victim, &dice)
      return "a byte in \(column)"
    }
  }

  private func flip(_ column: String, of id: Int64, _ dice: inout SeededGenerator) throws {
    let value: DatabaseValue = try opened.queue.read { db in
      try DatabaseValue.fetchOne(db, sql: "SELECT \(column) FROM revision WHERE id = \(id)")
        ?? .null
    }
    let bit = Int.random(in: 0..<8, using: &dice)
    var new = value
    var type = "TEXT"
    switch value.storage {
    case .null where column == "uid": (new, type) = (0.databaseValue, "INTEGER")
    case .null: new = "".databaseValue
    case .int64(let number): (new, type) = ((number ^ (1 << Int64(bit))).databaseValue, "INTEGER")
    case .double: break
    case .string(let text):
      var bytes = Data(text.utf8)
      guard !bytes.isEmpty else { new = "x".databaseValue; break }
      bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^= 1 << UInt8(bit)
      new = bytes.databaseValue
    case .blob(var bytes):
      bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^= 1 << UInt8(bit)
      (new, type) = (bytes.databaseValue, "BLOB")
    }
    try opened.queue.write { db in
      try db.execute(
        sql: "UPDATE OR REPLACE revision SET \(column) = CAST(? AS \(type)) WHERE id = ?",
        arguments: [new, id])
    }
  }
}
