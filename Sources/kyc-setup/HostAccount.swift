import Foundation
import Glibc

/// The account that the program runs as.
enum HostAccount {
  /// Whether somebody else uses it, as over sudo; a path would then reach files that are not theirs.
  static let isAnothers: Bool = {
    let login = (try? String(contentsOfFile: "/proc/self/loginuid", encoding: .utf8))
      .flatMap { UInt32($0.prefix { $0.isNumber }) }
    let caller = ProcessInfo.processInfo.environment["SUDO_UID"].flatMap { UInt32($0) }
    // The kernel's number for a process that nobody logged in for.
    let nobody = UInt32.max
    return [login, caller].contains { $0 != nil && $0 != nobody && $0 != geteuid() }
  }()
}
