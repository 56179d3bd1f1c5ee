import CLinux
import Foundation
import Glibc

extension ProcessSurroundings {
  /// Those of this process, its account read from the account database and not from the environment.
  package static func current() -> ProcessSurroundings {
    let uid = geteuid()
    let entry = Account(uid: uid)
    return ProcessSurroundings(
      environment: variables(), home: entry?.home,
      account: entry?.name ?? String(uid), uid: uid,
      folder: FileManager.default.currentDirectoryPath)
  }

  /// The variables of this process as text, each as it was given last.
  package static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    // Every start reads them, and Foundation's own reading of them takes twenty times as many instructions.
    var next = linux_environment()
    while let entry = next?.pointee {
      if let sign = strchr(entry, Int32(UInt8(ascii: "="))) {
        let name = UnsafeRawBufferPointer(start: entry, count: sign - entry)
        variables[String(decoding: name, as: UTF8.self)] = String(cString: sign + 1)
      }
      next = next?.advanced(by: 1)
    }
    return variables
  }
}

/// An entry of the account database.
struct Account {
  let uid: UInt32
  let name: String
  let home: String
  /// The number of its first group.
  let group: UInt32

  /// Looks up a number; nil where it has no entry.
  init?(uid: UInt32) {
    self.init { getpwuid_r(uid, $0, $1, $2, $3) }
  }

  /// Looks up a name; nil where it has no entry.
  init?(named name: String) {
    self.init { getpwnam_r(name, $0, $1, $2, $3) }
  }

  private typealias LookUp = (
    UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>, Int,
    UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
  ) -> Int32

  private init?(_ lookUp: LookUp) {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16384)
    guard lookUp(&entry, &buffer, buffer.count, &found) == 0, found != nil,
      let name = entry.pw_name, let home = entry.pw_dir
    else { return nil }
    uid = entry.pw_uid
    self.name = String(cString: name)
    self.home = String(cString: home)
    group = entry.pw_gid
  }

  /// The number of the account of a name, which is a number itself where the account has no name.
  static func number(of name: String) -> UInt32? { Account(named: name)?.uid ?? UInt32(name) }

  /// The name of an account, or its number where it has none.
  static func name(of uid: UInt32) -> String {
    Account(uid: uid)?.name ?? String(uid)
  }
}
