import Editing
import Forms
import TestSupport
import Testing

@testable import ToyLibrary

/// Which drafts are stored and when, and what is said of it.
@Suite struct AutosaveTests {
  private func draft(_ key: String?, _ title: String, label: String = "book") -> Draft {
    var part = Draft.Part()
    if !title.isEmpty { part.answers.texts[Slot("title")] = title }
    return Draft(
      subject: Subject(section: "books", key: key), label: label, parts: [Draft.whole: part])
  }

  @Test func aDraftIsSubmittedOnceWhileItDoesNotChange() {
    var autosave = Autosave()
    let draft = draft("1", "One")
    #expect(autosave.isUnsubmitted(draft) && autosave.submit(draft))
    #expect(!autosave.isUnsubmitted(draft) && !autosave.submit(draft))
    #expect(autosave.submit(all: [draft.subject: draft]).isEmpty)
    let changed = self.draft("1", "Two")
    #expect(autosave.submit(all: [draft.subject: changed]) == [changed])
    #expect(autosave.submit(changed) == false)
  }

  @Test func anEmptyDraftIsSubmittedOnlyOverOneThatIsStored() {
    var autosave = Autosave()
    let empty = draft("1", "")
    #expect(autosave.submit(empty) == false)
    autosave.note(draft("1", "One"))
    #expect(autosave.submit(empty) && !autosave.submit(empty))
  }

  @Test func aFailedDraftIsSubmittedAgain() {
    var autosave = Autosave()
    let draft = draft("1", "One")
    #expect(autosave.submit(draft) == true)
    _ = autosave.handle(.failed("the disk is full"), of: draft.subject)
    #expect(autosave.submit(all: [draft.subject: draft]) == [draft])
    _ = autosave.handle(.failed("the disk is full"), of: draft.subject)
    #expect(autosave.submit(draft) == true)
    #expect(autosave.handle(.kept, of: draft.subject) == .stored)
    #expect(autosave.submit(draft) == false)
  }

  @Test func theSameTroubleIsSaidOnce() throws {
    var autosave = Autosave()
    let subject = draft("1", "One").subject
    let first = autosave.handle(.failed("the disk is full"), of: subject)
    #expect(first == .failed(.draftNotStored("the disk is full")))
    #expect(Notice.draftNotStored("the disk is full").message == "Not kept yet: the disk is full")
    #expect(autosave.handle(.failed("the disk is full"), of: subject) == .failed(nil))
    let other = autosave.handle(.failed("it is locked"), of: subject)
    #expect(other == .failed(.draftNotStored("it is locked")))
  }

  @Test func aDroppedDraftIsDeletedAfterWhatItWentOverInto() throws {
    var autosave = Autosave()
    let (was, new) = (draft("1", "One", label: "book"), draft(nil, "One", label: "new book"))
    #expect(autosave.submit(was) == true)
    let stored = autosave.submit(all: [new.subject: new])
    #expect(stored.map(\.subject) == [new.subject, was.subject])
    #expect(stored.map(\.isEmpty) == [false, true])
    #expect(autosave.submit(all: [new.subject: new]).isEmpty)
  }

  @Test func theLibraryHoldsWhatIsAtHandAndNothingElse() {
    let library = Library.small()
    var autosave = Autosave()
    let (was, new) = (draft("1", "One"), draft(nil, "One"))
    for draft in autosave.submit(all: [was.subject: was]) { _ = library.keep(draft) }
    #expect(library.notes.map(\.subject) == [was.subject])
    for draft in autosave.submit(all: [new.subject: new]) { _ = library.keep(draft) }
    #expect(library.notes.map(\.subject) == [new.subject])
  }

  @Test func aForgottenDraftIsNotDeleted() {
    var autosave = Autosave()
    let draft = draft("1", "One")
    #expect(autosave.submit(draft) == true)
    autosave.forget(draft.subject)
    #expect(autosave.submit(all: [:]).isEmpty && autosave.submitted.isEmpty)
  }

  @Test func theSummaryTellsKeptAndLost() {
    var autosave = Autosave()
    let kept = draft("1", "One", label: "book EMMA")
    let failed = draft("2", "Two", label: "book DUNE")
    let taken = draft("3", "Three", label: "book NORWEGIAN_WOOD")
    for draft in [kept, failed, taken] { #expect(autosave.submit(draft) == true) }
    _ = autosave.handle(.kept, of: kept.subject)
    _ = autosave.handle(.failed("the disk is full"), of: failed.subject)
    #expect(autosave.handle(.taken(by: "bob"), of: taken.subject) == .takenOver(by: "bob"))
    let drafts = [kept, failed, taken].map { ($0.subject, $0.label) }
    let summary = autosave.summary(of: drafts, reasonNotToStore: "") { $0 == taken.subject }
    #expect(summary == ExitSummary(kept: [kept.label], lost: [failed.label, taken.label]))
    let none = autosave.summary(of: drafts, reasonNotToStore: "the file is read-only")
    #expect(none.kept.isEmpty && none.lost == [kept.label, failed.label, taken.label])
  }
}
