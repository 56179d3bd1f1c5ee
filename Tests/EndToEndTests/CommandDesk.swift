import TestSupport

/// A Back Office in a folder of its own, worked on by commands.
struct CommandDesk {
  let home: TemporaryFolder

  /// Lends a desk on which nothing was made yet.
  static func lend(_ body: (CommandDesk) async throws -> Void) async throws {
    try await TemporaryFolder.lend { try await body(CommandDesk(home: $0)) }
  }

  var database: String { home.file(".local/share/kyc-setup/back-office.sqlite") }

  /// Runs the program with words that are parted by blanks, and more words as they are.
  func run(
    _ words: String, _ more: String..., input: String = "", environment: [String: String?] = [:]
  ) async throws -> Finished {
    try await Shell.run(
      [try BuiltProgram.path()] + words.split(separator: " ").map(String.init) + more,
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

  /// What the sqlite3 shell shows.
  func select(_ sql: String) async throws -> String {
    try await Shell.run(["sqlite3", database, sql], home: home).output
  }
}
