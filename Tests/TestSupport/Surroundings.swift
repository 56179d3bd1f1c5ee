import Foundation

/// The environment a program under test gets: nothing of the tester's own but where programs are.
package enum Surroundings {
  /// Fixed language, time zone, user, Esc delay and home, without XDG folders; `changes` come last,
  /// and a nil there takes a variable away.
  package static func variables(
    home: String, changes: [String: String?] = [:]
  ) -> [String: String] {
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": home, "TMPDIR": home, "USER": "tester", "LOGNAME": "tester", "SHELL": "/bin/sh",
      "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC", "ESCDELAY": "25",
    ]
    for (name, value) in changes { variables[name] = value }
    return variables
  }
}
