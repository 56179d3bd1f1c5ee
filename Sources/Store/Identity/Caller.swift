import Foundation
import Glibc

/// What the system says of who started the process; a value, so that a test can state any of it.
package struct Caller: Sendable {
  /// The number of the process's account.
  package var uid: UInt32
  /// The account that logged in, as the kernel keeps it; nil where it kept none.
  package var loginUid: UInt32?
  /// The account that started sudo, as its variable says; nil where that is not a number.
  package var sudoUid: UInt32?
  /// What the SSH session says of where it comes from; nil where there is none.
  package var connection: String?
  /// The name of an account; nil where this host has none of that number.
  package var name: @Sendable (UInt32) -> String?
  /// The number of an account; nil where this host has none of that name.
  package var number: @Sendable (String) -> UInt32?

  /// States what the system says.
  package init(
    uid: UInt32, loginUid: UInt32? = nil, sudoUid: UInt32? = nil, connection: String? = nil,
    name: @escaping @Sendable (UInt32) -> String? = { Account(uid: $0)?.name },
    number: @escaping @Sendable (String) -> UInt32? = { Account.number(of: $0) }
  ) {
    (self.uid, self.loginUid, self.sudoUid) = (uid, loginUid, sudoUid)
    (self.connection, self.name, self.number) = (connection, name, number)
  }

  /// What the system says of this process.
  package static func current(
    _ environment: [String: String]
  ) throws(IdentityError) -> Caller {
    Caller(
      uid: getuid(), loginUid: try loginUid("/proc/self/loginuid"),
      sudoUid: environment["SUDO_UID"].flatMap { UInt32($0) },
      connection: environment["SSH_CONNECTION"])
  }

  /// The number in a file of the kernel's; nil where there is no such file, or where nobody logged in for the process.
  ///
  /// A file that is there and cannot be read would make the account of whoever shares it their own.
  package static func loginUid(_ path: String) throws(IdentityError) -> UInt32? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if [ENOENT, ENOTDIR].contains(errno) { return nil }
      throw .unreadableLogin(path: path, code: errno)
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(file, &bytes, bytes.count)
    guard count >= 0 else { throw .unreadableLogin(path: path, code: errno) }
    let digits = String(decoding: bytes.prefix(count), as: UTF8.self).prefix { $0.isNumber }
    // The kernel's number for a process that nobody logged in for is the highest.
    return UInt32(digits).flatMap { $0 == .max ? nil : $0 }
  }
}

extension Caller {
  /// Who works here, and whether the process's account is shared by several; `claimed` is the name of `--as`.
  ///
  /// Names in variables are never believed; `SUDO_UID` only where the kernel kept no login and nothing is claimed.
  package func person(
    claiming claimed: String?
  ) throws(IdentityError) -> (person: Person, isShared: Bool) {
    if let loginUid, loginUid != uid {
      guard claimed == nil else { throw .claimedOverLogin(login: shown(loginUid)) }
      return (person(loginUid, .login), true)
    }
    if let claimed {
      guard !claimed.isEmpty else { throw .emptyName }
      let person = Person(
        name: claimed, uid: number(claimed), known: .forcedCommand, address: address)
      return (person, true)
    }
    if loginUid == nil, let sudoUid, sudoUid != uid { return (person(sudoUid, .sudo), true) }
    return (person(uid, .account), false)
  }

  private func person(_ uid: UInt32, _ known: Person.Known) -> Person {
    Person(name: shown(uid), uid: uid, known: known, address: address)
  }

  private func shown(_ uid: UInt32) -> String { name(uid) ?? String(uid) }

  // The client's address is the first word; what is no address is not kept.
  private var address: String? {
    guard let word = connection?.split(separator: " ").first, word.utf8.count <= 64,
      word.utf8.allSatisfy({ Self.addressSigns.contains($0) })
    else { return nil }
    return String(word)
  }

  private static let addressSigns = Set("0123456789abcdefABCDEF.:%_-ghijklmnopqrstuvwxyz".utf8)
}
