import Foundation
import Screen
import TestSupport
import Testing

/// The harness itself, tried on small programs, so that a failing scenario is the product's.
@Suite struct HarnessTests {
  @Test func typesAndReads() async throws {
    try await Pane.open(["cat"]) { pane in
      let text = "grüße; -x 'quoted' 日本;"
      try await pane.type(text)
      try await pane.press("BSpace", "Enter")
      try await pane.expect("\(text.dropLast())\n\(text.dropLast())")
      try await pane.press(";", "Enter")
      let last = try await pane.expect { $0.text.hasSuffix("\n;\n;") }
      #expect(last.lines.count == 24)
      #expect(last.cursor == (4, 0))
      try await pane.press("C-d")
      let status = try await pane.exitStatus()
      #expect(status == 0)
    }
  }

  @Test func aMissingTextFailsVisibly() async throws {
    try await Pane.open(["cat"]) { pane in
      try await withKnownIssue {
        try await pane.expect("never", within: .milliseconds(100))
      } matching: { issue in
        issue.error is Pane.NeverCame || issue.comments.contains { "\($0)".contains("“never”") }
      }
    }
  }

  @Test func anEndedProgramIsNotWaitedFor() async throws {
    try await Pane.open(["true"]) { pane in
      try await withKnownIssue {
        try await pane.expect("never")
      } matching: { issue in
        issue.error is Pane.NeverCame
          || issue.comments.contains { "\($0)".contains("The program has ended.") }
      }
    }
  }

  @Test func anUnknownKeyIsRefused() async throws {
    try await Pane.open(["cat"]) { pane in
      await #expect(throws: Pane.NoSuchKey.self) { try await pane.press("Entr") }
    }
  }

  @Test func resizes() async throws {
    let script = "trap 'stty size' WINCH; stty size; tail -f /dev/null & while :; do wait; done"
    try await Pane.open(["bash", "-c", script], size: Size(rows: 43, columns: 132)) { pane in
      try await pane.expect("43 132")
      try await pane.resize(Size(rows: 5, columns: 20))
      try await pane.expect("5 20")
      #expect(try await pane.snapshot().lines.count == 5)
    }
  }

  @Test(arguments: ["one\ntwo", String(repeating: "0123456789", count: 10_000)])
  func pastesInBrackets(text: String) async throws {
    let read = "stty raw -echo; printf '\\e[?2004hready'; head -c \(text.utf8.count + 12) > got"
    try await Pane.open(["sh", "-c", read]) { pane in
      try await pane.expect("ready")
      try await pane.paste(text)
      #expect(try await pane.exitStatus() == 0)
      let sent = text.replacingOccurrences(of: "\n", with: "\r")
      #expect(try pane.home.read("got") == "\u{1b}[200~\(sent)\u{1b}[201~")
    }
  }

  @Test func sendsBytesAsTheyAre() async throws {
    let bytes: [UInt8] = [0x1b, 0x5b, 0xc3, 0xff, 0x00, 0x41]
    try await Pane.open(["sh", "-c", "stty raw -echo; echo ready; head -c 6 | od -An -tx1"]) {
      pane in
      try await pane.expect("ready")
      try await pane.send(bytes)
      try await pane.expect("1b 5b c3 ff 00 41")
    }
  }

  @Test func tellsHowAProgramEnded() async throws {
    try await Pane.open(["sh", "-c", "exit 3"]) { pane in
      let status = try await pane.exitStatus()
      #expect(status == 3)
    }
    try await Pane.open(["sleep", "100"]) { pane in
      pane.signal(SIGTERM)
      let status = try await pane.exitStatus()
      #expect(status == 143)
    }
  }

  @Test func endsWhatItStarted() async throws {
    let script = "trap '' HUP TERM; echo ready; exec tail -f /dev/null"
    let pane = try await Pane.open(["bash", "-c", script]) { pane in
      try await pane.expect("ready")
      #expect(pane.isRunning)
      #expect(try await !pane.hangUp(within: .milliseconds(100)))
      return pane
    }
    #expect(try await pane.hangUp())
    #expect(!FileManager.default.fileExists(atPath: pane.home.path))
  }

  @Test func aLostConnectionEndsAnOrdinaryProgram() async throws {
    try await Pane.open(["cat"]) { pane in
      let ended = try await pane.hangUp()
      #expect(ended)
    }
  }

  @Test func surroundingsAreFixed() async throws {
    let changes = ["NO_COLOR": "1", "USER": nil]
    try await Pane.open(
      ["env"], size: Size(rows: 24, columns: 900), term: "vt100", environment: changes
    ) { pane in
      try await pane.exitStatus()
      let shown = try await pane.snapshot()
      let lines = Set(shown.lines.filter { !$0.isEmpty })
      let path = try #require(lines.first { $0.hasPrefix("PATH=") }, "\(shown.picture)")
      #expect(
        lines == [
          path, "HOME=\(pane.home.path)", "TMPDIR=\(pane.home.path)", "LOGNAME=tester",
          "SHELL=/bin/sh", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "ESCDELAY=25", "TERM=vt100",
          "NO_COLOR=1",
        ])
    }
  }

  @Test func standardErrorIsKeptApart() async throws {
    try await Pane.open(["sh", "-c", "echo shown; echo wrong >&2"], separatesErrors: true) { pane in
      try await pane.exitStatus()
      #expect(try await pane.screen() == "shown")
      #expect(try pane.errors() == "wrong\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: pane.home.path) == ["errors.txt"])
    }
  }

  @Test func seesCursorColoursSecondScreenAndClipboard() async throws {
    let script = #"printf '\e[?1049h\e[2J\e[3;5H\e[31mred\e[m\e[?25l\e]52;c;Y29waWVk\a'; cat"#
    try await Pane.open(["sh", "-c", script]) { pane in
      let shown = try await pane.expect { !$0.isCursorShown }
      #expect(shown.text == "\n\n    red")
      #expect(shown.cursor == (2, 7))
      #expect(shown.isAlternate)
      #expect(try await pane.screenWithEscapes().contains("\u{1b}[31mred"))
      #expect(try await pane.clipboard() == "copied")
      #expect(try pane.bytesShown().starts(with: "\u{1b}[?1049h".utf8))
    }
  }

  @Test(arguments: 1...10) func manyRunSideBySide(number: Int) async throws {
    try await Pane.open(["bash", "--norc", "-i"], environment: ["PS1": "> "]) { pane in
      for step in 1...5 {
        try await pane.type("echo $((\(number) * 1000 + \(step)))")
        try await pane.press("Enter")
        try await pane.expect("\n\(number * 1000 + step)\n")
      }
    }
  }
}
