import Glibc
import TestSupport
import Testing

/// Commands that ask at a terminal, and what others have open meanwhile.
@Suite struct RecordTerminalTests {
  private func open(_ body: (Pane, TestBackOffice, String) async throws -> Void) async throws {
    try await Pane.open(["bash", "--norc"]) { pane in
      try await pane.type("PS1='ready> '; clear\r")
      try await body(pane, TestBackOffice(home: pane.home), "'\(try BuiltProgram.path())' ")
    }
  }

  /// Starts a command on a screen with a mark of its own, since an earlier question may still be there.
  private func ask(
    _ pane: Pane, _ mark: String, _ command: String, for question: String
  ) async throws {
    try await pane.type("clear; echo \(mark); \(command)\r")
    try await pane.expect(question) { $0.lines.first == mark && $0.text.contains(question) }
  }

  @Test func onlyAnExplicitYesDeletes() async throws {
    try await open { pane, desk, program in
      _ = try await desk.run("edit back-office --set name=Acme")
      _ = try await desk.run("create groups --set name=A --set caption=x")
      let question = "Delete the document group A from Acme? Yes or [No]:"
      for (round, answer) in ["", "n", "x"].enumerated() {
        try await ask(
          pane, "round\(round)", program + "delete groups A; echo end=$?", for: question)
        try await pane.type(answer + "\r")
        try await pane.expect("Nothing was deleted.")
        try await pane.expect("end=1\n")
      }
      try await ask(pane, "last", program + "delete groups A; echo end=$?", for: question)
      try await pane.type("y\r")
      try await pane.expect("Deleted document group A")
      #expect(try await desk.select("SELECT count(*) FROM documentGroup") == "0")
    }
  }

  @Test func aSecretIsAskedForAndNotShownAndASaveThatCameFirstStands() async throws {
    try await open { pane, desk, program in
      _ = try await desk.run(
        "create connections --set name=a --set caption=a --set provider=IdenfyConnection")
      let edit = "edit connections a --set caption=mine --set key=-; stty -a; echo end=$?"
      let question = "Key (not shown):"
      try await ask(pane, "first", program + edit, for: question)
      try await pane.type("Hidden-7x\u{7F}\u{7F}Q\r")
      let saved = try await pane.expect("Saved connection a: Caption, Key")
      #expect(!saved.text.contains("Hidden"))
      let echoing = try await pane.expect("end=0\n")
      #expect(echoing.text.contains(" echo "))
      try await ask(pane, "second", program + edit, for: question)
      try await pane.press("C-c")
      let interrupted = try await pane.expect("ready>")
      #expect(!interrupted.text.contains("end="))
      let third = "edit connections a --set caption=third --set key=-; echo end=$?"
      try await ask(pane, "third", program + third, for: question)
      _ = try await desk.run("edit connections a --set caption=theirs")
      try await pane.type("k\r")
      let told = try await pane.expect("end=1\n")
      for line in ["Before: mine", "Now saved: theirs", "Yours: third", "run it again"] {
        #expect(told.text.contains(line))
      }
      #expect(try await desk.select("SELECT caption FROM externalConnection") == "theirs")
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func aSignalAtASecretGivesTheTerminalBack(
    _ signal: Int32
  ) async throws {
    try await open { pane, desk, program in
      _ = try await desk.run(
        "create connections --set name=a --set caption=a --set provider=IdenfyConnection")
      let edit = program + "edit connections a --set key=-"
      try await pane.type("stty -a > before; (echo $BASHPID > pid; exec \(edit)); ")
      try await pane.type("stty -a > after; echo end\r")
      try await pane.expect("Key (not shown):")
      let pid = try #require(Int32(try pane.home.read("pid").filter(\.isNumber)))
      kill(pid, signal)
      try await pane.expect("\nend\n")
      #expect(try pane.home.read("before") == pane.home.read("after"))
    }
  }

  @Test func draftsStayAsTheyAre() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      func edit(_ caption: String) async throws -> Finished {
        try await desk.run("edit levels 0 --set", "caption=\(caption)")
      }
      try await desk.leaveDraft("Typed")
      #expect(try await edit("By command").output == "Saved level 0: Caption\n")
      #expect(try await desk.draft("caption") == "Typed")
      try await desk.visit(["open", "levels", "0"]) { visit in
        try await visit.pane.expect("changed meanwhile")
        #expect(try await edit("Again").output == "Saved level 0: Caption\n")
        #expect(try await desk.draft("caption") == "Typed")
      }
      #expect(try await desk.draft("caption") == "Typed")
    }
  }
}
