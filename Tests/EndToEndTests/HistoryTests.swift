import Foundation
import TestSupport
import Testing

/// The history: on its screen, by its commands, and against an altered file.
@Suite struct HistoryTests {
  private func history(
    _ home: TemporaryFolder, _ arguments: String..., input: String = "",
    environment: [String: String?] = [:]
  ) async throws -> Finished {
    try await Shell.run(
      [try BuiltProgram.path(), "history"] + arguments, input: input, home: home,
      environment: environment)
  }

  private func change(_ home: TemporaryFolder, _ sql: String) async throws {
    let file = home.file(".local/share/kyc-setup/back-office.sqlite")
    let done = try await Shell.run(["sqlite3", file, sql], home: home)
    #expect(done.status == 0 && done.errors == "")
  }

  @Test func aChangeIsReadPutBackAndLookedOver() async throws {
    try await Visit.open(["open", "levels", "0"]) { visit in
      let (pane, home) = (visit.pane, visit.pane.home)
      try await pane.expect("Caption")
      try await pane.press("Down", "C-u")
      try await pane.type("Beginners")
      try await visit.save("Saved level 0: Caption")
      try await pane.press("Escape")
      try await pane.expect("Guided set-up")
      try await visit.go(to: .history)
      let list = try await pane.expect("2 revisions")
      #expect(!list.text.contains("Create"))
      try await pane.press("n")
      try await pane.expect("History is only read: nothing is created or deleted here")
      try await pane.press("Enter")
      let read = try await pane.expect("+ Caption: Beginners")
      #expect(read.text.contains("Changed: level 0"))
      #expect(read.text.contains("- Caption: Level 0"))
      try await pane.press("Down", "Enter")
      try await pane.expect("As it was before revision 2; Save stores it")
      try await visit.save("Saved level 0: Caption")
      #expect(try await visit.select("SELECT caption FROM level") == [#"{"en":"Level 0"}"#])
      try await pane.expect("Revision 2")
      try await pane.press("Escape")
      try await pane.expect("3 revisions")
      try await lookOver(home)
    }
  }

  private func lookOver(_ home: TemporaryFolder) async throws {
    let table = try await history(home)
    #expect(table.status == 0 && table.errors == "")
    let lines = table.output.split(separator: "\n")
    #expect(try lines.at(0).hasPrefix("NUMBER  TIME (UTC)"))
    #expect(lines.count == 4)
    #expect(try lines.at(1).hasPrefix("3 ") && lines.at(1).hasSuffix("Levels     0"))
    #expect(!table.output.contains("ADDRESS"))
    let one = try await history(
      home, "--section", "levels", "--record", "0", "--since", "1h", "--limit", "1")
    #expect(one.output.contains("\n3 ") && one.output.contains("--limit 10 prints more"))
    #expect(try await history(home, "--until", "2001-01-01").output == "No revision fits.\n")
    let shown = try await history(home, "show", "2")
    #expect(shown.output.hasSuffix("  - Caption: Level 0\n  + Caption: Beginners\n"))
    #expect(!shown.output.contains("From "))
    #expect(try await history(home, "show", "9").status == 1)
    try await expectJSON(home)
    try await expectAnchors(home)
  }

  private func expectJSON(_ home: TemporaryFolder) async throws {
    let json = try await history(home, "--format", "json")
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.map { $0["number"] as? Int } == [3, 2, 1])
    let changes = try #require(objects.at(1)["changes"] as? [String: [String: String]])
    #expect(changes == ["caption": ["was": #"{"en":"Level 0"}"#, "is": #"{"en":"Beginners"}"#]])
    #expect(!json.output.contains("address") && !json.output.contains("uid"))
    #expect(
      try await history(home, "--format", "json", "--addresses").output.contains("\"address\""))
  }

  private func expectAnchors(_ home: TemporaryFolder) async throws {
    let head = String(try await history(home, "head").output.dropLast())
    #expect(head.hasPrefix("3:") && head.count == 66)
    let free = try await history(home, "verify")
    #expect(free.status == 0)
    #expect(free.output.hasSuffix("No anchor: a removed tail would not show.\n"))
    let anchored = try await history(home, "verify", "--head", head)
    #expect(anchored.status == 0 && !anchored.output.contains("tail"))
    let noted = "-- No entries --\n\(head)\n"
    #expect(try await history(home, "verify", "--journal", input: noted).status == 0)
    #expect(try await history(home, "verify", "--journal").status == 2)
    // What the last save did is taken back past the program, with its revision.
    try await change(
      home,
      """
      DROP TRIGGER revision_stays; DELETE FROM revision WHERE id = 3;
      UPDATE sqlite_sequence SET seq = 2 WHERE name = 'revision';
      UPDATE level SET caption = '{"en":"Beginners"}';
      """)
    let cut = try await history(home, "verify", "--head", head)
    #expect(cut.status == 1 && cut.output.hasPrefix("Revision 3, which the anchor names, is not"))
    #expect(try await history(home, "verify").status == 0)
    try await change(home, "UPDATE level SET visible = 0")
    let changed = try await history(home, "verify")
    #expect(changed.status == 1 && changed.output.hasPrefix("level 0 · Visible: another program"))
    try FileManager.default.removeItem(atPath: home.file(".config/kyc-setup/key"))
    #expect(try await history(home).status == 0)
    let keyless = try await history(home, "verify")
    #expect(keyless.status == 3 && keyless.errors.contains("cannot be looked over"))
  }

  @Test(arguments: [
    (["--since", "yesterday"], "“yesterday” is no time"),
    (["--since", "2026-02-31"], "“2026-02-31” is no time"),
    (["--until", "2026-11-22T25:00"], "is no time"),
    (["--since", "2h", "--until", "3d"], "--since is not before --until"),
    (["--section", "wizards"], "connections"), (["--limit", "0"], "from 1"),
    (["--format", "xml"], "table"), (["verify", "--head", "7"], "an anchor is a number"),
    (["show", "x"], "x"),
  ])
  func aBadFilterIsTold(_ arguments: [String], _ word: String) async throws {
    try await TemporaryFolder.lend { home in
      let done = try await Shell.run(
        [try BuiltProgram.path(), "history"] + arguments, home: home)
      #expect(done.status == 2 && done.output == "")
      #expect(done.errors.contains(word))
    }
  }
}
