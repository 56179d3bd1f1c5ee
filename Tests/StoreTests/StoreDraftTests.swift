import Forms
import Foundation
import GRDB
import KYC
import Store
import Testing

/// Drafts: kept, listed, opened, taken over, discarded, and gone with a save.
struct StoreDraftTests {
  /// Process 1 lives as long as the host does.
  static let elsewhere = Holder(process: 1, began: initBegan)
  /// A number whose process ended, for it began at another time.
  static let dead = Holder(process: 1, began: 999_999_999_999)

  private static let initBegan: UInt64 = {
    let stat = (try? String(contentsOfFile: "/proc/1/stat", encoding: .utf8)) ?? ""
    let words = stat.split(separator: ")").last?.split(separator: " ") ?? []
    return words.count > 19 ? UInt64(words[19]) ?? 0 : 0
  }()

  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    return bench
  }

  private func office(
    _ bench: Bench, _ name: String = "anna", _ holder: Holder = elsewhere
  ) -> BackOffice {
    BackOffice(opened: bench.opened, operatorName: name, holder: holder)
  }

  static func draft(_ texts: [Slot: String]) -> Draft { draft("levels", "1", texts) }

  static func draft(
    _ section: String, _ key: String?, _ texts: [Slot: String],
    secrets: Set<String> = []
  ) -> Draft {
    var part = Draft.Part()
    part.answers.texts = texts
    part.secrets = secrets
    part.over = [Slot("caption"): "Level 0"]
    part.left = [Slot("caption", "de")]
    return Draft(
      subject: Subject(section: section, key: key), label: "level 0", parts: [Draft.whole: part],
      place: .init(part: Draft.whole, slot: Slot("caption", "de")))
  }

  @Test func whatIsKeptComesBackAsItWas() throws {
    let bench = try bench()
    var draft = Self.draft(
      "externalConnections", "1",
      [Slot("caption", "de"): "Stufe\n„1“ \u{0}", Slot("key"): "typed-secret-1"],
      secrets: ["key", "secret"])
    draft.parts[Draft.whole]?.answers.cleared = ["secret"]
    draft.parts["webhook"] = .init()
    draft.parts["webhook"]?.note = "asked bob"
    draft.parts["webhook"]?.foreign = ["signatureSecret"]
    #expect(bench.office.keep(draft) == .kept)
    bench.office.releaseDrafts()
    let note = try #require(try bench.office.drafts().first)
    #expect(note.subject == draft.subject && note.label == "level 0" && note.isMine)
    #expect(note.holding == .free && note.age < 60 && note.by == "anna")
    #expect(note.section?.id == "externalConnections")
    #expect(try bench.office.openDraft(note.id) == draft)
    #expect(try bench.office.drafts().map(\.holding) == [.here])
  }

  @Test func aDraftIsKeptOverItselfAndGoesOnceItIsEmpty() throws {
    let bench = try bench()
    for text in ["a", "ab", "abc"] {
      #expect(bench.office.keep(Self.draft("levels", nil, [Slot("caption"): text])) == .kept)
    }
    #expect(try bench.text("SELECT count(*) || content FROM draft")?.contains("abc") == true)
    #expect(try bench.rows("SELECT * FROM draft").count == 1)
    #expect(bench.office.keep(Self.draft("levels", nil, [:])) == .kept)
    #expect(try bench.rows("SELECT * FROM draft").isEmpty)
  }

  @Test func draftsAreNoRevisions() throws {
    let bench = try bench()
    let before = try bench.text("SELECT count(*) FROM revision")
    _ = bench.office.keep(Self.draft([Slot("caption"): "x"]))
    #expect(try bench.text("SELECT count(*) FROM revision") == before)
  }

  @Test func aSaveTakesItsOwnDraftWithIt() throws {
    let bench = try bench()
    let other = office(bench, "bob")
    _ = bench.office.keep(Self.draft([Slot("caption"): "mine"]))
    _ = bench.office.keep(Self.draft("levels", "2", [Slot("caption"): "another's"]))
    _ = other.keep(Self.draft([Slot("caption"): "bob's"]))
    try bench.edit(.levels, "1", ["caption": "mine"])
    let left = try bench.office.drafts().map { "\($0.by) \($0.subject.key ?? "")" }
    #expect(left.sorted() == ["anna 2", "bob 1"])
    var sheet = try bench.sheet(.levels, "2")
    sheet.set(["caption": ""])
    guard case .refused = sheet.save(isConfirmed: true) else { throw Unexpected(what: "saved") }
    #expect(try bench.office.drafts().count == 2)
  }

  @Test func anotherLivingSessionHoldsItsDraft() throws {
    let bench = try bench()
    let other = office(bench)
    _ = other.keep(Self.draft([Slot("caption"): "there"]))
    let note = try #require(try bench.office.drafts().first)
    #expect(note.isMine && note.holding == .elsewhere && !note.isFree)
    #expect(try bench.office.openDraft(note.id) == nil)
    #expect(try bench.office.discardDraft(note.id) == nil)
    // Typed in both, both are kept.
    #expect(bench.office.keep(Self.draft([Slot("caption"): "here"])) == .kept)
    #expect(try bench.rows("SELECT * FROM draft").count == 2)
  }

  @Test func aDeadSessionHoldsNothing() throws {
    let bench = try bench()
    let other = office(bench, "anna", Self.dead)
    let draft = Self.draft([Slot("caption"): "there"])
    _ = other.keep(draft)
    let note = try #require(try bench.office.drafts().first)
    #expect(note.holding == .free)
    #expect(try bench.office.openDraft(note.id) == draft)
  }

  @Test func aTakenOverDraftIsLostToItsSessionAndKeepsItsSecretsHidden() throws {
    let bench = try bench()
    let other = office(bench, "bob")
    let secret = [Slot("key"): "typed-secret-1"]
    let draft = Self.draft("externalConnections", "1", secret, secrets: ["key"])
    _ = other.keep(draft)
    let note = try #require(try bench.office.drafts().first)
    #expect(!note.isMine && note.holding == .elsewhere)
    let taken = try #require(try bench.office.takeOverDraft(note.id))
    #expect(taken.parts[Draft.whole]?.foreign == ["key"])
    #expect(taken.parts[Draft.whole]?.answers.texts == secret)
    #expect(other.keep(draft) == .taken(by: "anna"))
    #expect(try bench.office.drafts().map(\.isMine) == [true])
    let sheet = try #require(
      try other.list("externalConnections")?.open("1"))
    guard case .failed(let sentence) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "saved")
    }
    #expect(sentence.contains("taken over by anna"))
    bench.office.releaseDrafts()
    let opened = try #require(try bench.office.openDraft(note.id))
    #expect(opened.parts[Draft.whole]?.foreign == ["key"])
  }

  @Test func takenOverBesideOnesOwnBothStay() throws {
    let bench = try bench()
    _ = office(bench, "bob").keep(Self.draft([Slot("caption"): "bob's"]))
    _ = bench.office.keep(Self.draft([Slot("caption"): "mine"]))
    let note = try #require(try bench.office.drafts().first { !$0.isMine })
    _ = try bench.office.takeOverDraft(note.id)
    #expect(try bench.rows("SELECT * FROM draft WHERE operator = 'anna'").count == 2)
  }

  @Test func aDiscardedDraftCanBePutBack() throws {
    let bench = try bench()
    let draft = Self.draft([Slot("caption"): "x"])
    _ = bench.office.keep(draft)
    bench.office.releaseDrafts()
    let id = try #require(try bench.office.drafts().first).id
    #expect(try bench.office.discardDraft(id) == draft)
    #expect(try bench.office.drafts().isEmpty)
    #expect(bench.office.keep(draft) == .kept)
    #expect(try bench.office.drafts().count == 1)
  }

  @Test func lookingChangesNothing() throws {
    let bench = try bench()
    _ = office(bench, "bob").keep(Self.draft([Slot("caption"): "x"]))
    let note = try #require(try bench.office.drafts().first)
    let before = try bench.opened.queue.read(Fixture.dump)
    #expect(try bench.office.lookAtDraft(note.id)?.label == "level 0")
    #expect(try bench.opened.queue.read(Fixture.dump) == before)
  }

  @Test func openingLeavesTheTimeAlone() throws {
    let bench = try bench()
    _ = bench.office.keep(Self.draft([Slot("caption"): "x"]))
    bench.office.releaseDrafts()
    let before = try bench.text("SELECT updatedAt FROM draft")
    let note = try #require(try bench.office.drafts().first)
    _ = try bench.office.openDraft(note.id)
    #expect(try bench.text("SELECT updatedAt FROM draft") == before)
    #expect(try bench.text("SELECT version FROM draft") == "3")
  }

  @Test func questionsAndAnswersHaveDraftsToo() throws {
    let bench = try bench()
    _ = bench.office.keep(Self.draft("clientTestQuestions/1", nil, [Slot("text"): "Why?"]))
    #expect(try bench.office.drafts().first?.section?.noun == "question")
    _ = bench.office.keep(Self.draft("guides", "idenfy", [Slot("text"): "x"]))
    #expect(try bench.office.drafts().first { $0.subject.section == "guides" }?.section == nil)
  }
}
