import Foundation
import Glibc
import TestSupport
import Testing

/// Plain mode on a real terminal, and without one.
@Suite struct PlainModeTests {
  @Test(arguments: ["dumb", ""]) func aTerminalWithoutScreensTalks(_ term: String) async throws {
    try await Visit.open(term: term) { visit in
      let talk = try await PlainTalk(visit.pane)
      #expect(talk.hears("Home.") && talk.hears("1: Guided set-up"))
      let bytes = try visit.pane.bytesShown()
      #expect(!bytes.contains(0x1B), "nothing moves the cursor")
    }
  }

  @Test func withoutATerminalItSaysWhatIsMissing() async throws {
    try await TemporaryFolder.lend { home in
      for words in [["--plain"], ["guide", "--plain"], ["open", "levels", "--plain"]] {
        let done = try await Shell.run(
          [try BuiltProgram.path()] + words, input: "1\n", home: home,
          environment: ["TERM": "xterm"])
        #expect(done.status == 2 && done.errors.contains("needs a terminal"), "\(done)")
        #expect(done.errors.contains("--answers FILE") && done.output == "")
      }
      let files = try FileManager.default.subpathsOfDirectory(atPath: home.path)
      #expect(files.isEmpty, "nothing was made: \(files)")
    }
  }

  @Test(arguments: ["\u{3}", "\u{4}"]) func leavingKeepsTheDraft(_ key: String) async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.visit(["open", "groups", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("+")
        try await talk.say("ID_CARD")
        try await visit.pane.type(key)
        #expect(try await visit.pane.exitStatus() == 0)
        let said = try await visit.pane.screen()
        #expect(said.contains("Kept, not saved: new document group."))
      }
      #expect(try await desk.draft("name") == "ID_CARD")
    }
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGKILL]) func whatWasEnteredOutlivesASignal(
    _ signal: Int32
  ) async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.visit(["open", "groups", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("+")
        try await talk.say("PASSPORT")
        visit.pane.signal(signal)
        _ = try await visit.pane.exitStatus()
      }
      #expect(try await desk.draft("name") == "PASSPORT")
    }
  }

  @Test func aSecretIsNeverShownAndAChangedHostEmptiesIt() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      #expect(try await desk.replay(ToldAct.path("connection")).status == 0)
      try await desk.visit(["open", "connections", "idenfy-main", "--plain"]) { visit in
        var talk = try await PlainTalk(visit.pane)
        #expect(
          talk.said.contains("Key, needed to enable: set ") && talk.said.contains("fingerprint"))
        try await talk.say(try talk.number(of: "Host"))
        try await talk.say("https://example.org")
        #expect(talk.said.contains("Key") && talk.said.contains("Problem"), "\(talk.said)")
        try await talk.say("?")
        #expect(
          talk.said.contains("Key, needed to enable: emptied: it belonged to the host before"))
        #expect(talk.said.contains("Secret, needed to enable: emptied"))
        try await talk.say(try talk.number(of: "Key"))
        try await talk.say(Visit.secrets[0])
        try await talk.say("?")
        #expect(talk.said.contains("Key, needed to enable: typed, not saved"))
        let shown = String(decoding: try visit.pane.bytesShown(), as: UTF8.self)
        for secret in Visit.secrets { #expect(!shown.contains(secret)) }
      }
    }
  }

  @Test func theTerminalIsAsItWasBefore() async throws {
    let command = [
      "sh", "-c", "stty -a > before; \"$0\" --plain --database x/bo.sqlite; stty -a > after; cat",
      try BuiltProgram.path(),
    ]
    try await Pane.open(command, environment: ["XDG_CONFIG_HOME": nil]) { pane in
      var talk = try await PlainTalk(pane)
      try await talk.say("3")
      try await talk.say("+")
      try await pane.type("\u{3}")
      try await pane.expect("the end") { _ in (try? pane.home.read("after"))?.isEmpty == false }
      #expect(try pane.home.read("before") == pane.home.read("after"))
    }
  }

  @Test func aChoiceThatCannotBeShownIsNotRemembered() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try FileManager.default.createDirectory(
        atPath: folder.file(".config/kyc-setup"), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      let chosen = try folder.write("", to: ".config/kyc-setup/plain")
      try await desk.visit(term: "dumb") { visit in
        var talk = try await PlainTalk(visit.pane)
        try await talk.say("screens")
        #expect(talk.hears("Home.") && talk.said.contains("cannot show screens"), "\(talk.said)")
      }
      #expect(FileManager.default.fileExists(atPath: chosen))
    }
  }

  @Test func itIsChosenInTheListOfActionsAndRememberedUntilScreensAreChosen() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      try await desk.visit { visit in
        try await visit.pane.expect("Guided set-up")
        try await visit.pane.press("C-g")
        try await visit.pane.expect("What can be done here")
        try await visit.pane.type("plain")
        try await visit.pane.expect("Plain mode")
        try await visit.pane.press("Enter")
        try await visit.pane.expect("1: Guided set-up")
      }
      let mode = try await Shell.run(
        ["stat", "-c", "%a", folder.file(".config/kyc-setup/plain")], home: folder)
      #expect(mode.output == "600\n")
      try await desk.visit { visit in
        #expect(try await PlainTalk(visit.pane).hears("Home."))
        try await visit.pane.type("screens\r")
        try await visit.pane.expect("^G Keys")
      }
      try await desk.visit { visit in try await visit.pane.expect("^G Keys") }
    }
  }
}
