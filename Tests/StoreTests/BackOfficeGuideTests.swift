import Forms
import GRDB
import KYC
import Store
import Testing

/// Guided set-up at work on a file: all or nothing, over what the person has seen, and its draft with it.
struct BackOfficeGuideTests {
  private let bench: Bench
  private let guide: GuideSource

  init() throws {
    bench = try Bench()
    guide = try #require(bench.office.guide)
  }

  /// A draft in which everything is told.
  private func told() throws -> Draft {
    var draft = try guide.open(nil, .on).draft
    let texts = [
      ("start", "officeName", "Acme"), ("start", "languages", "en\nde"),
      ("keys", "key", "canary-access"), ("keys", "secret", "canary-secret"),
      ("webhook", "url", "https://bo.acme.com"), ("webhook", "webhookSaved", "Yes"),
    ]
    for (step, field, text) in texts {
      draft.parts[step, default: Draft.Part()].answers.texts[Slot(field)] = text
    }
    draft.parts["keys"]?.secrets = ["key", "secret"]
    return draft
  }

  private func act(_ draft: Draft, at stop: String) throws -> Walk.Act {
    let landing = try guide.open(draft, .to(stop))
    guard case .text(let text) = landing.content else { throw NoAct() }
    return try #require(text.act)
  }

  private struct NoAct: Error {}

  private func dump() throws -> [String] { try bench.opened.queue.read { try Fixture.dump($0) } }

  private func number(_ sql: String) throws -> Int? {
    try bench.opened.queue.read { try Int.fetchOne($0, sql: sql) }
  }

  @Test func aNewOneMakesAStrongSigningKey() throws {
    let draft = try guide.open(nil, .on).draft
    let key = draft.parts["webhook"]?.answers.texts[Slot("signatureSecret")]
    #expect(key?.count == 32)
    #expect(draft.parts["webhook"]?.secrets == ["signatureSecret"])
    #expect(try guide.open(nil, .on).draft != draft)
  }

  @Test func nothingIsStoredBeforeReviewIsSaved() throws {
    let before = try dump()
    let draft = try told()
    for stop in try guide.open(draft, .on).stops { _ = try guide.open(draft, .to(stop.id)) }
    #expect(try dump() == before)
  }

  @Test func savingStoresEverythingAndItsHistory() throws {
    let draft = try told()
    _ = bench.office.keep(draft)
    guard
      case .landed(let landing, let sentence) = try guide.perform(act(draft, at: "review"), draft)
    else {
      Issue.record("not saved")
      return
    }
    #expect(landing.stop == "proof")
    #expect(sentence == "Saved: 12 changes in Acme")
    let stored = try bench.office.configuration()
    #expect(stored.documentGroups.count == 4 && stored.documentTypes.count == 4)
    #expect(stored.externalConnections.first?.enabled == true)
    #expect(stored.externalConnections.first?.secrets.count == 3)
    #expect(stored.levels.last?.documentGroupIds == stored.documentGroups.compactMap(\.id))
    #expect(try stored.findings().all == [])
    #expect(try number("SELECT count(*) FROM revision WHERE action = 'create'") == 11)
    #expect(try number("SELECT count(*) FROM draft WHERE sealed IS NOT NULL") == 0)
    #expect(try number("SELECT count(*) FROM draft WHERE content LIKE '%storedLevels%'") == 1)
  }

  @Test func goingOnAfterASaveMakesNothingASecondTime() throws {
    let draft = try told()
    _ = bench.office.keep(draft)
    _ = try guide.perform(act(draft, at: "review"), draft)
    let note = try #require(try bench.office.drafts().first)
    let kept = try #require(try bench.office.openDraft(note.id))
    guard case .text(let text) = try guide.open(kept, .to("review")).content else { return }
    #expect(text.act == nil)
    #expect(text.document.lines.first?.text.hasPrefix("Nothing to save") == true)
  }

  @Test func showingEndsTheGuideAndItsDraft() throws {
    let draft = try told()
    _ = bench.office.keep(draft)
    guard case .landed(let landing, _) = try guide.perform(act(draft, at: "review"), draft) else {
      return
    }
    let show = try act(landing.draft, at: "proof")
    #expect(show.title == "Show to clients" && show.question == [])
    guard case .finished(let sentence) = guide.perform(show, landing.draft) else {
      Issue.record("not shown")
      return
    }
    #expect(sentence.contains("Level 1"))
    #expect(try bench.office.configuration().levels.last?.visible == true)
    #expect(try bench.office.drafts().isEmpty)
  }

  @Test func showingAsksWhereACheckHasNotPassed() throws {
    let draft = try told()
    guard case .landed(let landing, _) = try guide.perform(act(draft, at: "review"), draft) else {
      return
    }
    try bench.opened.queue.write {
      try $0.execute(sql: "UPDATE documentType SET status = 'Disabled' WHERE name = 'PASSPORT'")
    }
    // The guide would mend it, so Review comes first.
    guard case .text(let proof) = try guide.open(landing.draft, .to("proof")).content else {
      return
    }
    #expect(proof.act == nil)
    try bench.opened.queue.write {
      try $0.execute(sql: "UPDATE documentType SET status = 'Enabled' WHERE name = 'PASSPORT'")
      try $0.execute(
        sql: "UPDATE connectionSetting SET value = 'https://ui.idenfy.com' WHERE name = 'host'")
    }
    #expect(
      try act(landing.draft, at: "proof").question.first?.hasPrefix("Not every check") == true)
  }

  @Test func whatChangedSinceReviewIsLookedAtAgain() throws {
    let draft = try told()
    let act = try act(draft, at: "review")
    try bench.opened.queue.write {
      try $0.execute(
        sql: "INSERT INTO documentGroup (name, caption) VALUES ('ID_CARD', '{\"en\":\"Mine\"}')")
    }
    let before = try dump()
    guard case .refused(let landing, let sentence) = guide.perform(act, draft) else {
      Issue.record("not refused")
      return
    }
    #expect(landing.stop == "review")
    #expect(sentence.hasPrefix("Not saved"))
    #expect(try dump() == before)
  }

  @Test func whatTheFileRefusesLeavesNothingHalfDone() throws {
    let draft = try told()
    let act = try act(draft, at: "review")
    try bench.opened.queue.write {
      try $0.execute(
        sql: """
          CREATE TEMP TRIGGER refuse BEFORE INSERT ON level
          BEGIN SELECT RAISE(ABORT, 'level: not today'); END
          """)
    }
    let before = try dump()
    guard case .failed(let sentence) = guide.perform(act, draft) else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("not today"))
    #expect(try dump() == before)
  }

  @Test func aDraftThatWasTakenOverIsNotSavedFromHere() throws {
    let draft = try told()
    _ = bench.office.keep(draft)
    let act = try act(draft, at: "review")
    let other = BackOffice(
      opened: bench.opened, operatorName: "bob", holder: StoreDraftTests.elsewhere)
    let note = try #require(try other.drafts().first)
    let taken = try #require(try other.takeOverDraft(note.id))
    #expect(taken.parts["keys"]?.foreign == ["key", "secret"])
    guard case .failed(let sentence) = guide.perform(act, draft) else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("taken over"))
    #expect(try bench.office.configuration().documentGroups.isEmpty)
  }

  @Test func secretsAreNowhereInTheClear() throws {
    let draft = try told()
    _ = bench.office.keep(draft)
    #expect(try !dump().contains { $0.contains("canary-access") || $0.contains("canary-secret") })
    _ = try guide.perform(act(draft, at: "review"), draft)
    #expect(try !dump().contains { $0.contains("canary-access") || $0.contains("canary-secret") })
  }

  @Test func anotherConnectionMadeMeanwhileDoesNotMoveWhatWasTold() throws {
    let draft = try told()
    try bench.opened.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO externalConnection (name, caption, provider)
          VALUES ('theirs', 'Theirs', 'IdenfyConnection')
          """)
    }
    let act = try act(draft, at: "review")
    guard case .landed = guide.perform(act, draft) else {
      Issue.record("not saved")
      return
    }
    let connections = try bench.office.configuration().externalConnections
    #expect(connections.map(\.name) == ["theirs", "idenfy"])
    #expect(connections.first?.secrets.isEmpty == true)
  }

  @Test func hidingALevelThatClientsSeeIsAskedAbout() throws {
    var draft = try told()
    guard case .landed(let landing, _) = try guide.perform(act(draft, at: "review"), draft) else {
      return
    }
    _ = try guide.perform(act(landing.draft, at: "proof"), landing.draft)
    draft = try guide.open(nil, .on).draft
    let level = try #require(try guide.open(draft, .on).stops.first { $0.id.hasPrefix("level.") })
    draft.parts[level.id, default: Draft.Part()].answers.texts[Slot("visible")] = "No"
    #expect(try act(draft, at: "review").question.contains { $0.contains("no longer see") })
  }

  @Test func aSigningKeyThatWasNotSavedAtTheProviderIsWarnedOfAndRemembered() throws {
    var draft = try told()
    draft.parts["webhook"]?.answers.texts[Slot("webhookSaved")] = nil
    draft.parts["keys"]?.note = "asks for the role"
    let act = try act(draft, at: "review")
    #expect(act.question.contains { $0.contains("cannot be shown again") })
    guard case .landed(let landing, _) = guide.perform(act, draft) else { return }
    let progress = landing.stops.first { $0.id == "webhook" }?.progress
    #expect(progress == .begun)
    #expect(landing.draft.parts["keys"]?.note == "asks for the role")
  }

  @Test func secretsOfADeletedConnectionsDraftStaySealed() throws {
    let key = try bench.create(
      .externalConnections, ["name": "a", "caption": "A", "provider": "IdenfyConnection"])
    var part = Draft.Part()
    part.answers.texts = [Slot("key"): "canary-access", Slot("name"): "b"]
    part.secrets = ["key"]
    let subject = Subject(section: "externalConnections", key: key)
    #expect(
      bench.office.keep(Draft(subject: subject, label: "a", parts: [Draft.whole: part])) == .kept)
    #expect(try !dump().contains { $0.contains("canary-access") })
  }
}
