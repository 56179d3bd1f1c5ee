import Editing
import Forms
import Synchronization
import TestSupport
import Testing

@testable import ToyLibrary

/// What a save stores, and what stops it.
@Suite struct SaveTests {
  @Test func aProblemStopsASaveAndIsShownFromThenOn() throws {
    var desk = try Desk("2")
    desk.session.type("", at: Slot("name"))
    try desk.source.update(&desk.session.model)
    #expect(desk.session.shownProblems(at: Slot("name")).isEmpty)
    let step = desk.session.save()
    #expect(step.request == nil && step.problems?.message == "Not saved: 1 problem")
    #expect(desk.session.shownProblems(at: Slot("name")).map(\.fact) == [.required])
    #expect(desk.session.answers.texts == [Slot("name"): ""])
  }

  @Test func whatIsNotEvaluatedYetIsRefusedWhereItIsStored() throws {
    var desk = try Desk("2")
    desk.session.type("EMMA", at: Slot("name"))
    let request = try #require(desk.session.save().request)
    let result = desk.source.save(request.model.answers, request.isConfirmed)
    try desk.source.update(&desk.session.model)
    #expect(desk.session.handle(result).problems == .notSaved(problems: 1))
    #expect(desk.session.shownProblems(at: Slot("name")).count == 1)
    #expect(try desk.book(2).name == "DUNE")
  }

  @Test func aWarningStopsNothing() throws {
    var desk = try Desk("2")
    try desk.type("DUNE?", at: "name")
    let saved = try #require(try desk.save()?.saved)
    #expect(saved.warnings == 1 && saved.changed == ["Name"])
    #expect(try desk.book(2).name == "DUNE?")
  }

  @Test func aLossIsSavedOnlyOnceItIsConfirmed() throws {
    var desk = try Desk("2")
    try desk.type("Paper", at: "binding")
    let question = try desk.save()?.question
    #expect(question?.contains("lose its leather binding") == true)
    #expect(try desk.book(2).binding == "Leather")
    #expect(try desk.save(isConfirmed: true)?.saved?.name == "DUNE")
    #expect(try desk.book(2).binding == "Paper")
  }

  @Test func aSavedTextIsNoLongerInTheDraftAndUndoBringsTheOneBefore() throws {
    var desk = try Desk("2")
    try desk.type("Dune II", at: "title")
    #expect(desk.library.keep(desk.session.draft(at: nil)) == .kept)
    #expect(try desk.save()?.saved?.changed == ["Title"])
    #expect(desk.library.notes.isEmpty)
    var after = try Desk("2", in: desk.library)
    after.session.history = desk.session.history
    #expect(
      after.session.draft(at: nil).isEmpty && after.session.model.text(Slot("title")) == "Dune II")
    #expect(after.session.undo() == Slot("title"))
    #expect(after.session.answers.texts == [Slot("title"): "Dune"])
  }

  @Test func noUndoShowsASecretThatIsSaved() throws {
    var desk = try Desk("2")
    try desk.type("wormsign", at: "code")
    try desk.type("sandworm", at: "code")
    #expect(try desk.save()?.saved != nil)
    #expect(desk.session.undo() == Slot("code"))
    #expect(desk.session.answers.texts[Slot("code")] == nil)
    #expect(try desk.book(2).code == .typed("sandworm"))
  }

  @Test func aFormWhoseRecordWasDeletedBecomesANewOne() throws {
    var desk = try Desk("2")
    try desk.type("Dune II", at: "title")
    desk.library.stock.withLock { $0.books.delete(2) }
    let form = try #require(try desk.save()?.renewed)
    desk.source = form.source
    desk.session.continues(with: form.model)
    #expect(desk.session.draft(at: nil).label == "new book")
    #expect(try desk.save()?.saved?.name == "DUNE")
    let book = try #require(desk.library.books.last)
    #expect(book.title["en"] == "Dune II" && book.pages == 412 && book.authors == ["Frank Herbert"])
  }

  @Test(arguments: [
    (
      DraftLock.Reason.takenOver(by: "bob"),
      "Taken over by bob: what you typed can be read and copied here"
    ),
    (
      .takenOver(by: "alice"),
      "Taken over in another session of yours: what you typed can be read and copied here"
    ),
    (.viewed(by: "bob"), "This is bob's draft to look at; Home offers to take it over"),
    (
      .viewed(by: "alice"),
      "This draft is open in another session of yours; Home offers to take it over"
    ),
  ])
  func aLockedSessionRequestsNothing(_ reason: DraftLock.Reason, _ sentence: String) throws {
    var desk = try Desk("2")
    try desk.type("Dune II", at: "title")
    desk.session.lock = DraftLock(reason, for: "alice")
    let step = desk.session.save(isConfirmed: true)
    #expect(step.request == nil && step.lock == sentence)
    #expect(desk.session.lockReason("title") == sentence)
    desk.session.lock = nil
    #expect(desk.session.save().request != nil && desk.session.lockReason("title") == nil)
    #expect(desk.session.lockReason("number") == "Fixed once created: create another book")
  }
}
