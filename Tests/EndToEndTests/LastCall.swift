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

  /// How often a run was killed: by the call before which it was, and by what was found afterwards.
  struct Count {
    var calls: [String: Int] = [:]
    var found: [String: Int] = [:]

    fileprivate mutating func add(_ other: Count) {
      calls.merge(other.calls) { $0 + $1 }
      found.merge(other.found) { $0 + $1 }
    }
  }

  /// Runs the built program once for each such call of such a run, and kills it as it comes to it.
  ///
  /// The calls of one name have a Back Office of their own, which is furnished once; `body` sees what is left, and
  /// gives a word for it. Calls of the names in `left` are left out.
  static func each(
    of arguments: [String], but left: [String] = [],
    furnish: @escaping @Sendable (TestBackOffice) async throws -> Void = { _ in },
    _ body: @escaping @Sendable (TestBackOffice, LastCall) async throws -> String
  ) async throws -> Count {
    try await withThrowingTaskGroup(of: Count.self) { group in
      for name in names where !left.contains(name) {
        group.addTask {
          try await Turns.hold {
            try await TestBackOffice.lend { office in
              try await furnish(office)
              return try await each(name, of: arguments, in: office, body)
            }
          }
        }
      }
      var all = Count()
      for try await count in group { all.add(count) }
      return all
    }
  }

  private static func each(
    _ name: String, of arguments: [String], in office: TestBackOffice,
    _ body: (TestBackOffice, LastCall) async throws -> String
  ) async throws -> Count {
    var count = Count()
    var call = LastCall(name: name, number: 1)
    while try await call.kills(arguments, in: office) {
      count.add(Count(calls: [name: 1], found: [try await body(office, call): 1]))
      call = LastCall(name: name, number: call.number + 1)
    }
    let end = LastCall(name: "the end, after every \(name)", number: call.number - 1)
    count.add(Count(found: [try await body(office, end): 1]))
    return count
  }

  private func kills(_ arguments: [String], in office: TestBackOffice) async throws -> Bool {
    let trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(name)"]
    let done = try await office.run(
      arguments, after: trace + ["-e", "inject=\(name):signal=KILL:when=\(number)"])
    if done.status == 128 + 9 { return true }
    #expect(done.status == 0, "\(arguments) at \(self): \(done)")
    return false
  }
}
