import Foundation
import TestSupport
import Testing

/// The check, as a command and on the screen, over a file that another program has written into.
@Suite struct EndToEndCheckTests {
  private static let sql = """
    PRAGMA foreign_keys = ON;
    UPDATE backOffice SET name = 'Acme';
    INSERT INTO documentGroup (name, caption) VALUES ('PASSPORT', '{"en":"Passport"}');
    INSERT INTO documentType (name, caption, documentGroupId)
      VALUES ('PASSPORT', '{"en":"Passport"}', 1);
    INSERT INTO level ("index", wizard, caption, clientRightId)
      VALUES (1, 'IdenfySDK', '{"en":"Level 1"}', 1);
    INSERT INTO levelDocumentGroup VALUES (2, 1);
    """

  private func check(_ home: TemporaryFolder, _ arguments: String...) async throws -> Finished {
    try await Shell.run([try BuiltProgram.path(), "check"] + arguments, home: home)
  }

  private func change(_ home: TemporaryFolder, _ sql: String) async throws {
    let file = home.file(".local/share/kyc-setup/back-office.sqlite")
    let done = try await Shell.run(["sqlite3", file, sql], home: home)
    #expect(done.status == 0 && done.errors == "")
  }

  @Test func theCommandTellsAndEndsAsScriptsNeedIt() async throws {
    try await TemporaryFolder.lend { home in
      let first = try await check(home, "--strict")
      #expect(first.status == 0 && first.output == "no findings\n" && first.errors == "")
      try await change(home, Self.sql)
      let second = try await check(home)
      #expect(second.status == 1 && second.errors == "")
      #expect(
        second.output.hasPrefix("error connection-missing: Level 1 · Wizard\n  IdenfySDK needs"))
      #expect(second.output.hasSuffix("\n1 error\n"))
      try await change(home, "UPDATE level SET visible = 0")
      let third = try await check(home)
      #expect(third.status == 0 && third.output.hasPrefix("warning connection-missing: "))
      #expect(try await check(home, "--strict").status == 1)
    }
  }

  @Test func itNeedsNoKeyAndNoRightToWrite() async throws {
    try await TemporaryFolder.lend { home in
      _ = try await check(home)
      try await change(home, Self.sql + "PRAGMA user_version = 9999;")
      try FileManager.default.removeItem(atPath: home.file(".config/kyc-setup/key"))
      let done = try await check(home)
      #expect(done.status == 1 && done.output.contains("connection-missing") && done.errors == "")
    }
  }

  @Test func aFileThatCannotBeOpenedIsThree() async throws {
    try await TemporaryFolder.lend { home in
      let file = try home.write("not a database at all, and long enough to be read", to: "x.sqlite")
      let done = try await check(home, "--database", file)
      #expect(done.status == 3 && done.output == "" && done.errors.contains("x.sqlite"))
    }
  }

  @Test func whatStandsInTheFileNeverControlsTheTerminal() async throws {
    try await TemporaryFolder.lend { home in
      _ = try await check(home)
      try await change(
        home, Self.sql + "UPDATE documentGroup SET enabled = 0, name = 'A' || char(8238) || 'B';")
      let done = try await check(home)
      #expect(done.output.contains("group-disabled"))
      #expect(!done.output.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func homeCountsAndAFindingLeadsToItsField() async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("Check  (no findings)")
      try await change(visit.pane.home, Self.sql)
      try await visit.go(to: .check)
      try await visit.pane.expect("Error  Level 1 · Wizard")
      try await visit.pane.press("Enter")
      try await visit.pane.expect("Assigned Client Right")
      try await visit.pane.type("Documents")
      try await visit.pane.press("Enter")
      try await visit.save("Saved level 1: Wizard")
      try await visit.pane.expect("No findings")
      try await visit.back(until: "No findings")
      try await visit.pane.expect("Check  (no findings)")
    }
  }
}
