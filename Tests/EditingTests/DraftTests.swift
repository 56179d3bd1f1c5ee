import Editing
import Forms
import Synchronization
import TestSupport
import Testing

@testable import ToyLibrary

/// What is stored of a form that is not saved, and how it is resumed.
@Suite struct DraftTests {
  @Test func aResumedDraftIsTheSameAgain() throws {
    var desk = try Desk("1")
    try desk.type("Emma II", at: "title")
    desk.session.empty(Slot("code"))
    desk.session.leave(Slot("pages"), isVisited: true)
    let draft = desk.session.draft(at: Slot("pages"))
    #expect(draft.label == "book EMMA" && draft.place?.slot == Slot("pages"))
    let again = try desk.resumed().session
    #expect(again.draft(at: Slot("pages")) == draft)
    #expect(again.answers.cleared == ["code"] && again.visited == [Slot("title"), Slot("pages")])
  }

  @Test func aConflictLastsUntilItIsSettledHoweverOftenItIsResumed() throws {
    var desk = try Desk("1")
    try desk.type("Mine", at: "title")
    try desk.type("hush hush", at: "code")
    let note = SecretNote(setAt: "2026-11-21T08:00:00Z", setBy: "bob", fingerprint: "ZZZZ2222")
    desk.library.change(1) { ($0.title["en"], $0.code) = ("Theirs", .saved(note)) }
    let once = try desk.resumed()
    let twice = try once.resumed()
    #expect(twice.session.draft(at: nil) == once.session.draft(at: nil))
    #expect(twice.session.conflicts.map(\.was) == ["Emma", "K7QX2M9A"])
    #expect(twice.session.openConflict?.clashes.map(\.label) == ["Title", "Lock code"])
  }

  @Test func whatIsTypedInAnEditorIsInTheDraftAndNotInTheForm() throws {
    let session = try Desk("2").session
    let typed = Answers(texts: [Slot("blurb"): "Half a sentence"])
    let draft = session.draft(at: Slot("blurb"), typed: typed)
    #expect(draft.parts[Draft.whole]?.answers == typed && session.answers.isEmpty)
  }

  @Test func aDraftOfADeletedBookBecomesANewBookWithAllItsTexts() throws {
    var desk = try Desk("2")
    try desk.type("Dune II", at: "title")
    let part = desk.session.part
    desk.library.stock.withLock { $0.books.delete(2) }
    var new = try Desk(nil, in: desk.library)
    new.session.resumeAsNew(part)
    try new.source.update(&new.session.model)
    #expect(new.session.openConflict == nil && new.session.draft(at: nil).label == "new book")
    #expect(try new.save()?.saved?.name == "DUNE")
    let book = try #require(new.library.books.last)
    #expect(book.title == ["en": "Dune II", "de": "Der Wüstenplanet"])
    #expect(book.binding == "Leather" && book.shelf == "Hall")
  }
}

/// Secrets that somebody else typed, in a draft that was taken over.
@Suite struct HiddenSecretTests {
  /// Book 2 with bob's draft, which alice takes over.
  private func takenOver() throws -> Desk {
    var bob = try Desk("2")
    try bob.type("hush hush", at: "code")
    try bob.type("Bob's", at: "title")
    let draft = bob.session.draft(at: nil)
    bob.library.stock.withLock {
      $0.drafts[7] = StoredDraft(draft: draft, by: "bob", holding: .elsewhere)
    }
    let source = bob.library.data().drafts
    let taken = try #require(try source.takeOver(try source.all().at(0)))
    var alice = try Desk("2", in: bob.library)
    alice.session.resume(try #require(taken.parts[Draft.whole]))
    try alice.source.update(&alice.session.model)
    return alice
  }

  @Test func theyStayHiddenAndAreSaved() throws {
    var desk = try takenOver()
    #expect(desk.session.isHidden(Slot("code")) && !desk.session.isHidden(Slot("title")))
    #expect(desk.session.editableText(Slot("code")) == "")
    #expect(desk.session.editableText(Slot("title")) == "Bob's")
    #expect(try desk.save()?.saved != nil)
    #expect(try desk.book(2).code == .typed("hush hush"))
  }

  @Test func theyStayHiddenWhereTheDraftIsResumed() throws {
    let desk = try takenOver()
    #expect(desk.session.part.foreign == ["code"])
    let again = try desk.resumed().session
    #expect(again.isHidden(Slot("code")) && again.editableText(Slot("code")) == "")
    #expect(again.draft(at: nil) == desk.session.draft(at: nil))
  }

  @Test func theyAreReplacedByWhatIsTyped() throws {
    var desk = try takenOver()
    try desk.type("my own", at: "code")
    #expect(!desk.session.isHidden(Slot("code")) && desk.session.part.foreign.isEmpty)
    #expect(desk.session.editableText(Slot("code")) == "my own")
    #expect(try desk.save()?.saved != nil)
    #expect(try desk.book(2).code == .typed("my own"))
  }

  @Test func undoingTheReplacementHidesThemAgain() throws {
    var desk = try takenOver()
    try desk.type("my own", at: "code")
    #expect(desk.session.undo() == Slot("code"))
    #expect(desk.session.isHidden(Slot("code")) && desk.session.editableText(Slot("code")) == "")
  }

  @Test func theyStayHiddenInTheFormThatFollows() throws {
    let first = try takenOver().session
    var second = try Desk(nil).session
    second.model.set(first.answers)
    #expect(!second.isHidden(Slot("code")))
    second.keepHidden(from: first)
    #expect(second.isHidden(Slot("code")))
  }
}
