import Foundation
import TestSupport
import Testing

/// The command line: what it answers without a screen, and with which exit code.
@Suite struct CommandTests {
  private func run(_ arguments: String..., home: TemporaryFolder) async throws -> Finished {
    try await Shell.run([try BuiltProgram.path()] + arguments, home: home)
  }

  @Test func helpAndVersionAreNoErrors() async throws {
    try await TemporaryFolder.lend { home in
      let help = try await run("--help", home: home)
      #expect(help.status == 0 && help.errors == "" && help.output.contains("--database"))
      #expect(try await run("open", "--help", home: home).status == 0)
      let version = try await run("--version", home: home)
      #expect(version.status == 0 && version.output.hasPrefix("kyc-setup "))
    }
  }

  @Test func wrongUsageIsTwo() async throws {
    try await TemporaryFolder.lend { home in
      for arguments in [["--colour"], ["open", "nonsense"], ["open"], ["--database"]] {
        let done = try await Shell.run([try BuiltProgram.path()] + arguments, home: home)
        #expect(done.status == 2, "\(arguments)")
        #expect(done.output == "" && !done.errors.isEmpty)
      }
    }
  }

  @Test func withoutATerminalItSaysSo() async throws {
    try await TemporaryFolder.lend { home in
      let done = try await run(home: home)
      #expect(done.status == 2 && done.errors.contains("needs a terminal"))
      #expect(done.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func diagTellsOfTheFile() async throws {
    try await TemporaryFolder.lend { home in
      let done = try await run("diag", home: home)
      #expect(done.status == 0 && done.errors == "")
      #expect(done.output.contains("File: \(home.path)/.local/share/kyc-setup/back-office.sqlite"))
    }
  }

  /// A file that cannot be used is named, and is left as it was.
  @Test func aFileThatIsNone() async throws {
    try await TemporaryFolder.lend { home in
      let text = "not a database at all, and long enough to be read as one"
      let file = try home.write(text, to: "x.sqlite")
      let done = try await run("diag", "--database", file, home: home)
      #expect(done.status == 3 && done.output == "")
      #expect(done.errors.contains("x.sqlite"))
      #expect(done.errors.split(separator: "\n").count == 1)
      #expect(try home.read("x.sqlite") == text)
    }
  }

  @Test func anAbsentRecordIsOne() async throws {
    try await Visit.open(["open", "levels", "7"]) { visit in
      let status = try await visit.pane.exitStatus()
      #expect(status == 1)
      let screen = try await visit.pane.screen()
      #expect(screen.contains("There is no level 7"))
    }
  }
}
