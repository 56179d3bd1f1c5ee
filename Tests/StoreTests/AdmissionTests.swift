import Forms
import GRDB
import KYC
import Store
import Testing

/// Who is let in to a file, and by whom.
struct AdmissionTests {
  private let opened: Opened

  init() throws { opened = try DatabaseFile.inMemory() }

  private func office(_ name: String, uid: UInt32? = nil) -> BackOffice {
    BackOffice(opened: opened, person: Person(name: name, uid: uid ?? Self.uid(name)))
  }

  // Accounts that every Debian has.
  private static func uid(_ name: String) -> UInt32? { ["root": 0, "daemon": 1, "bin": 2][name] }

  private func revisions() throws -> [String] {
    try opened.queue.read {
      try String.fetchAll(
        $0, sql: "SELECT operator || ' ' || action || ' ' || subject FROM revision ORDER BY id")
    }
  }

  @Test func theFirstOneOfAFileOfTheirOwnBecomesItsAdministrator() throws {
    let daemon = office("daemon")
    try daemon.admit(isShared: false)
    try daemon.admit(isShared: false)
    #expect(try revisions() == ["daemon create daemon"])
    #expect(
      try daemon.list("operators")?.page("", nil, 0..<9).map(\.cells)
        == [["1", "daemon", "Administrators", "Enabled", "1"]])
    #expect(throws: PermissionError.notAnOperator("bin", givers: ["daemon"])) {
      try office("bin").admit(isShared: false)
    }
  }

  @Test func anAccountWithoutANameIsLetInByItsNumber() throws {
    try office("54321", uid: 54321).admit(isShared: false)
    try office("54321", uid: 54321).admit(isShared: true)
  }

  @Test func aSharedFileIsRefusedUntilItsOwnerLetsSomebodyIn() throws {
    #expect(throws: PermissionError.self) { try office("daemon").admit(isShared: true) }
    #expect(try revisions() == [])
    #expect(try office("root").appoint("daemon", isFirst: true)?.uid == 1)
    #expect(try office("root").appoint("bin", isFirst: true) == nil)
    try office("daemon").admit(isShared: true)
    #expect(throws: PermissionError.self) { try office("root").admit(isShared: true) }
    #expect(try revisions() == ["root create daemon"])
  }

  @Test func aNameWhoseAccountChangedIsRefusedUntilItIsAdmittedAgain() throws {
    try office("daemon").admit(isShared: false)
    _ = try office("daemon").admit("bin", groups: ["Support"])
    try opened.queue.write {
      try $0.execute(sql: "UPDATE operator SET uid = 77 WHERE name = 'bin'")
    }
    #expect(
      throws: PermissionError.differentAccount("bin", admitted: 77, now: 2, givers: ["daemon"])
    ) { try office("bin").admit(isShared: true) }
    #expect(throws: PermissionError.self) { try office("bin").findings() }
    _ = try office("daemon").admit("bin", groups: [])
    try office("bin").admit(isShared: true)
    _ = try office("bin").findings()
    _ = try office("daemon").disable("bin")
    #expect(throws: PermissionError.disabledOperator("bin", givers: ["daemon"])) {
      try office("bin").admit(isShared: true)
    }
    #expect(try office("daemon").disable("nobody-of-that-name") == nil)
  }

  @Test func whoMayNotLetNobodyIn() throws {
    try office("daemon").admit(isShared: false)
    _ = try office("daemon").admit("bin", groups: ["Support"])
    #expect(throws: PermissionError.self) { try office("bin").admit("root", groups: ["Support"]) }
    #expect(throws: (any Error).self) { try office("daemon").admit("root", groups: ["No such"]) }
    #expect(throws: (any Error).self) { try office("daemon").admit("root", groups: []) }
    #expect(try revisions().count == 2)
  }

  @Test func aLostAdministratorIsFoundByTheOwner() throws {
    try office("daemon").admit(isShared: false)
    _ = try office("daemon").admit("bin", groups: ["Administrators"])
    _ = try office("daemon").disable("bin")
    #expect(try office("root").appoint("bin", isFirst: false) != nil)
    try office("bin").admit(isShared: true)
    #expect(try revisions().last == "root update bin")
  }
}
