import Editing
import Forms
import TestSupport
import Testing

@testable import ToyLibrary

/// Two people change one book.
@Suite struct ConflictTests {
  /// Both changed title and notes; the number of pages only here, the shelf only there.
  private func clashing() throws -> Desk {
    var desk = try Desk("2")
    try desk.type("Mine", at: "title")
    try desk.type("my notes", at: "notes")
    try desk.type("413", at: "pages")
    desk.library.change(2) {
      ($0.title["en"], $0.notes, $0.shelf) = ("Theirs", "their notes", "Attic")
    }
    return desk
  }

  @Test(arguments: [
    (ConflictChoice.mine, "Mine"), (.theirs, "Theirs"), (.base, "Dune"),
  ])
  func aTextIsSavedAsChosenAndWhatOnlyOneChangedStays(
    _ choice: ConflictChoice, _ title: String
  ) throws {
    var desk = try clashing()
    let conflict = try #require(try desk.save()?.conflict)
    #expect(conflict.clashes.map(\.label) == ["Title", "Notes"])
    #expect(try conflict.clashes.at(0).text(choice) == title)
    #expect(try desk.book(2).title["en"] == "Theirs")
    try desk.settle(conflict) { $0.slot.field == "title" ? choice : .theirs }
    #expect(try desk.save()?.saved != nil)
    let book = try desk.book(2)
    #expect(book.title["en"] == title && book.notes == "their notes")
    #expect(book.pages == 413 && book.shelf == "Attic")
  }

  @Test func undoBringsOnesOwnTextAfterTheOtherWasTaken() throws {
    var desk = try clashing()
    let conflict = try #require(try desk.save()?.conflict)
    try desk.settle(conflict) { _ in .theirs }
    #expect(desk.session.model.text(Slot("title")) == "Theirs")
    #expect(desk.session.undo() == Slot("title"))
    #expect(desk.session.model.text(Slot("title")) == "Mine")
  }

  @Test func aResumedDraftWaitsForAChoiceAtASave() throws {
    var desk = try clashing().resumed()
    #expect(desk.session.model.text(Slot("shelf")) == "Attic")
    let step = desk.session.save()
    #expect(step.request == nil)
    let conflict = try #require(step.conflict)
    #expect(conflict.clashes.map(\.was) == ["Dune", ""])
    #expect(conflict.clashes.map(\.mine) == ["Mine", "my notes"])
    try desk.settle(conflict) { $0.slot.field == "title" ? .mine : .base }
    #expect(try desk.save()?.saved != nil)
    #expect(try desk.book(2).title["en"] == "Mine" && desk.book(2).notes == "")
  }

  @Test func whatIsTypedAfterTheConflictIsShownAndSaved() throws {
    var desk = try clashing().resumed()
    try desk.type("Later", at: "title")
    let conflict = try #require(desk.session.save().conflict)
    #expect(conflict.clashes.map(\.mine) == ["Later", "my notes"])
    try desk.settle(conflict) { _ in .mine }
    #expect(desk.session.openConflict == nil)
    #expect(try desk.save()?.saved != nil)
    #expect(try desk.book(2).title["en"] == "Later" && desk.book(2).notes == "my notes")
  }

  @Test func whoeverTypesWhatIsSavedHasNothingToChoose() throws {
    var desk = try clashing().resumed()
    try desk.type("Theirs", at: "title")
    #expect(desk.session.openConflict?.clashes.map(\.label) == ["Notes"])
    try desk.type("their notes", at: "notes")
    #expect(try desk.save()?.saved?.changed == ["Number of pages"])
  }

  @Test func ownTextIsEditedAmongTheChoices() throws {
    var desk = try clashing().resumed()
    let conflict = try #require(desk.session.openConflict)
    var model = try ConflictForm.model(on: conflict, in: desk.session)
    #expect(model.text(Slot("was0")) == "Dune" && model.text(Slot("theirs0")) == "Theirs")
    #expect(ConflictForm.mine(0, of: model) == "Mine")
    #expect(ConflictForm.choice(0, of: model) == .mine)
    #expect(ConflictForm.mine(0, in: model.answers) == nil)
    model.set("Mine and theirs", at: Slot("mine0"))
    model.set("Now saved", at: Slot("clash1"))
    let edited = ConflictForm.mine(0, of: model)
    #expect(ConflictForm.mine(0, in: model.answers) == "Mine and theirs")
    let choices = [ConflictForm.choice(0, of: model), ConflictForm.choice(1, of: model)]
    #expect(choices == [.mine, .theirs])
    desk.session.settle(conflict, mine: { $0.slot.field == "title" ? edited : $0.mine }) {
      $0.slot.field == "title" ? .mine : .theirs
    }
    try desk.source.update(&desk.session.model)
    #expect(try desk.save()?.saved != nil)
    #expect(
      try desk.book(2).title["en"] == "Mine and theirs" && desk.book(2).notes == "their notes")
  }

  @Test(arguments: [(ConflictChoice.mine, true), (.theirs, false)])
  func aSecretIsToldApartAndNeverShown(_ choice: ConflictChoice, _ isTyped: Bool) throws {
    var desk = try Desk("1")
    try desk.type("hush hush", at: "code")
    let note = SecretNote(setAt: "2026-11-21T08:00:00Z", setBy: "bob", fingerprint: "ZZZZ2222")
    desk.library.change(1) { $0.code = .saved(note) }
    desk = try desk.resumed()
    let conflict = try #require(desk.session.save().conflict)
    let clash = try conflict.clashes.at(0)
    #expect(desk.session.choices(for: clash) == [.mine, .theirs])
    #expect(clash.mine == "typed" && clash.theirs == "changed" && conflict.clashes.count == 1)
    try desk.settle(conflict) { _ in choice }
    try desk.type("1037", at: "pages")
    #expect(try desk.save()?.saved != nil)
    #expect(try desk.book(1).code == (isTyped ? .typed("hush hush") : .saved(note)))
  }
}
