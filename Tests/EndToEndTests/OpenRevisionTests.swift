import TestSupport
import Testing

/// A revision that is opened by its number.
@Suite struct OpenRevisionTests {
  private func lend(_ body: (TestBackOffice) async throws -> Void) async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let words = ["create", "groups", "--set", "name=PASSPORT", "--set", "caption=Passport"]
      #expect(try await desk.run(words).status == 0)
      #expect(try await desk.select("SELECT count(*) FROM revision") == "2")
      try await body(desk)
    }
  }

  @Test func onScreens() async throws {
    try await lend { desk in
      try await desk.visit(["open", "history", "2"]) { visit in
        let page = try await visit.pane.expect("Created: document group PASSPORT")
        #expect(page.text.contains("Caption") && page.lines[0].contains("Revision 2"))
        try await visit.pane.press("Escape")
        try await visit.pane.expectGone("Created: document group PASSPORT")
      }
    }
  }

  @Test func inPlainMode() async throws {
    try await lend { desk in
      try await desk.visit(["open", "history", "2", "--plain"]) { visit in
        let talk = try await PlainTalk(visit.pane)
        #expect(talk.said.contains("Created: document group PASSPORT"), "\(talk.said)")
      }
    }
  }

  @Test(arguments: [[], ["--plain"]]) func aNumberWithoutARevisionIsAnError(
    _ more: [String]
  ) async throws {
    try await lend { desk in
      try await desk.visit(["open", "history", "99"] + more) { visit in
        #expect(try await visit.pane.exitStatus() == 1)
        let said = try await visit.pane.screen()
        #expect(said.contains("There is no revision 99"), "\(said)")
      }
    }
  }
}
