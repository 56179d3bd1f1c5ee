import Editing
import Forms
import Plain
import TestSupport
import Testing

@testable import ToyLibrary

/// Records that an answers file creates, edits and deletes.
@Suite struct ReplayTests {
  private let talk = Conversation()
  private var said: String { talk.said.joined(separator: "\n") }

  private func book(_ id: Int) throws -> Book {
    try #require(talk.library.books.first { $0.id == id })
  }

  @Test func aRecordIsCreatedEachQuestionSaidWithItsAnswer() throws {
    let refused = talk.replay([.told(.create, "shelves", set: ["name": "Loft", "room": "7"])])
    #expect(refused == nil)
    let shelf = try #require(talk.library.shelves.last)
    #expect(shelf.name == "Loft" && shelf.room == 7)
    #expect(
      talk.said == [
        "create shelves ", "1 of 3: Name, required.", "Now: empty.", "> Loft",
        "2 of 3: Room, required.", "Now: 10.", "> 7", "Saved shelf Loft: Name, Room",
        "Done: 1 act.",
      ])
    #expect(talk.deeds.count == 1)
  }

  @Test func aRecordIsEditedAndTheNextActSeesIt() throws {
    let refused = talk.replay([
      .told(.edit, "books", "DUNE", set: ["name": "DUNE_II", "title.de": "Der Wüstenplanet II"]),
      .told(.edit, "books", "DUNE_II", line: 9, set: ["authors": "Frank Herbert\nJane Austen"]),
    ])
    #expect(refused == nil && said.contains("Done: 2 acts."))
    let book = try book(2)
    #expect(book.title == ["en": "Dune", "de": "Der Wüstenplanet II"])
    #expect(book.authors == ["Frank Herbert", "Jane Austen"])
  }

  @Test func whatBelongsToARecordIsCreatedInIt() throws {
    let act = Act.told(.create, "chapters", inside: ["EMMA"], set: ["name": "Volume the Third"])
    #expect(talk.replay([act]) == nil)
    #expect(talk.library.chapterCount(of: 1) == 3)
    guard case .saved(_, let inside, _) = try talk.deeds.at(0) else {
      throw LookupError(.said("Nothing was saved"))
    }
    #expect(inside == [Owner("EMMA", "chapters")])
    let homeless = talk.replay([.told(.create, "chapters", set: ["name": "Volume the Third"])])
    #expect(homeless?.sentence == Notice.needsOwner(word: "chapters").message)
  }

  @Test func aLossIsAgreedToInTheFile() throws {
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["binding": "Paper"])])
    #expect(
      refused?.sentence
        == "Readers of the book lose its leather binding. Save all the same?"
        + " Write confirmed: Yes in the act to agree. Done: nothing of this act.")
    #expect(try book(2).binding == "Leather")
    #expect(
      talk.replay([.told(.edit, "books", "DUNE", isConfirmed: true, set: ["binding": "Paper"])])
        == nil)
    #expect(try book(2).binding == "Paper")
  }

  @Test func aRecordIsDeletedOnlyWhereThatIsConfirmed() throws {
    let refused = talk.replay([.told(.delete, "authors", "Jane Austen")])
    #expect(refused?.place == Position(line: 1, column: 3))
    #expect(
      refused?.sentence
        == "Its readers will miss it. Write confirmed: Yes in the act to agree."
        + " Done: nothing of this act.")
    #expect(talk.library.authors.count == 3 && talk.deeds.isEmpty)
    #expect(talk.replay([.told(.delete, "authors", "Jane Austen", isConfirmed: true)]) == nil)
    #expect(talk.library.authors.map(\.name) == ["Frank Herbert", "村上春樹"])
    guard case .deleted(_, "Jane Austen", _, true) = try talk.deeds.at(0) else {
      throw LookupError(.said("It is not noted as deleted"))
    }
  }

  @Test(arguments: [
    ("Hall", "The shelf Hall is not deleted: it is used here: EMMA: Shelf; DUNE: Shelf"),
    ("Reference", "Reference is not deleted: it is part of the house"),
  ])
  func whatIsUsedOrNeverDeletedStays(_ name: String, _ sentence: String) {
    let refused = talk.replay([.told(.delete, "shelves", name, isConfirmed: true)])
    #expect(refused?.sentence == "\(sentence). Done: nothing of this act.")
    #expect(talk.library.shelves.count == 4)
  }

  @Test func whatWasDoneBeforeIsToldAndStays() throws {
    let refused = talk.replay([
      .told(.create, "shelves", set: ["name": "Loft"]),
      .told(.edit, "books", "DUNE", line: 9, set: ["title": "Dune II", "pages": "99999"]),
      .told(.create, "shelves", line: 20, set: ["name": "Barn"]),
    ])
    #expect(refused?.place == Position(line: 11, column: 7))
    let sentence = refused?.sentence ?? ""
    #expect(sentence.hasPrefix("Number of pages: "))
    #expect(sentence.hasSuffix(" Done: the 1 act before it and nothing of this act."))
    #expect(talk.library.shelves.last?.name == "Loft")
    #expect(try book(2).title["en"] == "Dune")
  }

  @Test func aProblemInALongTextIsNamedAtItsLine() {
    let refused = talk.replay([.told(.edit, "books", "DUNE", set: ["blurb": "one\ntwo @"])])
    #expect(refused?.place == Position(line: 4, column: 5))
  }

  @Test func aLockedFieldTakesOnlyWhatItHas() throws {
    let act = Act.told(.edit, "books", "EMMA", set: ["number": "1815-1", "pages": "1037"])
    #expect(talk.replay([act]) == nil)
    #expect(try book(1).pages == 1037)
    let refused = talk.replay([.told(.edit, "books", "EMMA", set: ["number": "1816"])])
    #expect(refused?.place == Position(line: 2, column: 7))
    #expect(refused?.sentence.hasPrefix("Fixed once created: create another book.") == true)
  }
}
