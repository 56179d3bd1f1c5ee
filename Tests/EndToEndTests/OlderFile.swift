import Foundation
import Glibc
import Screen
import Store
import TestSupport
import Testing

/// A copy of a Back Office that the program of commit f3dd2d2 wrote, with every kind of draft in it.
///
/// `Files/older.sqlite` and `Files/older.key` were created by that program alone: by its commands, its screens of 80x24 and,
/// for two drafts, its plain mode. It was started with `--as` for anna and carol, two administrators, and for bob of Support,
/// on a host where none of them has an account. One session was killed while it held a draft of level 0.
struct OlderFile {
  let folder: TemporaryFolder

  var database: String { folder.file("bo.sqlite") }
  private var key: String { folder.file("key") }

  /// Lends a copy of the file and its key.
  static func lend(_ body: (OlderFile) async throws -> Void) async throws {
    try await TemporaryFolder.lend { folder in
      let file = OlderFile(folder: folder)
      for (name, copy) in [("older.sqlite", file.database), ("older.key", file.key)] {
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
          .appendingPathComponent("Files/\(name)")
        try Data(contentsOf: source).write(to: URL(fileURLWithPath: copy))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: copy)
      }
      try await body(file)
    }
  }

  /// Lends a copy in which anna's drafts belong to the account that runs the tests, whatever its name.
  ///
  /// The command for the owner of a file makes the account an administrator. Drafts are not part of the history, so SQL can
  /// change their operator.
  static func lendToTester(_ body: (OlderFile) async throws -> Void) async throws {
    try await lend { file in
      let name =
        getpwuid(getuid()).flatMap { String(validatingCString: $0.pointee.pw_name) }
        ?? String(getuid())
      let done = try await file.run("operators", "recover", "--administrator", name)
      #expect(done.status == 0, "\(done)")
      _ = try await file.select("UPDATE draft SET operator = '\(name)' WHERE operator = 'anna'")
      try await body(file)
    }
  }

  /// The Back Office as an operator without an account on this host sees it.
  func backOffice(as name: String) throws -> (opened: Opened, office: BackOffice) {
    let surroundings = ProcessSurroundings(
      environment: environment.compactMapValues { $0 }, home: folder.path, account: "tester")
    let opened = try DatabaseFile(path: database, surroundings: surroundings).open()
    return (opened, BackOffice(opened: opened, person: Person(name: name, uid: nil)))
  }

  /// Runs a command on the file.
  func run(_ words: String...) async throws -> Finished {
    try await Shell.run(
      [try BuiltProgram.path()] + words + ["--database", database], home: folder,
      environment: environment)
  }

  /// Opens the program on the file in a terminal of its own.
  func visit(_ arguments: [String] = [], _ body: (Visit) async throws -> Void) async throws {
    try await Visit.open(arguments + ["--database", database], environment: environment, body)
  }

  /// What the sqlite3 shell shows.
  func select(_ sql: String) async throws -> String {
    let done = try await Shell.run(["sqlite3", database, sql], home: folder)
    #expect(done.errors == "")
    return String(done.output.dropLast())
  }

  /// Expects that `history verify` finds nothing wrong.
  func expectVerifiedHistory() async throws {
    let done = try await run("history", "verify")
    #expect(done.status == 0 && done.errors == "", "\(done)")
    #expect(done.output.contains("carry a code that follows the one before"), "\(done)")
  }

  private var environment: [String: String?] { ["KYC_SETUP_KEY_FILE": key] }
}

extension Visit {
  /// Opens the first entry of the home screen that begins with a text, scrolling down to it.
  func open(entry title: String) async throws {
    try await pane.press("Home")
    try await pane.expect("the first entry") { $0.lines[2].hasPrefix(" › Guided set-up  (") }
    for _ in 0..<40 {
      let now = try await settled()
      let rows = now.lines.filter { $0.hasPrefix("   ") || $0.hasPrefix(" › ") }
      let here = rows.firstIndex { $0.hasPrefix(" › ") } ?? 0
      let there = rows.firstIndex { $0.dropFirst(3).hasPrefix(title) }
      if here == there { return try await pane.press("Enter") }
      let steps = (there ?? max(here + 1, rows.count - 1)) - here
      try await pane.press(Array(repeating: steps < 0 ? "Up" : "Down", count: abs(steps)))
      try await pane.expect("another entry") { $0 != now }
    }
    Issue.record("No entry \(title) on the home screen")
  }

  // Why: a frame reaches the terminal in pieces.
  private func settled() async throws -> Snapshot {
    var now = try await pane.snapshot()
    while true {
      let next = try await pane.snapshot()
      if next == now { return now }
      now = next
    }
  }

  /// Returns to the home screen.
  func goHome() async throws {
    while try await !pane.snapshot().text.contains("q Leave") {
      let before = try await pane.snapshot()
      try await pane.press("Escape")
      try await pane.expect("the screen before it") { $0 != before }
    }
  }
}
