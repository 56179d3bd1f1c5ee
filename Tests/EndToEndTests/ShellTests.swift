import TestSupport
import Testing

@Suite struct ShellTests {
  @Test func givesInputAndTakesBothOutputsAndTheStatus() async throws {
    try await TemporaryFolder.lend { home in
      let ended = try await Shell.run(
        ["sh", "-c", "cat; pwd; echo $GREETING >&2; exit 4"], input: "in\n", home: home,
        environment: ["GREETING": "hello"])
      #expect(ended.output == "in\n\(home.path)\n")
      #expect(ended.errors == "hello\n")
      #expect(ended.status == 4)
    }
  }

  @Test func aCommandNeedNotReadItsInput() async throws {
    try await TemporaryFolder.lend { home in
      let much = String(repeating: "x", count: 1_000_000)
      let deaf = try await Shell.run(["true"], input: much, home: home)
      let echo = try await Shell.run(["cat"], input: much, home: home)
      #expect(deaf.status == 0)
      #expect(echo.output == much)
    }
  }

  @Test func aSignalAndAMissingCommandHaveAShellsStatus() async throws {
    try await TemporaryFolder.lend { home in
      let killed = try await Shell.run(["sh", "-c", "kill -9 $$"], home: home)
      let missing = try await Shell.run(["no-such-command"], home: home)
      #expect(killed.status == 137)
      #expect(missing.status == 127)
    }
  }

  @Test func aCommandThatDoesNotEndIsKilled() async throws {
    try await TemporaryFolder.lend { home in
      let deaf = "trap '' TERM; while :; do echo y >&2; tail -f /dev/null; done"
      for command in [["sh", "-c", deaf], ["tail", "-f", "/dev/null"]] {
        await #expect(throws: Shell.TookTooLong.self) {
          try await Shell.run(command, home: home, limit: .milliseconds(1))
        }
      }
    }
  }
}
