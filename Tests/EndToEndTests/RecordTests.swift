import Foundation
import TestSupport
import Testing

/// What is recorded is done again, and what an answers file has wrong is refused.
@Suite struct RecordTests {
  @Test func theGuideOnTheScreensIsDoneAgain() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder, name: "bo.sqlite")
      let record = folder.file("record.yaml")
      try await desk.visit(["guide", "--record", record]) { visit in
        var run = GuideRun(visit)
        _ = try await run.untilReview()
        try await run.save()
        try await run.showToClients()
      }
      let text = try folder.read("record.yaml")
      for secret in Visit.secrets { #expect(!text.contains(secret)) }
      try await expectSame(desk, text)
    }
  }

  @Test func whatIsDoneByTheFileIsRecordedAsItWas() async throws {
    for name in ToldAct.names {
      try await TemporaryFolder.lend { folder in
        let desk = TestBackOffice(home: folder)
        let record = folder.file("record.yaml")
        let done = try await desk.replay(ToldAct.path(name), "--record", record)
        #expect(done.status == 0, "\(done)")
        try await expectSame(desk, try folder.read("record.yaml"))
      }
    }
  }

  @Test func inPlainModeItIsRecordedToo() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.visit(["--plain", "--record", folder.file("record.yaml")]) { visit in
        var talk = try await PlainTalk(visit.pane)
        for act in try ToldAct.read("test") { try await talk.perform(act) }
      }
      try await expectSame(desk, try folder.read("record.yaml"))
    }
  }

  @Test func whatWasProposedForANewRecordIsTold() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let path = try folder.write(
        "- create: levels\n  set: {wizard: SnsWizardSDK, caption: One, clientRight: DEFAULT}\n",
        to: "level.yaml")
      let done = try await desk.replay(path, "--record", folder.file("record.yaml"))
      #expect(done.status == 0, "\(done)")
      let text = try folder.read("record.yaml")
      #expect(text.contains("    index: '1'\n"), "\(text)")
      try await expectSame(desk, text)
    }
  }

  /// Does a record again over a fresh file, its secrets taken from the environment.
  private func expectSame(_ desk: TestBackOffice, _ record: String) async throws {
    let wanted = try await desk.canonical()
    try await TemporaryFolder.lend { folder in
      let again = TestBackOffice(home: folder)
      let path = try folder.write(answered(record), to: "answers.yaml")
      let done = try await again.replay(path)
      #expect(done.status == 0, "\(done.errors)\n\(record)")
      #expect(try await again.canonical() == wanted, "\(record)")
    }
  }

  // Whoever is asked types other secrets; which does not matter, but each has its own.
  private func answered(_ record: String) -> String {
    var name = ""
    let lines = record.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let bare = line.drop { $0 == " " || $0 == "-" }
      guard bare.hasPrefix("ask:") else {
        name = String(bare.prefix { $0 != ":" })
        return String(line)
      }
      let variable = ["key": "KEY", "secret": "SECRET"][name] ?? "SIGNATURE"
      return line.prefix(line.count - bare.count) + "env: ANSWERS_\(variable)"
    }
    return lines.joined(separator: "\n")
  }

  static let refusals: [(text: String, place: String, says: String, status: Int)] = [
    ("- create: groupz\n  set: {name: A}\n", ":1:11", "did you mean groups", 1),
    ("- create: groups\n  set: {name: A, captoin: B}\n", ":2:27", "There is no field captoin", 1),
    ("- edit: levels\n  record: '7'\n  set: {visible: No}\n", ":1:3", "There is no level 7", 1),
    ("- create: groups\n  set: {name: A}\n", ":1:3", "Caption: Required", 1),
    ("- create: groups\n  set: {name: A, caption.xx: B}\n", ":2:30", "There is no language xx", 1),
    (
      "- create: levels\n  set:\n    wizard: SnsWizardSDK\n    caption: A\n    clientRight: DEFAULT\n"
        + "    desktopDescription: |-\n      <p>One</p>\n      <script>x</script>\n", ":8:7",
      "script", 1
    ),
    (
      "- create: connections\n  set: {name: a, caption: b, provider: IdenfyConnection, key: open}\n",
      ":2:63", "A secret does not stand in a file", 1
    ),
    (
      "- create: connections\n  set: {name: a, caption: b, provider: IdenfyConnection, key: {ask}}\n",
      ":2:63", "asked for, and there is no terminal", 2
    ),
    (
      "- create: connections\n  set: {name: a, caption: b, provider: IdenfyConnection, host: 'http://x.org'}\n",
      ":2:64", "Must begin with https://", 1
    ),
    ("- delete: rights\n  record: DEFAULT\n", ":1:3", "not deleted", 1),
    ("- create: groups\n  set: &a {name: A}\n", ":2:8", "Anchors", 1),
    ("", "", "The file is empty", 1),
  ]

  @Test(arguments: refusals.indices) func itIsRefusedWithItsPlaceAndNothingIsDone(
    _ number: Int
  ) async throws {
    let refusal = Self.refusals[number]
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let empty = try folder.write("- edit: back-office\n  set: {name: ''}\n", to: "none.yaml")
      _ = try await desk.replay(empty)
      let before = try await desk.canonical()
      let path = try folder.write(refusal.text, to: "answers.yaml")
      let done = try await desk.replay(path)
      #expect(done.status == refusal.status, "\(done)")
      #expect(done.errors.contains("answers.yaml\(refusal.place): "), "\(done.errors)")
      #expect(done.errors.contains(refusal.says), "\(done.errors)")
      #expect(try await desk.canonical() == before)
    }
  }

  @Test func whatIsAskedForIsTypedUnseen() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let path = try folder.write(
        "- create: connections\n  set: {name: a, caption: b, provider: IdenfyConnection, key: {ask}}\n",
        to: "answers.yaml")
      try await desk.visit(["--answers", path]) { visit in
        let talk = try await PlainTalk(visit.pane)
        #expect(talk.question == "Key", "\(talk.said)")
        try await visit.pane.type(Visit.secrets[0] + "\r")
        #expect(try await visit.pane.exitStatus() == 0)
        let shown = String(decoding: try visit.pane.bytesShown(), as: UTF8.self)
        #expect(shown.contains("Done: 1 act.") && !shown.contains(Visit.secrets[0]))
      }
      #expect(try await desk.select("SELECT count(sealed) FROM connectionSetting") == "1")
    }
  }

  @Test func aRecordIsANewFileOfModeSixHundred() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      let there = try folder.write("mine", to: "there.yaml")
      let refused = try await desk.replay(ToldAct.path("delete"), "--record", there)
      #expect(refused.status == 1 && refused.errors.contains("such a file already"))
      #expect(try folder.read("there.yaml") == "mine")
      #expect(
        try await desk.replay(ToldAct.path("delete"), "--record", folder.file("new.yaml")).status
          == 0)
      let mode = try await Shell.run(["stat", "-c", "%a", folder.file("new.yaml")], home: folder)
      #expect(mode.output == "600\n")
    }
  }
}
