import Editing
import Forms
import TestSupport
import Testing

@testable import ToyLibrary

/// A guide that is gone through without a face.
@Suite struct GuideSessionTests {
  private let source = Library.small().guide

  /// A guide in which nothing was told yet.
  private func begun() throws -> GuideSession {
    GuideSession(try source.open(nil, .on), isNew: true)
  }

  /// Types texts into the fields of a step and goes on.
  private func tell(
    _ guide: inout GuideSession, _ stop: String, _ texts: [(String, String)]
  ) throws {
    let landing = try source.open(guide.draft, .to(stop))
    guide.accept(landing)
    guard landing.stop == stop, case .form(let model) = landing.content else {
      throw LookupError(.said("There is no form at \(stop)"))
    }
    var session = guide.session(model, at: stop)
    for (field, text) in texts {
      session.replace(text, at: Slot(field))
      session.leave(Slot(field), isVisited: true)
    }
    guide.put(session, at: stop, place: texts.last.map { Slot($0.0) })
    guide.accept(try source.open(guide.draft, .to(stop)))
  }

  private func words(_ guide: GuideSession, _ stop: String) throws -> String {
    try #require(guide.stops.first { $0.id == stop }).progress.words
  }

  @Test func whatWasOnlyProposedIsNotInTheDraft() throws {
    let landing = try source.open(nil, .on)
    var part = Draft.Part()
    part.answers.texts = [Slot("name"): "Proposed"]
    let proposed = Draft(
      subject: landing.draft.subject, label: landing.draft.label, parts: ["shelf": part])
    let opened = try source.open(proposed, .to("shelf"))
    var guide = GuideSession(opened, isNew: true)
    #expect(guide.storedDraft?.isEmpty == true)
    try tell(&guide, "shelf", [("name", "Proposed")])
    #expect(guide.storedDraft?.isEmpty == true)
    #expect(GuideSession(opened, isNew: false).storedDraft == proposed)
    try tell(&guide, "shelf", [("room", "7")])
    let texts = guide.storedDraft?.parts["shelf"]?.answers.texts
    #expect(texts == [Slot("name"): "Proposed", Slot("room"): "7"])
  }

  @Test func aStepTellsHowFarItHasCome() throws {
    var guide = try begun()
    #expect(try words(guide, "shelf") == "not started")
    try tell(&guide, "shelf", [("room", "7")])
    #expect(try words(guide, "shelf") == "started")
    try tell(&guide, "shelf", [("room", "0")])
    #expect(try words(guide, "shelf") == "1 problem")
    try tell(&guide, "shelf", [("name", "A name that no shelf's end can hold")])
    #expect(try words(guide, "shelf") == "2 problems")
    try tell(&guide, "shelf", [("name", "Loft"), ("room", "7")])
    #expect(try words(guide, "shelf") == "done")
  }

  @Test func aStepWaitsUntilItsNoteIsEmptied() throws {
    var guide = try begun()
    guide.setNote("  the carpenter ", at: "shelf")
    #expect(guide.note(at: "shelf") == "the carpenter")
    #expect(guide.storedDraft?.isEmpty == false)
    try tell(&guide, "shelf", [("name", "Loft")])
    #expect(try words(guide, "shelf") == "waiting: the carpenter")
    guide.setNote(" ", at: "shelf")
    try tell(&guide, "shelf", [])
    #expect(try words(guide, "shelf") == "done")
  }

  @Test func aStepIsDoneWithAllThatFollowFromIt() throws {
    var guide = try begun()
    #expect(guide.progress.done == 0 && guide.progress.all == 3)
    try tell(&guide, "shelf", [("name", "Loft")])
    #expect(guide.progress.done == 1)
    try tell(&guide, "books", [("books", "EMMA")])
    #expect(guide.stops.map(\.number) == ["1", "2", "2.1", "3"])
    try tell(&guide, "book.EMMA", [("pages", "0")])
    #expect(guide.progress.done == 1 && guide.progress.all == 3)
    try tell(&guide, "book.EMMA", [("pages", "7")])
    #expect(guide.progress.done == 2)
  }

  @Test func aStepIsFoundAsItWasLeft() throws {
    var guide = try begun()
    try tell(&guide, "shelf", [("name", "Loft"), ("room", "0")])
    guard case .form(let model) = try source.open(guide.draft, .to("shelf")).content else {
      throw LookupError(.said("There is no form"))
    }
    let session = guide.session(model, at: "shelf")
    #expect(session.answers.texts == [Slot("name"): "Loft", Slot("room"): "0"])
    #expect(session.shownProblems(at: Slot("room")).count == 1)
    #expect(guide.place(in: "shelf") == Slot("room") && guide.place(in: "books") == nil)
  }

  @Test func undoGoesBackThroughTheSteps() throws {
    var guide = try begun()
    try tell(&guide, "shelf", [("name", "Loft")])
    try tell(&guide, "books", [("books", "EMMA")])
    #expect(guide.undo(isRedo: false) == Draft.Place(part: "books", slot: Slot("books")))
    #expect(guide.draft.parts["books"]?.answers.isEmpty == true)
    #expect(guide.undo(isRedo: false) == Draft.Place(part: "shelf", slot: Slot("name")))
    #expect(guide.storedDraft?.isEmpty == true && guide.undo(isRedo: false) == nil)
    #expect(guide.undo(isRedo: true)?.part == "shelf")
    #expect(guide.undo(isRedo: true)?.part == "books")
    #expect(guide.undo(isRedo: true) == nil)
    #expect(guide.draft.parts["shelf"]?.answers.texts == [Slot("name"): "Loft"])
    #expect(guide.draft.parts["books"]?.answers.texts == [Slot("books"): "EMMA"])
  }

  @Test func nothingIsUndoneThatIsSaved() throws {
    var guide = try begun()
    try tell(&guide, "shelf", [("name", "Loft")])
    guide.forgetHistory()
    #expect(guide.undo(isRedo: false) == nil)
    #expect(guide.draft.parts["shelf"]?.answers.texts == [Slot("name"): "Loft"])
  }

  @Test func aLockedGuideTakesNothingAndStoresNothing() throws {
    var guide = try begun()
    try tell(&guide, "shelf", [("name", "Loft")])
    let told = guide.draft
    guide.lock = DraftLock(.takenOver(by: "bob"), for: "alice")
    try tell(&guide, "shelf", [("name", "Barn")])
    guide.setNote("the carpenter", at: "shelf")
    #expect(guide.draft == told && guide.storedDraft == nil)
  }
}
