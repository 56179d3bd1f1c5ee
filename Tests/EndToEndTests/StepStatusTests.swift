import Foundation
import TestSupport
import Testing

/// The status of a guide's step has the same words on screens, in plain mode and in the help.
@Suite struct StepStatusTests {
  private static let expected = [
    "1 Start: done", "2 API keys: 1 problem", "3 Webhook: waiting: the Admin role",
    "4 Connection: started", "5 Documents: not started",
  ]

  /// Types into four steps, so that each status appears.
  private func begin(_ visit: Visit) async throws {
    let pane = visit.pane
    try await pane.expect("Step 1 of 8")
    try await pane.type("Acme")
    try await pane.press("C-s")
    try await pane.expect("Step 2 of 8")
    try await pane.type("a b")
    try await pane.press("C-s")
    try await pane.expect("Step 3 of 8")
    try await pane.press("C-g")
    try await pane.expect("What can be done here")
    try await pane.type("waiting")
    try await pane.expect("waiting  ")
    try await pane.press("Enter")
    try await pane.expect("Waits for")
    try await pane.type("the Admin role")
    try await pane.press("Escape")
    try await pane.expect("Marked as waiting")
    try await pane.press("C-s")
    try await pane.expect("Step 4 of 8")
    try await pane.press("C-u")
  }

  @Test func isTheSameOnScreensAndInPlainMode() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      var shown: [String] = []
      try await desk.visit(["guide"]) { visit in
        try await begin(visit)
        try await visit.pane.press("C-o")
        let outline = try await visit.pane.expect("8 Proof")
        shown = outline.steps
        try await visit.untilKept("the Admin role", in: desk)
        try await visit.pane.press("C-c")
        try await visit.pane.expect("[ Leave ]")
        try await visit.pane.press("C-c")
        _ = try await visit.pane.exitStatus()
      }
      #expect(Array(shown.prefix(5)) == Self.expected)
      #expect(shown.dropFirst(5).allSatisfy { $0.hasSuffix(": not started") }, "\(shown)")
      try await desk.visit(["guide", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        for _ in 0..<20 where !talk.said.contains("o all steps") { try await talk.say("") }
        try await talk.say("o")
        #expect(talk.steps == shown)
      }
    }
  }

  @Test func isTheSameInTheHelp() throws {
    let help = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Resources/help/guide.md")
    let words = try String(contentsOf: help, encoding: .utf8)
    #expect(words.contains("not started, started, waiting, with problems, or done"))
    #expect(!words.contains("begun") && !words.contains("empty,"))
  }
}

extension Snapshot {
  /// The steps of an outline with their statuses, such as `5.1 Passport: done`.
  fileprivate var steps: [String] {
    lines.compactMap { line in
      let rest = line.drop { " ›".contains($0) }
      guard rest.first?.isNumber == true, let gap = rest.range(of: "  ") else { return nil }
      return rest[..<gap.lowerBound] + ": " + rest[gap.upperBound...].drop { $0 == " " }
    }
  }
}

extension PlainTalk {
  /// The same, from `4: step 5.1, Passport, done`.
  fileprivate var steps: [String] {
    lines.compactMap { line in
      guard let word = line.range(of: ": step ") else { return nil }
      let parts = line[word.upperBound...].split(separator: ",", maxSplits: 2)
      guard parts.count == 3 else { return nil }
      return parts[0] + parts[1] + ":" + parts[2]
    }
  }
}
