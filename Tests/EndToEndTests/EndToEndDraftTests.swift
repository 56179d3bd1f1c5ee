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
@Suite struct EndToEndDraftTests {
  /// It is stored while somebody types on, and nothing that was stored is lost.
  @Test(.tags(.slow), arguments: Blow.allCases)
  func whatWasStoredWhileTypingIsThere(_ blow: Blow) async throws {
    var dice = SeededGenerator.drawn(blow == .kill ? 0 : blow == .hangUp ? 1 : 2)
    let desk = TestBackOffice(home: try TemporaryFolder())
    defer { desk.home.remove() }
    for round in 1...3 {
      let more = Int.random(in: 0...30, using: &dice)
      try await desk.visit(["open", "levels", "0"]) { visit in
        try await visit.pane.expect("Caption")
        // A draft is gone on with where it was left.
        if round == 1 { try await visit.pane.press("Down") }
        let before = try await desk.hasDraft() ? desk.draft("caption") : ""
        try await visit.pane.press("C-u")
        let (typed, owed) = try await type(after: before, more, &dice, at: desk, visit)
        let screen = try await visit.pane.snapshot().picture
        try await desk.strike(visit, blow)
        let kept = try await desk.draft("caption")
        let occasion = "\(dice), round \(round), \(blow): typed \(typed), stored \(owed)"
        #expect(
          kept.hasPrefix(owed) && typed.hasPrefix(kept), "\(occasion), kept \(kept)\n\(screen)")
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

  /// Types letters without a pause until some of them are stored, and so many more; gives all of them, and the stored.
  private func type(
    after before: String, _ more: Int, _ dice: inout SeededGenerator, at desk: TestBackOffice,
    _ visit: Visit
  ) async throws -> (typed: String, owed: String) {
    // What was stored in the visit before begins with another letter.
    var typed = before.hasPrefix("x") ? "y" : "x"
    try await visit.pane.type(typed)
    var owed = ""
    try await Patience.until("a draft with what was typed") {
      if typed.count < 60 {
        let letter = String("abcdefghij".randomElement(using: &dice) ?? "a")
        typed += letter
        try await visit.pane.type(letter)
      }
      owed = try await desk.hasDraft() ? desk.draft("caption") : ""
      return !owed.isEmpty && typed.hasPrefix(owed)
    }
    for _ in 0..<more {
      let letter = String("abcdefghij".randomElement(using: &dice) ?? "a")
      typed += letter
      try await visit.pane.type(letter)
    }
    return (typed, owed)
  }

  @Test func leavingTellsWhatIsKeptAndTheCommandThatGoesOn() async throws {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
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
      let desk = TestBackOffice(home: folder)
      try await desk.visit(["open", "levels", "0"]) { first in
        try await first.pane.expect("Caption")
        try await first.pane.press("Down", "C-u")
        try await first.pane.type("Beginners")
        try await first.untilKept("Beginners", in: desk)
        try await desk.visit { second in
          try await second.pane.expect("level 0, just now, open in another session")
          try await second.point(at: "level 0")
          try await second.pane.press("Enter")
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
      let desk = TestBackOffice(home: folder)
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
      let desk = TestBackOffice(home: folder)
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
      let desk = TestBackOffice(home: folder)
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

extension TestBackOffice {
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

  /// Whether a draft is stored.
  func hasDraft() async throws -> Bool { try await select("SELECT count(*) FROM draft") != "0" }

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

extension Visit {
  /// Waits until the file has a draft with a text in it.
  func untilKept(_ text: String, in desk: TestBackOffice) async throws {
    try await Patience.until("a stored draft that holds “\(text)”") {
      try await desk.select("SELECT count(*) FROM draft WHERE instr(content, '\(text)')") != "0"
    }
  }
}
