import Forms
import GRDB
import KYC
import Store
import Testing

/// Who may give what to whom, and what becomes of rights while somebody works.
struct RightsTests {
  private func bench() throws -> Bench { try RightsTableTests.furnished() }

  @Test func whatIsMissingIsNamedWithThoseWhoCanGiveIt() throws {
    let bench = try bench()
    let bob = try bench.letIn("bob", group: "Auditors")
    let sheet = try bob.sheet(.levels, "2")
    #expect(
      Set(sheet.reading.standings.values.map(\.lock)).contains(
        "Needs Update on Levels; anna can give it"))
    #expect(sheet.reading.standings.values.allSatisfy { $0.lock != nil })
    // A lock of the form's own says more.
    #expect(sheet.reading.standings["default"]?.lock?.hasPrefix("Only level 0") == true)
    #expect(throws: PermissionError.self) { try bob.section(.levels).create() }
    _ = try bench.letIn("carol", group: "Administrators")
    #expect(
      try bob.section(.levels).permits().create
        == "Needs Create on Levels; anna or carol can give it")
  }

  @Test func whoIsDisabledIsRefusedAtTheNextStep() throws {
    let bench = try bench()
    let bob = try bench.letIn("bob", group: "Support")
    let sheet = try bob.sheet(.levels, "2")
    try bench.execute("UPDATE operator SET status = 'Disabled' WHERE name = 'bob'")
    #expect(throws: PermissionError.self) { try bob.section(.levels).page("", nil, 0..<9) }
    #expect(throws: PermissionError.self) { try bob.office.findings() }
    var changed = sheet
    changed.set("Mine", at: Slot("caption"))
    guard case .failed(let reason) = changed.save(isConfirmed: true) else {
      throw Unexpected(what: "saved")
    }
    #expect(reason.hasPrefix("Needs Update on Levels"))
  }

  @Test func aFieldThatListsWhatIsNotSeenIsLocked() throws {
    let bench = try bench()
    var rights = Bench.viewing
    rights[.levels] = [.view, .update]
    rights[.clientRights] = []
    let bob = try bench.letIn("bob", rights)
    let sheet = try bob.sheet(.levels, "2")
    #expect(
      sheet.reading.standings["clientRight"]?.lock
        == "Needs View on Client rights; anna can give it")
    #expect(sheet.reading.standings["caption"]?.lock == nil)
    #expect(throws: PermissionError.self) { try sheet.choices(for: "clientRight", filter: "") }
  }

  @Test func checkAndTheWholeConfigurationTakeViewOnAllOfIt() throws {
    let bench = try bench()
    var rights = Bench.viewing
    rights[.clientTestAnswers] = []
    let bob = try bench.letIn("bob", rights)
    #expect(throws: PermissionError.self) { try bob.office.findings() }
    #expect(throws: PermissionError.self) { try bob.office.configuration() }
    #expect(throws: PermissionError.self) { try bob.office.land(nil, .on) }
    try bench.permit("bob", Bench.viewing)
    _ = try bob.office.findings()
    _ = try bob.office.configuration()
  }

  @Test func nobodyGivesOrTakesARightThatTheyDoNotHold() throws {
    let bench = try bench()
    var rights = Bench.viewing
    rights[.operators] = [.view, .create, .update, .delete]
    rights[.operatorGroups] = [.view, .create, .update, .delete]
    let bob = try bench.letIn("bob", rights)
    _ = try bench.letIn("carol", group: "Administrators")
    // Making oneself an administrator, somebody new one, and an administrator none.
    for attempt in [
      {
        try Self.saved(bob, .operators, Self.id("bob", bench), ["operatorGroups": "Administrators"])
      },
      { try Self.created(bob, .operators, ["name": "eve", "operatorGroups": "Administrators"]) },
      { try Self.saved(bob, .operators, Self.id("anna", bench), ["operatorGroups": "Auditors"]) },
      { try Self.created(bob, .operatorGroups, ["caption": "Mine", "levels": "View\nDelete"]) },
    ] as [() throws -> String] {
      #expect(try attempt().hasPrefix("Needs "))
    }
    guard
      case .refused(let reason) = try bob.section(.operators).delete(Self.id("anna", bench))
    else { throw Unexpected(what: "deleted") }
    #expect(reason.hasPrefix("Needs "))
    // What they hold themselves they may give.
    #expect(try Self.created(bob, .operators, ["name": "eve", "operatorGroups": "Auditors"]) == "")
    #expect(try Self.created(bob, .operatorGroups, ["caption": "Mine", "levels": "View"]) == "")
  }

  @Test func theLastAdministratorStays() throws {
    let bench = try bench()
    let anna = try Self.id("anna", bench)
    for texts in [["status": "Disabled"], ["operatorGroups": "Auditors"]] {
      var sheet = try bench.sheet(.operators, anna)
      sheet.set(texts)
      guard case .refused(let problems) = sheet.save(isConfirmed: true) else {
        throw Unexpected(what: "saved")
      }
      #expect(problems.allSatisfy { $0.sentence.contains("last administrator") })
    }
    for sql in [
      "UPDATE operator SET status = 'Disabled' WHERE name = 'anna'",
      "DELETE FROM operator WHERE name = 'anna'",
      "DELETE FROM operatorOperatorGroup WHERE operatorGroupId = 1",
    ] {
      #expect(throws: DatabaseError.self) { try bench.execute(sql) }
    }
    _ = try bench.letIn("carol", group: "Administrators")
    #expect(try Self.saved(bench, .operators, anna, ["status": "Disabled"]) == "")
  }

  @Test func whatIsBuiltInStaysAsItIs() throws {
    let bench = try bench()
    let sheet = try bench.sheet(.operatorGroups, "2")
    #expect(sheet.reading.standings.values.allSatisfy { $0.lock?.hasPrefix("Built in") == true })
    #expect(sheet.text("levels") == "View\nCreate in guide\nUpdate in guide")
    #expect(sheet.text("documentGroups") == "View\nCreate in guide")
    #expect(sheet.text("history") == "")
    #expect(try bench.sheet(.operatorGroups, "3").text("history") == "View")
    guard case .never = try bench.section(.operatorGroups).deletion("2") else {
      throw Unexpected(what: "deletable")
    }
    for sql in [
      "UPDATE operatorGroup SET caption = 'x' WHERE id = 1",
      "DELETE FROM operatorGroup WHERE id = 3",
      "DELETE FROM operatorGroupRight WHERE operatorGroupId = 1",
      "INSERT INTO operatorGroupRight VALUES (2, 'levels', 'Delete')",
      "INSERT INTO operatorGroup (caption, builtIn) VALUES ('x', 1)",
      "UPDATE operatorGroup SET builtIn = 1 WHERE caption = 'Lone'",
      "UPDATE operatorGroupRight SET section = 'levels'",
      "UPDATE operatorOperatorGroup SET operatorGroupId = 1",
      "REPLACE INTO operator (name, uid) VALUES ('anna', 7)",
      "UPDATE operator SET name = 'x'",
    ] {
      #expect(throws: DatabaseError.self) { try bench.execute(sql) }
    }
  }

  @Test func operatorsAreInNoConfiguration() throws {
    let bench = try bench()
    let before = try bench.office.configuration()
    _ = try bench.letIn("carol", group: "Support")
    #expect(try bench.office.configuration() == before)
  }

  private static func id(_ name: String, _ bench: Bench) throws -> String {
    try #require(try bench.text("SELECT CAST(id AS TEXT) FROM operator WHERE name = '\(name)'"))
  }

  /// Why a change is not saved; empty where it is.
  private static func saved(
    _ bench: Bench, _ kind: EntityKind, _ key: String, _ texts: [String: String]
  ) throws -> String {
    var sheet = try bench.sheet(kind, key)
    sheet.set(texts)
    return try reason(sheet)
  }

  private static func created(
    _ bench: Bench, _ kind: EntityKind, _ texts: [String: String]
  ) throws -> String {
    var sheet = try bench.newSheet(kind)
    sheet.set(texts)
    return try reason(sheet)
  }

  private static func reason(_ sheet: OpenForm) throws -> String {
    switch sheet.save(isConfirmed: true) {
    case .saved: return ""
    case .failed(let reason): return reason
    case let other: throw Unexpected(what: "\(other)")
    }
  }
}
