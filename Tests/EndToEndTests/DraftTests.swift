import Foundation
import Glibc
import Screen
import TestSupport
import Testing

/// How a visit ends that nobody ended.
enum Blow: CaseIterable {
  case kill, hangUp, terminalGone
}

/// What was typed is there in the next visit, however the one before ended.
@Suite struct DraftTests {
  /// What is shared by the visits of one test.
  struct Desk {
    let folder: TemporaryFolder
    var database: String { folder.file("bo.sqlite") }

    func visit(
      _ arguments: [String] = [], size: Size = Size(rows: 24, columns: 80),
      term: String = "xterm-256color", environment: [String: String?] = [:],
      _ body: (Visit) async throws -> Void
    ) async throws {
      try await Visit.open(
        arguments + ["--database", database], size: size, term: term,
        environment: environment.merging(["XDG_CONFIG_HOME": folder.file("config")]) { $1 }, body)
    }

    func select(_ sql: String) async throws -> String {
      let done = try await Shell.run(["sqlite3", database, sql], home: folder)
      #expect(done.errors == "")
      return String(done.output.dropLast())
    }

    /// Ends a visit by force.
    func strike(_ visit: Visit, _ blow: Blow) async throws {
      switch blow {
      case .kill: visit.pane.signal(SIGKILL)
      case .hangUp: visit.pane.signal(SIGHUP)
      case .terminalGone:
        #expect(try await visit.pane.hangUp())
        return
      }
      _ = try await visit.pane.exitStatus()
    }

    /// The draft's text of a field.
    func draft(_ field: String) async throws -> String {
      try await select("SELECT json_extract(content, '$.parts.\"\".texts.\(field)') FROM draft")
    }

    /// Types into level 0's caption and waits until it is kept, then kills the program.
    func leaveDraft(_ text: String) async throws {
      try await visit(["open", "levels", "0"]) { visit in
        try await visit.pane.expect("Caption")
        try await visit.pane.press("Down", "C-u")
        try await visit.pane.type(text)
        try await visit.pane.expect(text)
        try await visit.untilKept(text, in: self)
        try await strike(visit, .kill)
      }
    }
  }

  @Test(arguments: Blow.allCases)
  func whatWasTypedASecondBeforeIsThere(_ blow: Blow) async throws {
    let seed = UInt64.random(in: 0..<1_000_000)
    var dice = SystemDice(seed)
    try await TemporaryFolder.lend { folder in
      let desk = Desk(folder: folder)
      for round in 1...3 {
        let moment = Duration.milliseconds(Int.random(in: 1_100...3_000, using: &dice))
        var typed: [(at: ContinuousClock.Instant, text: String)] = []
        try await desk.visit(["open", "levels", "0"]) { visit in
          try await visit.pane.expect("Caption")
          // A draft is gone on with where it was left.
          if round == 1 { try await visit.pane.press("Down") }
          try await visit.pane.press("C-u")
          let began = ContinuousClock.now
          var text = ""
          while began.duration(to: .now) < moment {
            let letter = "abcdefghij".randomElement(using: &dice) ?? "a"
            if text.count < 100 { try await visit.pane.type(String(letter)) }
            if text.count < 100 { text.append(letter) }
            typed.append((.now, text))
          }
          let end = ContinuousClock.now
          try await desk.strike(visit, blow)
          let owed = typed.last { $0.at.duration(to: end) > .seconds(1) }?.text ?? ""
          let kept = try await desk.draft("caption")
          #expect(kept.hasPrefix(owed), "seed \(seed), round \(round), \(blow) after \(moment)")
          #expect(text.hasPrefix(kept) && !owed.isEmpty)
        }
      }
      let kept = try await desk.draft("caption")
      try await desk.visit { visit in
        try await visit.pane.expect("Continue where you left off?")
        try await visit.pane.press("Right", "Enter")
        try await visit.pane.expect(String(kept.suffix(20)))
        try await visit.pane.press("C-u")
        try await visit.pane.type("Beginners")
        try await visit.save("Saved level 0: Caption")
      }
      #expect(try await desk.select("SELECT caption FROM level") == "{\"en\":\"Beginners\"}")
      #expect(try await desk.select("SELECT count(*) FROM draft") == "0")
    }
  }

  @Test func leavingTellsWhatIsKeptAndTheCommandThatGoesOn() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = Desk(folder: folder)
      try await desk.visit { visit in
        try await visit.pane.expect("External connections")
        try await visit.go(to: .groups)
        try await visit.pane.press("n")
        try await visit.pane.type("PASSPORT")
        try await visit.pane.press("C-c")
        try await visit.pane.expect("All that was typed is kept")
        try await visit.pane.press("C-c")
        #expect(try await visit.pane.exitStatus() == 0)
        let said = try await visit.pane.screen().split(whereSeparator: \.isNewline).joined()
        #expect(said.contains("Kept, not saved: new document group."))
        #expect(said.contains("kyc-setup --database"))
      }
      #expect(try await desk.draft("name") == "PASSPORT")
      #expect(try await desk.select("SELECT holder FROM draft") == "")
    }
  }

  @Test func aDraftIsTakenOverFromASessionThatLives() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = Desk(folder: folder)
      try await desk.visit(["open", "levels", "0"]) { first in
        try await first.pane.expect("Caption")
        try await first.pane.press("Down", "C-u")
        try await first.pane.type("Beginners")
        try await first.untilKept("Beginners", in: desk)
        try await desk.visit { second in
          try await second.pane.expect("level 0, just now, open in another session")
          try await second.pane.press("Home", "Down", "Down", "Enter")
          try await second.pane.expect("Take over")
          try await second.pane.press("Right", "Enter")
          try await second.pane.expect("As you left it")
          try await second.pane.type(" and more")
          try await second.untilKept("Beginners and more", in: desk)
          try await first.pane.type("!")
          try await first.pane.expect("Taken over in another session of yours")
          try await first.pane.press("C-s")
          try await first.pane.expect("Beginners!")
          try await second.save("Saved level 0: Caption")
        }
      }
      #expect(
        try await desk.select("SELECT caption FROM level") == "{\"en\":\"Beginners and more\"}")
      #expect(
        try await desk.select("SELECT count(*) FROM revision WHERE tableName <> 'operator'") == "1")
    }
  }

  @Test func aRecordChangedMeanwhileIsMerged() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = Desk(folder: folder)
      try await desk.leaveDraft("Beginners")
      _ = try await desk.select(
        "PRAGMA foreign_keys=ON; UPDATE level SET caption = '{\"en\":\"Newcomers\"}', visible = 0")
      try await desk.visit { visit in
        try await visit.pane.expect("level 0, just now")
        try await visit.pane.press("Right", "Enter")
        try await visit.pane.expect("Yours: Beginners")
        try await visit.pane.expect("Now saved: Newcomers")
        try await visit.pane.press("Escape")
        try await visit.pane.expectGone("Now saved")
        try await visit.pane.press("C-s")
        try await visit.pane.expect("Now saved: Newcomers")
        try await visit.pane.press("Right", "Enter")
        try await visit.save("Saved level 0: Caption")
      }
      let saved = try await desk.select("SELECT caption, visible FROM level")
      #expect(saved == "{\"en\":\"Beginners\"}|0")
    }
  }

  @Test func aRecordDeletedMeanwhileBecomesANewOne() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = Desk(folder: folder)
      try await desk.visit { visit in
        try await visit.pane.expect("External connections")
        try await visit.go(to: .groups)
        try await visit.pane.press("n")
        try await visit.fill("PASSPORT", "Passport")
        try await visit.save("Saved document group PASSPORT")
        try await visit.pane.press("Enter")
        try await visit.pane.expect("Caption")
        try await visit.pane.press("Down")
        try await visit.pane.type(" book")
        try await visit.untilKept("Passport book", in: desk)
        try await desk.strike(visit, .kill)
      }
      _ = try await desk.select("PRAGMA foreign_keys=ON; DELETE FROM documentGroup")
      try await desk.visit { visit in
        try await visit.pane.expect("Continue where you left off?")
        try await visit.pane.press("Right", "Enter")
        try await visit.pane.expect("was deleted meanwhile")
        try await visit.save("Saved document group PASSPORT")
      }
      let saved = try await desk.select("SELECT name, caption FROM documentGroup")
      #expect(saved == "PASSPORT|{\"en\":\"Passport book\"}")
      #expect(try await desk.select("SELECT count(*) FROM draft") == "0")
    }
  }

  @Test func typedSecretsAreInNoFileAndOnNoScreen() async throws {
    let secret = "canary-91c5d0-SECRET"
    try await TemporaryFolder.lend { folder in
      let desk = Desk(folder: folder)
      try await desk.visit { visit in
        try await visit.pane.expect("External connections")
        try await visit.go(to: .connections)
        try await visit.pane.press("n")
        try await visit.fill("main", "Main")
        try await visit.pane.type("Idenfy")
        try await visit.pane.press("Enter", "C-s")
        try await visit.pane.expect("Signature secret")
        try await visit.pane.press("Down", "Down")
        try await visit.pane.type(secret)
        try await visit.pane.expect("typed, not saved")
        try await visit.untilKept("", in: desk)
        #expect(try SecretSearch([secret]).hits(under: folder.path) == [])
        try await desk.strike(visit, .kill)
      }
      #expect(try SecretSearch([secret]).hits(under: folder.path) == [])
      try await desk.visit { visit in
        try await visit.pane.expect("Continue where you left off?")
        try await visit.pane.press("Right", "Enter")
        try await visit.pane.expect("typed, not saved")
        #expect(try await !visit.pane.screen().contains(secret))
        // Its own typist may see it.
        try await visit.pane.press("C-r")
        try await visit.pane.expect(secret)
      }
      #expect(try SecretSearch([secret]).hits(under: folder.path) == [])
    }
  }
}

extension Visit {
  /// Waits until the file has a draft with a text in it.
  func untilKept(_ text: String, in desk: DraftTests.Desk) async throws {
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
      let found = try await desk.select(
        "SELECT count(*) FROM draft WHERE instr(content, '\(text)')")
      if found != "0" { return }
    }
    Issue.record("No draft holds “\(text)”")
  }
}

/// Numbers that look random and are the same for the same seed.
struct SystemDice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
