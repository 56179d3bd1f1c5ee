import Forms
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// Guided set-up with the rights of Support, and its hand-over to somebody who may do the rest.
struct HandOverTests {
  private let anna: Bench
  private let bob: Bench

  init() throws {
    anna = try Bench()
    bob = try anna.letIn("bob", group: "Support")
  }

  private func texts(_ draft: Draft, _ told: [(String, String, String)]) -> Draft {
    var draft = draft
    for (step, field, text) in told {
      draft.parts[step, default: Draft.Part()].answers.texts[Slot(field)] = text
      if ["key", "secret"].contains(field) {
        draft.parts[step]?.secrets.insert(field)
      }
    }
    return draft
  }

  private func act(_ bench: Bench, _ draft: Draft) throws -> (Walk.Act?, String) {
    guard case .text(let text) = try bench.office.land(draft, .to("review")).content else {
      throw Unexpected(what: "no text")
    }
    return (text.act, text.document.lines.map(\.text).joined(separator: "\n"))
  }

  private func lock(_ bench: Bench, _ draft: Draft, _ step: String, _ field: String) throws
    -> String?
  {
    guard case .form(let sheet) = try bench.office.land(draft, .to(step)).content else {
      throw Unexpected(what: "no form")
    }
    return sheet.reading.standings[field]?.lock
  }

  private let whole = [
    ("start", "officeName", "Acme"), ("keys", "key", "canary-access"),
    ("keys", "secret", "canary-secret"), ("webhook", "url", "https://bo.acme.com"),
    ("webhook", "webhookSaved", "Yes"),
  ]

  @Test func stepsThatAreNotOnesOwnCanBeReadAndNameTheirRight() throws {
    let draft = try bob.office.land(nil, .on).draft
    #expect(draft.parts["webhook"] == nil, "a key is made by whoever can store it")
    #expect(
      try lock(bob, draft, "keys", "key")
        == "Needs Create on External connections; anna can give it")
    #expect(
      try lock(bob, draft, "start", "officeName") == "Needs Update on Back Office; anna can give it"
    )
    #expect(try lock(bob, draft, "start", "languages")?.contains("Localization") == true)
    #expect(try lock(bob, draft, "webhook", "url")?.contains("Back Office") == true)
    #expect(try lock(bob, draft, "document.PASSPORT", "caption") == nil)
    #expect(try lock(bob, draft, "level.new1", "caption") == nil)
    #expect(try lock(anna, anna.office.land(nil, .on).draft, "keys", "key") == nil)
  }

  @Test func supportHandsOverAndAnAdministratorGoesOn() throws {
    let began = try bob.office.land(nil, .on).draft
    let draft = texts(began, [("level.new1", "caption", "Bob's level")])
    #expect(bob.office.keep(draft) == .kept)
    let (act, words) = try act(bob, draft)
    #expect(act?.title == "Hand over")
    #expect(
      words.contains(
        "Not yours: connection idenfy: Needs Create on External connections; anna can give it"))
    guard case .finished(let sentence) = try bob.office.perform(#require(act), draft) else {
      throw Unexpected(what: "not handed over")
    }
    #expect(sentence == "Handed over: anna can go on with it")
    #expect(try bob.office.drafts().map(\.offer) == ["handed over, waits for somebody"])

    let elsewhere = BackOffice(
      opened: anna.opened, person: anna.office.person, holder: StoreDraftTests.elsewhere)
    let note = try #require(try elsewhere.drafts().first)
    #expect(note.by == "bob" && note.offer == "steps 1, 2, 3 and 4 are yours")
    let taken = try #require(try elsewhere.takeOverDraft(note.id))
    #expect(taken.parts["level.new1"]?.answers.texts[Slot("caption")] == "Bob's level")
    #expect(try elsewhere.drafts().map(\.offer) == [nil])
    // Where it lands, the new connection has got its signing key.
    let landing = try elsewhere.land(texts(taken, whole), .to("review"))
    guard case .text(let text) = landing.content,
      case .landed = try elsewhere.perform(#require(text.act), landing.draft)
    else { throw Unexpected(what: "not saved") }
    #expect(try anna.office.configuration().levels.last?.caption["en"] == "Bob's level")
  }

  @Test func supportSavesWhatItMay() throws {
    // The connection is there, and languages and name: only documents and levels are left.
    let draft = texts(try anna.office.land(nil, .on).draft, whole)
    guard
      case .landed(let landing, _) = try anna.office.perform(
        #require(try act(anna, draft).0), draft)
    else {
      throw Unexpected(what: "not saved")
    }
    _ = landing
    let more = texts(
      try bob.office.land(nil, .on).draft,
      [("documents", "documents", "PASSPORT\nVISA"), ("levels", "newLevels", "1")])
    let (act, words) = try act(bob, more)
    #expect(act?.title == "Save all", "\(words)")
    guard case .landed = try bob.office.perform(#require(act), more) else {
      throw Unexpected(what: "not saved")
    }
    #expect(try bob.office.configuration().documentGroups.map(\.name).contains("VISA"))
    // The same through the forms is refused.
    #expect(throws: PermissionError.self) { try bob.section(.documentGroups).create() }
  }

  @Test func somebodyWithoutTheRightIsRefusedEvenWhereTheScreenWasOlder() throws {
    let draft = texts(try anna.office.land(nil, .on).draft, whole)
    let save = try #require(try act(anna, draft).0)
    _ = try anna.letIn("carol", group: "Administrators")
    try anna.execute("DELETE FROM operatorOperatorGroup WHERE operatorId = 1")
    try anna.execute("INSERT INTO operatorOperatorGroup VALUES (1, 2)")
    guard case .failed(let reason) = try anna.office.perform(save, draft) else {
      throw Unexpected(what: "saved")
    }
    #expect(reason.hasPrefix("Needs "))
    #expect(try anna.office.configuration().documentGroups.isEmpty)
  }

  @Test func draftsAreListedAndOpenedOnlyWithViewOnTheirSection() throws {
    try anna.furnish()
    #expect(
      anna.office.keep(StoreDraftTests.draft("externalConnections", "1", [Slot("caption"): "x"]))
        == .kept)
    var rights = Bench.viewing
    rights[.externalConnections] = []
    let eve = try anna.letIn("eve", rights)
    #expect(try eve.office.drafts().isEmpty)
    let id = try #require(try anna.office.drafts().first?.id)
    #expect(throws: PermissionError.self) { try eve.office.lookAtDraft(id) }
    #expect(throws: PermissionError.self) { try eve.office.takeOverDraft(id) }
    try anna.permit("eve", Bench.viewing)
    #expect(try eve.office.drafts().count == 1)
    _ = try eve.office.lookAtDraft(id)
    #expect(throws: PermissionError.self) { try eve.office.takeOverDraft(id) }
  }

  @Test func aSecretThatSomebodyElseTypedGoesNowhereElse() throws {
    try anna.furnish()
    let bob = try anna.letIn("rob", group: "Administrators")
    let typed = StoreDraftTests.draft(
      "externalConnections", "1", [Slot("key"): "robs-access", Slot("secret"): "robs-secret"],
      secrets: ["key", "secret"])
    #expect(bob.office.keep(typed) == .kept)
    bob.office.releaseDrafts()
    let id = try #require(try anna.office.drafts().first?.id)
    let taken = try #require(try anna.office.takeOverDraft(id))
    for (host, isRefused) in [("https://evil.example", true), ("https://ivs.idenfy.com", false)] {
      var sheet = try anna.sheet(.externalConnections, "1")
      sheet.set(try #require(taken.parts[Draft.whole]).answers)
      sheet.set(host, at: Slot("host"))
      switch sheet.save(isConfirmed: true) {
      case .refused(let problems):
        #expect(isRefused)
        #expect(problems.map(\.slot.field) == ["key", "secret"])
        #expect(try problems.at(0).sentence.contains("https://ivs.idenfy.com"))
      case .saved: #expect(!isRefused)
      case let other: throw Unexpected(what: "\(other)")
      }
    }
  }

  /// The connection of the fixture at anna's, with a key pair that rob typed and she took over.
  private func taken() throws -> Answers {
    try anna.furnish()
    let rob = try anna.letIn("rob", group: "Administrators")
    let typed = StoreDraftTests.draft(
      "externalConnections", "1", [Slot("key"): "robs-access ", Slot("secret"): "robs-secret"],
      secrets: ["key", "secret"])
    #expect(rob.office.keep(typed) == .kept)
    rob.office.releaseDrafts()
    let id = try #require(try anna.office.drafts().first?.id)
    let draft = try #require(try anna.office.takeOverDraft(id))
    return try #require(draft.parts[Draft.whole]).answers
  }

  private func isRefused(_ sheet: OpenForm, _ answers: Answers) throws -> Bool {
    var sheet = sheet
    sheet.set(answers)
    sheet.set("https://evil.example", at: Slot("host"))
    guard case .refused(let problems) = sheet.save(isConfirmed: true) else { return false }
    return problems.contains { $0.sentence.contains("entered by somebody else") }
  }

  @Test func neitherTypingOverItNorBlanksLetItGoElsewhere() throws {
    let answers = try taken()
    // Typed over, kept, and then taken back.
    let over = StoreDraftTests.draft(
      "externalConnections", "1", [Slot("key"): "x"], secrets: ["key"])
    #expect(anna.office.keep(over) == .kept)
    #expect(try isRefused(anna.sheet(.externalConnections, "1"), answers))
  }

  @Test func norDoesAnotherRecord() throws {
    let answers = try taken()
    let key = try anna.create(
      .externalConnections, ["name": "new", "caption": "New", "provider": "IdenfyConnection"])
    #expect(try isRefused(anna.sheet(.externalConnections, key), answers))
    // Nor another session, in which the draft of that record goes on.
    let moved = StoreDraftTests.draft(
      "externalConnections", key, [Slot("key"): "robs-access "], secrets: ["key"])
    #expect(anna.office.keep(moved) == .kept)
    anna.office.releaseDrafts()
    let later = try Bench(anna.opened, person: anna.office.person)
    let note = try #require(try later.office.drafts().first { $0.subject.key == key })
    let draft = try #require(try later.office.openDraft(note.id))
    #expect(
      try isRefused(
        later.sheet(.externalConnections, key), #require(draft.parts[Draft.whole]).answers))
  }

  @Test func whoMayDoNothingInTheGuideTakesNobodysOver() throws {
    let began = try bob.office.land(nil, .on).draft
    #expect(bob.office.keep(texts(began, [("level.new1", "caption", "Bob's")])) == .kept)
    bob.office.releaseDrafts()
    let eve = try anna.letIn("eve", group: "Auditors")
    let id = try #require(try eve.office.drafts().first?.id)
    #expect(throws: PermissionError.self) { try eve.office.takeOverDraft(id) }
  }
}
