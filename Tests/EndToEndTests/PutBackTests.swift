import Foundation
import TestSupport
import Testing

/// A record that is deleted and put back from another list, as it is recorded.
@Suite struct PutBackTests {
  @Test(arguments: [
    ("connection", Visit.Place.connections, "idenfy-main"), ("test", .tests, "Risk"),
    ("language", .localization, "German"),
  ]) func isRecordedWithAllThatCameBack(
    _ file: String, _ place: Visit.Place, _ name: String
  ) async throws {
    try await TemporaryFolder.lend { folder in
      let path =
        file == "language"
        ? try folder.write(
          "- create: languages\n  set: {code: de, name: German}\n", to: "language.yaml")
        : ToldAct.path(file)
      let desk = TestBackOffice(home: folder)
      let made = try await desk.replay(path)
      #expect(made.status == 0, "\(made)")
      let record = folder.file("record.yaml")
      try await desk.visit(["--record", record]) { visit in
        try await putBack(name, at: place, in: visit)
      }
      let before = try await desk.command(["export"]).output
      let text = try String(contentsOfFile: record, encoding: .utf8)
      #expect(text.contains("- delete: ") && text.contains("- create: "), "\(text)")
      for secret in Visit.secrets { #expect(!text.contains(secret)) }
      try await desk.visit(["--answers", record]) { visit in
        // A question that is not asked leaves its line unread.
        try await visit.pane.type(Visit.secrets.map { $0 + "\r" }.joined())
        let status = try await visit.pane.exitStatus()
        let said = try await visit.pane.screen()
        #expect(status == 0, "\(said)\n\(text)")
      }
      #expect(try await desk.command(["export"]).output == before, "\(text)")
    }
  }

  private func putBack(_ name: String, at place: Visit.Place, in visit: Visit) async throws {
    let pane = visit.pane
    try await pane.expect("Guided set-up")
    try await visit.go(to: place)
    try await pane.press("/")
    try await pane.type(name)
    try await pane.expect("\(name)  ")
    try await pane.press("Enter", "d")
    try await pane.expect("Delete the")
    try await pane.press("y", "Enter")
    try await pane.expect("Deleted ")
    try await pane.press("Escape", "Escape")
    try await pane.expect("Guided set-up")
    try await visit.go(to: .groups)
    try await pane.press("C-z")
    try await pane.expect("Put back")
    try await pane.press("C-c")
    try await pane.expect("Leave?")
    try await pane.press("C-c")
    #expect(try await pane.exitStatus() == 0)
  }
}
