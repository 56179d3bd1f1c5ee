import TestSupport
import Testing

/// Two people at one record: the second is told, and nobody loses a word.
@Suite struct TwoAtOnceTests {
  @Test func theSecondSaveIsRefusedWithBothValues() async throws {
    try await TestBackOffice.lend { office in
      let arguments = ["open", "levels", "0"]
      try await office.visit(arguments) { first in
        try await first.pane.expect("Caption")
        try await office.visit(arguments) { second in
          try await second.pane.expect("Caption")
          for (visit, text) in [(first, "Beginners"), (second, "Newcomers")] {
            try await visit.pane.press("Down", "C-u")
            try await visit.pane.type(text)
          }
          try await first.save("Saved level 0: Caption")
          try await second.pane.press("C-s")
          let screen = try await second.pane.expect("Yours: Newcomers")
          #expect(screen.text.contains("Now saved: Beginners"))
          try await second.pane.press("Enter")
          try await second.pane.expectGone("Now saved")
          #expect(try await second.pane.expect("Newcomers").text.contains("Caption"))
          try await second.pane.press("C-s")
          try await second.pane.expect("Yours: Newcomers")
          try await second.pane.press("Right", "Enter")
          try await second.save("Saved level 0: Caption")
        }
      }
      let saved = try await office.select(
        "SELECT caption FROM level; SELECT count(*) FROM revision")
      #expect(saved == "{\"en\":\"Newcomers\"}\n3")
    }
  }
}
