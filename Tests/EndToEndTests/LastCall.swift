import TestSupport
import Testing

/// A system call by which a process changes what is on the disk, and that is its last.
struct LastCall: CustomStringConvertible {
  private static let names = [
    "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat",
    "unlink", "unlinkat", "ftruncate", "mkdir",
  ]

  /// Its name.
  let name: String
  /// Which of the calls of its name in a run, from 1.
  let number: Int

  var description: String { "\(name) \(number)" }

  /// Runs the built program once for each such call of such a run, and kills it as it comes to it.
  ///
  /// `body` sees what is left. Gives how many there were, by name, but of those that are `left` out.
  static func each(
    of arguments: [String], but left: [String] = [], in home: TemporaryFolder,
    _ body: (LastCall) async throws -> Void
  ) async throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for name in names where !left.contains(name) {
      var call = LastCall(name: name, number: 1)
      while try await call.kills(arguments, in: home) {
        counts[name] = call.number
        try await body(call)
        call = LastCall(name: name, number: call.number + 1)
      }
      try await body(LastCall(name: "the end, after every \(name)", number: call.number - 1))
    }
    return counts
  }

  private func kills(_ arguments: [String], in home: TemporaryFolder) async throws -> Bool {
    let trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(name)"]
    let done = try await Shell.run(
      trace + ["-e", "inject=\(name):signal=KILL:when=\(number)", try BuiltProgram.path()]
        + arguments, home: home)
    if done.status == 128 + 9 { return true }
    #expect(done.status == 0, "\(arguments) at \(self): \(done)")
    return false
  }
}
