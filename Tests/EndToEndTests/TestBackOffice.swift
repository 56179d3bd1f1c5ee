import Foundation
import Screen
import TestSupport
import Testing

/// A Back Office in a folder of its own, and the built program at work on it: by commands and in terminals.
struct TestBackOffice {
  /// The home of its account, where the program puts the file and its key by default.
  let home: TemporaryFolder
  /// The name of the file in the home, where it is not in its place by default.
  var name: String?

  /// Lends one in which nothing was made yet.
  static func lend<R>(_ body: (TestBackOffice) async throws -> R) async throws -> R {
    try await TemporaryFolder.lend { try await body(TestBackOffice(home: $0)) }
  }

  var database: String { home.file(name ?? ".local/share/kyc-setup/back-office.sqlite") }
  var keyFile: String { configuration + "/kyc-setup/key" }
  private var configuration: String { home.file(".config") }

  /// Opens the program on the file in a terminal of its own, and stays until the person is done.
  func visit(
    _ arguments: [String] = [], size: Size = Size(rows: 24, columns: 80),
    term: String = "xterm-256color", environment: [String: String?] = [:],
    _ body: (Visit) async throws -> Void
  ) async throws {
    try await Visit.open(
      arguments + ["--database", database], size: size, term: term,
      environment: environment.merging(["XDG_CONFIG_HOME": configuration]) { $1 }, body)
  }

  /// Runs the program with words that are parted by blanks, and more words as they are; `after` goes before it.
  func run(
    _ words: String, _ more: String..., input: String = "", environment: [String: String?] = [:],
    after: [String] = []
  ) async throws -> Finished {
    try await run(
      words.split(separator: " ").map(String.init) + more, input: input, environment: environment,
      after: after)
  }

  /// Runs the program with words as they are.
  func run(
    _ words: [String], input: String = "", environment: [String: String?] = [:],
    after: [String] = []
  ) async throws -> Finished {
    try await Shell.run(
      after + [try BuiltProgram.path()] + words + (name == nil ? [] : ["--database", database]),
      input: input, home: home, environment: environment)
  }

  /// Runs a script of bash, in which `k` is the program.
  func bash(_ script: String) async throws -> Finished {
    let program = try BuiltProgram.path()
    return try await Shell.run(
      ["bash", "-c", "k() { '\(program)' \"$@\"; }\n" + script], home: home)
  }

  /// Makes a group ID_CARD and a level 1, which clients see, that uses it.
  func furnish() async throws {
    _ = try await run("create groups --set name=ID_CARD --set", "caption=ID card")
    _ = try await run(
      "create levels --set index=1 --set caption=One --set wizard=IdenfySDK"
        + " --set clientRight=DEFAULT --set documentGroups=ID_CARD")
  }

  /// What the sqlite3 shell shows of the file, or of another one.
  func select(_ sql: String, of path: String? = nil) async throws -> String {
    let done = try await Shell.run(["sqlite3", path ?? database, sql], home: home)
    #expect(done.errors == "", "\(sql)")
    return done.output.trimmingCharacters(in: .newlines)
  }

  /// Writes past the rules of the file, as a program that knows none of them does.
  func force(_ sql: String) async throws {
    let rule = "localizedText_isChecked"
    let trigger = try await select("SELECT sql FROM sqlite_schema WHERE name = '\(rule)'")
    let said = try await select(
      """
      PRAGMA ignore_check_constraints = ON; DROP TRIGGER \(rule);
      CREATE TRIGGER \(rule) INSTEAD OF INSERT ON localizedText BEGIN SELECT 1; END;
      \(sql); DROP TRIGGER \(rule); \(trigger);
      """)
    #expect(said == "")
  }
}
