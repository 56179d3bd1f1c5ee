import Foundation
import Glibc

/// What clears up after tests that were killed: terminals, and folders with what is in them.
enum Sweeper {
  /// How the names of all temporary folders of this test run begin.
  static let prefix = NSTemporaryDirectory() + "/kyc-setup-test-\(getpid())-"

  /// Started once: a process of its own that waits for the end of the tests and then clears up.
  static let isOnWatch: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "setsid", "sh", "-c",
      """
      tail --pid="$1" -f /dev/null
      for socket in "$2"*/tmux-*/test; do tmux -S "$socket" kill-server; done
      rm -rf "$2"*
      """, "sweeper", "\(getpid())", prefix,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }()
}
