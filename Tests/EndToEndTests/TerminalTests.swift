import Foundation
import Screen
import TestSupport
import Testing

/// The terminal: claimed, resized, and given back on every way out.
@Suite struct TerminalTests {
  @Test func leavesByQ() async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      try await visit.pane.press("q")
      try await visit.pane.expect("Leave?")
      try await visit.pane.press("Right", "Enter")
      let status = try await visit.pane.exitStatus()
      let last = try await visit.pane.snapshot()
      #expect(status == 0)
      #expect(!last.isAlternate)
    }
  }

  @Test func interruptTwiceLeavesFromAFormAndTellsWhatIsKept() async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      try await visit.go(to: .groups)
      try await visit.pane.press("n")
      try await visit.pane.type("PASSPORT")
      try await visit.pane.press("C-c")
      let asked = try await visit.pane.expect("Leave?")
      #expect(asked.text.contains("new document group"))
      try await visit.pane.press("C-c")
      let status = try await visit.pane.exitStatus()
      #expect(status == 0)
      let said = try await visit.pane.screen()
      #expect(said.contains("Kept, not saved: new document group. Go on with: kyc-setup"))
    }
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func signalsEndItInOrder(_ number: Int32) async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      visit.pane.signal(number)
      if number == SIGINT {
        try await visit.pane.expect("Leave?")
        visit.pane.signal(number)
      }
      let status = try await visit.pane.exitStatus()
      #expect(status == 0)
      let last = try await visit.pane.snapshot()
      #expect(!last.isAlternate)
    }
  }

  @Test func aTerminalThatIsGoneEndsIt() async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      let isGone = try await visit.pane.hangUp()
      #expect(isGone)
    }
  }

  @Test func everySizeShowsWhatIsTyped() async throws {
    try await Visit.open { visit in
      try await visit.pane.expect("External connections")
      try await visit.go(to: .groups)
      try await visit.pane.press("n")
      try await visit.pane.type("PASSPORT")
      for (rows, columns) in [(5, 20), (12, 40), (43, 132), (24, 80)] {
        try await visit.pane.resize(Size(rows: rows, columns: columns))
        try await visit.pane.expect("the text at \(columns)x\(rows)") {
          $0.lines.count == rows && $0.text.contains("PASSPORT")
        }
      }
    }
  }

  @Test(arguments: ["xterm", "screen", "tmux-256color", "vt220", "xterm-kitty", "xterm-ghostty"])
  func startsOn(_ term: String) async throws {
    try await Visit.open(term: term) { visit in
      try await visit.pane.expect("Document groups")
    }
  }

  @Test func onADumbTerminalScreensAreRefusedInASentenceAndPlainModeGoesOn() async throws {
    try await Visit.open(term: "dumb") { visit in
      var talk = try await PlainTalk(visit.pane)
      try await talk.say("screens")
      #expect(talk.said.contains("TERM is “dumb”") && talk.hears("Home."))
    }
  }
}
