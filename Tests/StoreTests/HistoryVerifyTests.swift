import Forms
import Foundation
import GRDB
import KYC
import Store
import Synchronization
import TestSupport
import Testing

/// What the history says is held against the tables, and old files are taken as they are.
struct HistoryVerifyTests {
  static let unknownOperator = "operator anna is not in the history: another program put it in."

  private func findings(_ bench: Bench) throws -> [String] {
    try bench.office.verifyHistory(against: []).findings
  }

  @Test func whatEveryDoorDidIsWhatTheTablesHold() throws {
    #expect(try findings(HistoryTamperTests.busyBench()) == [])
    #expect(try findings(Bench.told()) == [])
  }

  @Test func whatTheShellDidIsNamedWithRecordAndField() async throws {
    let folder = try Folder()
    let bench = try Bench.told(folder.databaseFile().open())
    try bench.furnish()
    let changes = [
      (
        "UPDATE level SET visible = 0 WHERE id = 2",
        "level 1 · Visible: another program changed it; the history says 1, stored is 0."
      ),
      (
        "UPDATE documentGroup SET caption = '{\"en\":\"Pass\"}'",
        "document group ID_CARD · Caption: another program changed it;"
          + " the history says “{\"en\":\"ID card\"}”, stored is “{\"en\":\"Pass\"}”."
      ),
      (
        "UPDATE connectionSetting SET value = 'https://evil.example' WHERE name = 'host'",
        "connection idenfy-main · Host: another program changed it;"
          + " the history says “https://ivs.idenfy.com”, stored is “https://evil.example”."
      ),
      (
        "DELETE FROM levelClientTest",
        "level 1 · Client tests: another program changed it; the history says 1, stored is none."
      ),
      (
        "INSERT INTO language (code, name) VALUES ('fr', 'French')",
        "language fr is not in the history: another program put it in."
      ),
      ("DELETE FROM documentType", "document type ID_CARD is gone: another program deleted it."),
      (
        "UPDATE backOffice SET name = 'Evil'",
        "Back Office Evil · Name: another program changed it; the history says “”, stored is “Evil”."
      ),
      (
        "DELETE FROM connectionSetting WHERE name = 'key'",
        "connection idenfy-main · Key: it is not the secret that was saved last."
      ),
      (
        "UPDATE connectionSetting SET setBy = 'eve' WHERE name = 'secret'",
        "connection idenfy-main · Secret: it was set by anna, not by eve."
      ),
    ]
    for (sql, sentence) in changes {
      let shell = try await bench.shell("PRAGMA foreign_keys=ON; \(sql)")
      #expect(shell.status == 0, "\(sql): \(shell.errors)")
      let found = try findings(bench)
      #expect(found.contains(sentence), "\(sql): \(found)")
    }
    #expect(try findings(bench).count == changes.count)
    try bench.opened.close()
  }

  @Test func anOlderSealedValueThatIsPutBackShows() throws {
    let bench = try Bench.told()
    try bench.furnish()
    func setting(_ columns: String) throws -> Row {
      try bench.rows("SELECT \(columns) FROM connectionSetting WHERE name = 'secret'").at(0)
    }
    let old = try setting("sealed, fingerprint, setAt")
    try bench.edit(.externalConnections, "1", ["secret": "another-secret-1"])
    #expect(try findings(bench) == [])
    let place = "connection idenfy-main · Secret: "
    try bench.opened.queue.write { db in
      try db.execute(
        sql: "UPDATE connectionSetting SET sealed = ? WHERE name = 'secret'",
        arguments: [old[0] as Data])
    }
    #expect(try findings(bench) == [place + "it is another secret than its fingerprint says."])
    try bench.opened.queue.write { db in
      try db.execute(
        sql: """
          UPDATE connectionSetting SET fingerprint = ?, setAt = ? WHERE name = 'secret'
          """, arguments: [old[1] as String, old[2] as String])
    }
    #expect(try findings(bench) == [place + "it is not the secret that was saved last."])
  }

  @Test func aTextThatOnlyLooksTheSameShows() throws {
    let bench = try Bench.told()
    try bench.create(.documentGroups, ["name": "A", "caption": "Café"])
    try bench.execute("UPDATE documentGroup SET caption = '{\"en\":\"Cafe\u{301}\"}'")
    #expect(try findings(bench).count == 1)
  }

  @Test func whatIsOlderThanTheChainIsCoveredFromItsBeginning() throws {
    let bench = try Bench(DatabaseFile.inMemory(isChained: false))
    try bench.execute(
      """
      INSERT INTO documentGroup (name, caption) VALUES ('OLD', '{"en":"Old"}');
      INSERT INTO revision (operator, tableName, rowId, action, subject, changes) VALUES
        ('anna', 'documentGroup', 1, 'create', 'OLD', '{"caption":{"is":"{\\"en\\":\\"Old\\"}"},"description":{"is":"{}"},"enabled":{"is":1},"name":{"is":"OLD"},"type":{"is":"One"}}');
      """)
    #expect(
      try findings(bench) == [
        "None of the 1 revisions carries a code: they are older than the chain, or their codes"
          + " were taken away. The next save covers them as they are.",
        Self.unknownOperator,
      ])
    try bench.edit(.documentGroups, "1", ["caption": "Older"])
    let sound = try bench.office.verifyHistory(against: [])
    #expect(sound.findings == [Self.unknownOperator])
    #expect(
      sound.notes.contains("1 before them are older than the chain, and covered since it began."))
    try bench.disarm()
    try bench.execute("UPDATE revision SET operator = 'eve' WHERE id = 1")
    #expect(
      try findings(bench) == [
        "Revision 2, with which the chain begins, or one of the older ones before it was changed,"
          + " taken out or put in."
      ])
  }

  @Test func secretsOfOlderRevisionsMayBeAny() throws {
    let bench = try Bench.told(DatabaseFile.inMemory(isChained: false))
    try bench.furnish()
    try bench.disarm()
    // As they were written before there was a chain.
    try bench.execute(
      """
      UPDATE revision SET mac = NULL, known = NULL, uid = NULL, changes = json_remove(changes,
        '$.key.mark', '$.secret.mark', '$.signatureSecret.mark');
      """)
    try bench.edit(.levels, "2", ["visible": "No"])
    #expect(try findings(bench) == [])
  }

  @Test func whoMadeAChangeAndHowThatIsKnownIsKept() throws {
    let opened = try DatabaseFile.inMemory()
    let people = [
      Person(name: "alice", uid: 1001, known: .login, address: "2001:db8::7"),
      Person(name: "bob", uid: nil, known: .forcedCommand),
      Person(name: "carol", uid: 0, known: .sudo), Person(name: "dave", uid: 4_294_967_294),
    ]
    let bench = try Bench(opened)
    for (number, person) in people.enumerated() {
      _ = BackOffice(opened: opened, operatorName: person.name)
      let uid = person.uid.map(String.init) ?? "NULL"
      try bench.execute("UPDATE operator SET uid = \(uid) WHERE name = '\(person.name)'")
      let office = BackOffice(opened: opened, person: person)
      let section = try #require(office.list("documentGroups"))
      var sheet = try #require(try section.create())
      _ = try Bench.save(&sheet, ["name": "G\(number)", "caption": "G"])
      let row = try bench.rows(
        "SELECT operator, uid, known, address FROM revision ORDER BY id DESC"
      ).at(0)
      #expect(row[0] == person.name)
      #expect(row[1] == person.uid)
      #expect(row[2] == person.known.rawValue)
      #expect(row[3] == person.address)
    }
    #expect(try findings(bench).allSatisfy { $0.hasPrefix("operator ") })
  }

  /// The work for each revision stays the same, however many there are.
  @Test(.tags(.slow)) func aLongHistoryIsLookedOverInOneGo() throws {
    let bench = try Bench.told()
    let key = try bench.create(.documentGroups, ["name": "A", "caption": "0", "type": "All"])
    var work: [Int] = []
    for count in [200, 2_000] {
      for number in work.count * 200 + 1..<count {
        try bench.edit(.documentGroups, key, ["caption": String(number)])
      }
      let statements = Statements()
      bench.opened.queue.writeWithoutTransaction { db in
        db.trace { _ in statements.count.withLock { $0 += 1 } }
      }
      #expect(try findings(bench) == [])
      bench.opened.queue.writeWithoutTransaction { $0.trace() }
      work.append(statements.count.withLock { $0 })
    }
    #expect(work.first == work.last, "statements for 200 and for 2000 revisions: \(work)")
  }

  /// How many statements were executed.
  private final class Statements: Sendable {
    let count = Mutex(0)
  }
}
