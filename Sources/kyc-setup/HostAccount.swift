import Foundation
import Glibc

/// The account that the program runs as.
enum HostAccount {
  /// Whether somebody else uses it, as over sudo; a path would then reach files that are not theirs.
  static let isAnothers: Bool = {
    let own = geteuid()
    let login = (try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8))
      .flatMap { UInt32($0.prefix { $0.isNumber }) }
    if let login, login != UInt32.max { return login != own }
    let caller = ProcessInfo.processInfo.environment["SUDO_UID"].flatMap { UInt32($0) }
    return caller.map { $0 != own } ?? false
  }()
}
