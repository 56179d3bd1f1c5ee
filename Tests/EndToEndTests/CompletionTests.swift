import Foundation
import TestSupport
import Testing

/// What shells offer for the words of a command.
@Suite struct CompletionTests {
  // Calls the function that bash calls, with the words as bash parts them.
  private static let harness = """
    export PATH="${P%/*}:$PATH"
    source <(k --generate-completion-script bash)
    offered() {
      COMP_LINE=$1 COMP_POINT=${#1}; shift
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
      local word=${COMP_WORDS[COMP_CWORD]}
      [[ $word == = ]] && word=''
      _kyc-setup_whole_words kyc-setup "$word" "${COMP_WORDS[COMP_CWORD-1]}"
      local IFS='|'; echo "${COMPREPLY[*]}"
    }

    """

  private func bash(_ desk: TestBackOffice, _ script: String) async throws -> [String] {
    let done = try await desk.bash("P='\(try BuiltProgram.path())'\n" + Self.harness + script)
    #expect(done.errors == "" && done.status == 0)
    return done.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func bashOffersSectionsNamesFieldsAndChoices() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      _ = try await desk.run("create languages --set code=de --set name=German")
      _ = try await desk.run("create tests --set", "caption=Risk: one")
      let lines = try await bash(
        desk,
        """
        offered 'kyc-setup li' kyc-setup li
        offered 'kyc-setup list ' kyc-setup list ''
        offered 'kyc-setup show groups I' kyc-setup show groups I
        offered 'kyc-setup edit groups ID_CARD --set cap' kyc-setup edit groups ID_CARD --set cap
        offered 'kyc-setup edit groups ID_CARD --set type=' kyc-setup edit groups ID_CARD --set type =
        offered 'kyc-setup edit groups ID_CARD --set type=A' kyc-setup edit groups ID_CARD --set type = A
        offered 'kyc-setup list questions --in R' kyc-setup list questions --in R
        offered 'kyc-setup list questions --in "R' kyc-setup list questions --in '"R'
        offered 'kyc-setup list groups --sort ca' kyc-setup list groups --sort ca
        offered 'kyc-setup create connections --set provider=ShuftiPro --set ne' \
          kyc-setup create connections --set provider = ShuftiPro --set ne
        offered 'kyc-setup create connections --set provider=IdenfyConnection --set key=' \
          kyc-setup create connections --set provider = IdenfyConnection --set key =
        """)
      #expect(
        lines == [
          "list", RecordWords.sections, "ID_CARD", "caption=|caption.de=", "One|All", "All",
          "Risk:\\ one", "Risk: one", "caption", "newSignature=", "-|env:|file:", "",
        ])
    }
  }

  private enum RecordWords {
    static let sections =
      "connections|groups|types|levels|rights|tests|questions|answers|languages|back-office"
  }

  @Test func bashOffersNamesAfterAFileToRecordOrToRun() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      let lines = try await bash(
        desk,
        """
        offered 'kyc-setup open --record f.yaml groups ' kyc-setup open --record f.yaml groups ''
        offered 'kyc-setup --record f.yaml open groups I' kyc-setup --record f.yaml open groups I
        offered 'kyc-setup open --answers f.yaml groups ' kyc-setup open --answers f.yaml groups ''
        offered 'kyc-setup open --plain groups ' kyc-setup open --plain groups ''
        """)
      #expect(lines == ["ID_CARD", "ID_CARD", "ID_CARD", "ID_CARD", ""])
    }
  }

  // The part of the parser's description of the program that lists options.
  private struct Tool: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { let kind, name: String }
        let kind: String
        let names: [Name]?
      }
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    let command: Command
  }

  /// For each option that takes a value, a command line in which it comes before the section's name.
  private static func lines(_ dump: String) throws -> [[String]] {
    let whole = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command
    let named = ["open", "show", "edit", "delete"]
    return (whole.subcommands ?? []).filter { named.contains($0.commandName) }.flatMap { command in
      (command.arguments ?? []).filter { $0.kind == "option" }.compactMap { $0.names?.first?.name }
        .filter { $0 != "database" }
        .map { ["kyc-setup", command.commandName, "--\($0)", "a value", "groups", ""] }
    }
  }

  @Test func noOptionHidesTheSection() async throws {
    try await TestBackOffice.lend { desk in
      try await desk.furnish()
      let lines = try Self.lines(try await desk.run("--experimental-dump-help").output)
      #expect(lines.contains { $0.contains("--record") } && lines.contains { $0.contains("--set") })
      for words in lines {
        let done = try await Shell.run(
          [try BuiltProgram.path(), "---completion", words[1], "--", "positional@1", "5", "0"]
            + words, home: desk.home, environment: ["SAP_SHELL": "fish"])
        #expect(done.output == "ID_CARD\n", "\(words)")
      }
    }
  }

  @Test func aNameRunsNoCommandAndControlsNoTerminal() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run(
        "create groups --set caption=x --set", "name=x$(touch pwned)`touch pwned`'y")
      _ = try await desk.run("create groups --set caption=x --set name=A")
      try await desk.force("UPDATE documentGroup SET name = 'x' || char(27) WHERE name = 'A'")
      let lines = try await bash(desk, "offered 'kyc-setup show groups x' kyc-setup show groups x")
      #expect(lines == [#"x\$\(touch\ pwned\)\`touch\ pwned\`\'y"#, ""])
      #expect(!FileManager.default.fileExists(atPath: desk.home.file("pwned")))
    }
  }

  // The words by which zsh's and fish's scripts ask the program.
  private func asked(
    _ desk: TestBackOffice, _ shell: String, _ words: String...
  ) async throws -> String {
    let last = words.last ?? ""
    let done = try await Shell.run(
      [try BuiltProgram.path(), "---completion", "show", "--", "positional@1"]
        + ["\(words.count - 1)", "\(last.count)"] + words, home: desk.home,
      environment: ["SAP_SHELL": shell])
    #expect(done.errors == "" && done.status == 0)
    return done.output
  }

  @Test func zshAndFishAreAnsweredInTheirSpelling() async throws {
    try await TestBackOffice.lend { desk in
      _ = try await desk.run("create tests --set", "caption=Risk: one")
      #expect(try await asked(desk, "fish", "kyc-setup", "show", "tests", "") == "Risk: one\n")
      #expect(try await asked(desk, "zsh", "kyc-setup", "show", "tests", "") == "Risk\\: one\n \n")
      #expect(try await asked(desk, "fish", "kyc-setup", "show", "tests", "x") == "")
      for shell in ["zsh", "fish"] {
        let script = try await desk.run("--generate-completion-script \(shell)")
        #expect(script.status == 0 && script.output.contains("---completion"))
      }
    }
  }

  @Test func nothingIsMadeForIt() async throws {
    try await TestBackOffice.lend { desk in
      #expect(try await asked(desk, "fish", "kyc-setup", "show", "tests", "") == "")
      let other = desk.home.file("other.sqlite")
      let words = ["kyc-setup", "--database", other, "show", "tests", ""]
      let done = try await Shell.run(
        [try BuiltProgram.path(), "---completion", "show", "--", "positional@1", "5", "0"] + words,
        home: desk.home)
      #expect(done.output == "" && done.status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.home.path) == [])
      _ = try await desk.run("create tests --set caption=Risk")
      let before = try await files(desk)
      #expect(try await asked(desk, "fish", "kyc-setup", "show", "tests", "") == "Risk\n")
      #expect(try await files(desk) == before)
    }
  }

  private func files(_ desk: TestBackOffice) async throws -> String {
    try await desk.bash("find . -type f -exec cksum {} + | sort").output
  }

  @Test func whoeverSharesTheAccountIsOfferedNothingOfTheHost() async throws {
    let done = try await SharedHost.run(
      """
      cp "$DB" "$T/copy"; chown kyc-setup "$T/copy"
      at alice create groups --set name=A --set caption=x > /dev/null
      echo @; at alice ---completion show -- positional@1 3 0 kyc-setup show groups "''"
      echo @; at alice ---completion show -- positional@1 5 0 kyc-setup --database "$T/copy" show levels "''"
      echo @; at alice ---completion create -- --set 4 4 kyc-setup create connections --set key=
      echo @; at alice ---completion create -- --set 6 4 kyc-setup create connections --set \
        provider=IdenfyConnection --set key=
      """)
    #expect(done.output == "@\nA\n@\n@\n@\nkey=-\n", "\(done)")
  }
}
