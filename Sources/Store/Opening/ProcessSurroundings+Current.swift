import Foundation
import Glibc

extension ProcessSurroundings {
  /// Those of this process, its account read from the account database and not from the environment.
  package static func current() -> ProcessSurroundings {
    let uid = geteuid()
    let entry = Account(uid: uid)
    return ProcessSurroundings(
      environment: ProcessInfo.processInfo.environment, home: entry?.home,
      account: entry?.name ?? String(uid), uid: uid,
      folder: FileManager.default.currentDirectoryPath)
  }
}

/// An entry of the account database.
struct Account {
  let name: String
  let home: String
  /// The number of its first group.
  let group: UInt32

  /// Looks up a number; nil where it has no entry.
  init?(uid: UInt32) {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16384)
    guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil,
      let name = entry.pw_name, let home = entry.pw_dir
    else { return nil }
    self.name = String(cString: name)
    self.home = String(cString: home)
    group = entry.pw_gid
  }

  /// The name of an account, or its number where it has none.
  static func name(of uid: UInt32) -> String {
    Account(uid: uid)?.name ?? String(uid)
  }
}
