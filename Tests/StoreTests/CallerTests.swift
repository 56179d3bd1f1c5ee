import Foundation
import Glibc
import Store
import Testing

/// Who works here, by what the system says; what anybody can set is never believed.
struct CallerTests {
  struct Row: CustomTestStringConvertible {
    let what: String
    var uid: UInt32 = 1000
    var login: UInt32?
    var sudo: UInt32?
    var claimed: String?
    /// The name, how it is known, and whether the account is shared; nil where it is refused.
    let is_: (String, Person.Known, Bool)?
    var testDescription: String { what }
  }

  static let service: UInt32 = 900
  static let rows = [
    Row(what: "own account", login: 1000, is_: ("alice", .account, false)),
    Row(what: "own account, no login kept", is_: ("alice", .account, false)),
    Row(
      what: "sudo over a login", uid: service, login: 1000, sudo: 1000, is_: ("alice", .login, true)
    ),
    Row(what: "sudo where no login is kept", uid: service, sudo: 1000, is_: ("alice", .sudo, true)),
    Row(
      what: "forged SUDO_UID over a login", login: 1000, sudo: 0, is_: ("alice", .account, false)),
    Row(
      what: "forged SUDO_UID over another's login", uid: service, login: 1001, sudo: 1000,
      is_: ("bob", .login, true)),
    Row(what: "su over a login", uid: service, login: 1001, is_: ("bob", .login, true)),
    Row(
      what: "forced command", uid: service, login: service, claimed: "carol",
      is_: ("carol", .forcedCommand, true)),
    Row(
      what: "forced command, no login kept", uid: service, claimed: "alice",
      is_: ("alice", .forcedCommand, true)),
    Row(
      what: "forced command, forged SUDO_UID", uid: service, sudo: 0, claimed: "bob",
      is_: ("bob", .forcedCommand, true)),
    Row(what: "--as over another's login", uid: service, login: 1001, claimed: "root", is_: nil),
    Row(what: "--as without a name", claimed: "", is_: nil),
    Row(what: "an account without a name", uid: 4242, is_: ("4242", .account, false)),
  ]

  @Test(arguments: rows) func whoItIs(_ row: Row) throws {
    let names: [UInt32: String] = [0: "root", 900: "kyc-setup", 1000: "alice", 1001: "bob"]
    let caller = Caller(
      uid: row.uid, loginUid: row.login, sudoUid: row.sudo,
      connection: "203.0.113.7 50022 10.0.0.1 22",
      name: { names[$0] }, number: { name in names.first { $0.value == name }?.key })
    guard let expected = row.is_ else {
      #expect(throws: IdentityError.self) { try caller.person(claiming: row.claimed) }
      return
    }
    let (person, isShared) = try caller.person(claiming: row.claimed)
    #expect(person.name == expected.0)
    #expect(person.known == expected.1)
    #expect(isShared == expected.2)
    #expect(person.uid == (names.first { $0.value == expected.0 }?.key ?? UInt32(expected.0)))
    #expect(person.address == "203.0.113.7")
  }

  /// What the kernel keeps and does not give away must not make the account of all the account of one.
  @Test func aLoginThatCannotBeReadIsNotTakenForNone() throws {
    let folder = try Folder()
    let path = folder.path + "/loginuid"
    #expect(try Caller.loginUid(path) == nil)
    try Data("1000".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Caller.loginUid(path) == 1000)
    try Data("4294967295".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try Caller.loginUid(path) == nil)
    // A folder is there and gives nothing to read.
    #expect(throws: IdentityError.unreadableLogin(path: folder.path, code: EISDIR)) {
      try Caller.loginUid(folder.path)
    }
  }

  @Test(arguments: ["", "\u{1b}[2J 1 2 3", "$(id) 1 2 3", String(repeating: "1", count: 65)])
  func whatIsNoAddressIsNotKept(_ connection: String) throws {
    let caller = Caller(uid: 1, connection: connection, name: { _ in "a" }, number: { _ in 1 })
    #expect(try caller.person(claiming: nil).person.address == nil)
  }
}
