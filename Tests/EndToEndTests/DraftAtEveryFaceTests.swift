import TestSupport
import Testing

/// A draft whose record was saved by someone else after it, on screens, in plain mode, in an answers file and by a command:
/// no typed text is lost, and a conflict shows the text that was typed last.
@Suite struct DraftAtEveryFaceTests {
  /// Lends a desk with a group PASSPORT, a stored draft of it, and a save after that draft.
  private func lend(_ body: (TestBackOffice) async throws -> Void) async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let words = ["create", "groups", "--set", "name=PASSPORT", "--set", "caption=Passport"]
      #expect(try await desk.run(words).status == 0)
      try await desk.visit(["open", "groups", "PASSPORT"]) { visit in
        try await visit.pane.expect("Caption")
        try await visit.pane.press("Down", "C-u")
        try await visit.pane.type("MyDraftText")
        try await visit.untilKept("MyDraftText", in: desk)
        try await visit.pane.press("C-c")
        try await visit.pane.expect("[ Leave ]")
        try await visit.pane.press("C-c")
        #expect(try await visit.pane.exitStatus() == 0)
      }
      let done = try await desk.run(Self.edit("TheirText"))
      #expect(done.status == 0, "\(done)")
      #expect(try await desk.draft("caption") == "MyDraftText")
      try await body(desk)
    }
  }

  private static func edit(_ caption: String) -> [String] {
    ["edit", "groups", "PASSPORT", "--set", "caption=\(caption)"]
  }

  private func caption(_ desk: TestBackOffice) async throws -> String {
    try await desk.select("SELECT json_extract(caption, '$.en') FROM documentGroup")
  }

  @Test func screensAskAboutWhatWasTypedLast() async throws {
    try await lend { desk in
      try await desk.visit(["open", "groups", "PASSPORT"]) { visit in
        try await visit.pane.expect("Yours: MyDraftText")
        try await visit.pane.press("Escape")
        try await visit.pane.expectGone("Now saved")
        try await visit.pane.press("C-u")
        try await visit.pane.type("NEWLY TYPED NOW")
        try await visit.pane.press("C-s")
        try await visit.pane.expect("Yours: NEWLY TYPED NOW")
        try await visit.pane.expect("Now saved: TheirText")
        try await visit.pane.press("Right", "Enter")
        try await visit.save("Saved document group PASSPORT: Caption")
      }
      #expect(try await caption(desk) == "NEWLY TYPED NOW")
      #expect(try await desk.select("SELECT count(*) FROM draft") == "0")
    }
  }

  @Test func plainModeAsksAboutWhatWasTypedLast() async throws {
    try await lend { desk in
      try await desk.visit(["open", "groups", "PASSPORT", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("2")
        try await talk.say("NEWLY TYPED NOW")
        try await talk.say("s")
        #expect(talk.hears("1: Yours: NEWLY TYPED NOW"), "\(talk.said)")
        #expect(talk.hears("2: Now saved: TheirText"), "\(talk.said)")
        #expect(talk.lines.contains { $0.hasPrefix("3: ") && $0.hasSuffix(": Passport") })
        try await talk.say("1")
        #expect(talk.said.contains("Saved document group PASSPORT: Caption"), "\(talk.said)")
      }
      #expect(try await caption(desk) == "NEWLY TYPED NOW")
      #expect(try await desk.select("SELECT count(*) FROM draft") == "0")
    }
  }

  @Test(arguments: [("2", "TheirText"), ("3", "Passport")])
  func plainModeTakesTheTextThatIsChosen(_ number: String, _ text: String) async throws {
    try await lend { desk in
      try await desk.visit(["open", "groups", "PASSPORT", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("2")
        try await talk.say("NEWLY TYPED NOW")
        try await talk.say("s")
        try await talk.say(number)
        #expect(!talk.hears("1: Yours"), "\(talk.said)")
      }
      #expect(try await caption(desk) == text)
    }
  }

  @Test func plainModeKeepsWhatWasTypedIfNothingIsChosen() async throws {
    try await lend { desk in
      try await desk.visit(["open", "groups", "PASSPORT", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("2")
        try await talk.say("NEWLY TYPED NOW")
        try await talk.say("s")
        try await talk.say("")
        try await visit.pane.press("C-d")
        #expect(try await visit.pane.exitStatus() == 0)
      }
      #expect(try await caption(desk) == "TheirText")
      #expect(try await desk.draft("caption") == "NEWLY TYPED NOW")
    }
  }

  /// Nobody chooses between two texts while an answers file runs, so the draft stays as it is and the file stops there.
  @Test func anAnswersFileStopsAtTheDraft() async throws {
    try await lend { desk in
      let path = try desk.home.write(
        "- edit: groups\n  record: PASSPORT\n  set: {caption: FromAFile}\n", to: "answers.yaml")
      let done = try await desk.replay(path)
      #expect(done.status == 1, "\(done)")
      #expect((done.output + done.errors).contains("You have a draft"), "\(done)")
      #expect(try await caption(desk) == "TheirText")
      #expect(try await desk.draft("caption") == "MyDraftText")
    }
  }

  /// A command changes the saved record only; the draft then shows a conflict with the newer text.
  @Test func aCommandLeavesTheDraftAlone() async throws {
    try await lend { desk in
      let done = try await desk.run(Self.edit("FromACommand"))
      #expect(done.status == 0, "\(done)")
      #expect(try await caption(desk) == "FromACommand")
      #expect(try await desk.draft("caption") == "MyDraftText")
      try await desk.visit(["open", "groups", "PASSPORT"]) { visit in
        try await visit.pane.expect("Now saved: FromACommand")
        try await visit.pane.expect("Yours: MyDraftText")
      }
    }
  }
}
