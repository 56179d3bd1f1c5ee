import Editing
import Forms
import TestSupport
import Testing

@testable import ToyLibrary

/// What is typed, chosen, filled in, undone and done again.
@Suite struct EditTests {
  @Test func undoBringsTheTextBeforeAndRedoTheOneAfter() throws {
    var desk = try Desk("2")
    desk.session.type("D", at: Slot("title"))
    desk.session.type("Du", at: Slot("title"))
    desk.session.leave(Slot("title"))
    desk.session.type("Dun", at: Slot("title"))
    try desk.type("413", at: "pages")
    #expect(desk.session.undo() == Slot("pages"))
    #expect(desk.session.model.text(Slot("pages")) == "412")
    #expect(desk.session.undo() == Slot("title"))
    #expect(desk.session.model.text(Slot("title")) == "Du")
    #expect(desk.session.undo() == Slot("title"))
    #expect(desk.session.answers.isEmpty && desk.session.undo() == nil)
    #expect(desk.session.undo(isRedo: true) == Slot("title"))
    #expect(desk.session.undo(isRedo: true) == Slot("title"))
    #expect(desk.session.undo(isRedo: true) == Slot("pages"))
    #expect(desk.session.undo(isRedo: true) == nil)
    #expect(desk.session.answers.texts == [Slot("title"): "Dun", Slot("pages"): "413"])
  }

  @Test func anEditAfterAnUndoLeavesNothingToRedo() throws {
    var desk = try Desk("2")
    try desk.type("413", at: "pages")
    #expect(desk.session.undo() == Slot("pages"))
    try desk.type("Dune II", at: "title")
    #expect(desk.session.undo(isRedo: true) == nil)
    #expect(desk.session.answers.texts == [Slot("title"): "Dune II"])
  }

  @Test func aPasteAmongTypingIsAnEditOfItsOwn() throws {
    var desk = try Desk("2")
    desk.session.type("D", at: Slot("title"))
    desk.session.replace("Dpasted", at: Slot("title"))
    desk.session.type("Dpasted!", at: Slot("title"))
    #expect(desk.session.undo() != nil && desk.session.model.text(Slot("title")) == "Dpasted")
    #expect(desk.session.undo() != nil && desk.session.model.text(Slot("title")) == "D")
  }

  @Test func severalFieldsAreFilledAsOneEdit() throws {
    var desk = try Desk("2")
    let texts = try #require(try desk.session.model.intake("DUNE_II#Wormsign77", at: "code"))
    desk.session.fill(texts, at: Slot("code"))
    #expect(desk.session.answers.texts == [Slot("name"): "DUNE_II", Slot("code"): "Wormsign77"])
    #expect(desk.session.visited == [Slot("name"), Slot("code")])
    #expect(desk.session.undo() == Slot("code") && desk.session.answers.isEmpty)
  }

  @Test func aRecordIsAddedToSeveralAndTakesThePlaceOfOne() throws {
    var desk = try Desk("2")
    desk.session.choose(record: "Jane Austen", at: Slot("authors"))
    desk.session.choose(record: "Attic", at: Slot("shelf"))
    #expect(try desk.save()?.saved?.changed == ["Shelf", "Authors"])
    #expect(try desk.book(2).authors == ["Frank Herbert", "Jane Austen"])
    #expect(try desk.book(2).shelf == "Attic")
  }

  @Test func aSavedSecretIsClearedOnSaveAndNotBefore() throws {
    var desk = try Desk("1")
    desk.session.empty(Slot("code"))
    #expect(desk.session.answers.cleared == ["code"])
    #expect(try desk.book(1).code != nil)
    #expect(try desk.save()?.saved?.changed == ["Lock code"])
    #expect(try desk.book(1).code == nil)
  }

  @Test func resettingBringsTheSavedTextAndDiscardingAllOfThem() throws {
    var desk = try Desk("2")
    try desk.type("Dune II", at: "title")
    try desk.type("413", at: "pages")
    #expect(desk.session.reset(Slot("title")) && !desk.session.reset(Slot("title")))
    #expect(desk.session.answers.texts == [Slot("pages"): "413"])
    desk.session.discard()
    #expect(desk.session.draft(at: nil).isEmpty)
  }

  @Test func leavingAFieldTidiesItAndShowsItsProblemsOnlyWhereItChanged() throws {
    var desk = try Desk(nil)
    desk.session.leave(Slot("name"))
    #expect(desk.session.shownProblems(at: Slot("name")).isEmpty)
    desk.session.leave(Slot("name"), isVisited: true)
    #expect(desk.session.shownProblems(at: Slot("name")).map(\.fact) == [.required])
    try desk.type("  PERSUASION ", at: "name")
    #expect(desk.session.answers.texts == [Slot("name"): "PERSUASION"])
    #expect(desk.session.shownProblems(at: Slot("name")).isEmpty)
  }

  @Test func aStrongValueIsGeneratedOnlyWhereOneCanBe() throws {
    var desk = try Desk("2")
    #expect(desk.session.generate(Slot("title")) == nil && desk.session.answers.isEmpty)
    #expect(desk.session.generate(Slot("code")) == 16)
    #expect(try desk.save()?.saved != nil)
    #expect(try desk.book(2).code == .typed("MadeCode23456789"))
  }
}
