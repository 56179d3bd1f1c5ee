import Forms
import Plain
import TestSupport
import Testing

@testable import ToyLibrary

/// Whole conversations as a person reads them, or hears them.
@Suite struct ConversationTests {
  @Test func homeAndALongList() throws {
    let talk = Conversation(.large(40))
    try expectGolden(
      talk.talk("?", "99", "3", "?", "", "", "/wood", "1", "<", "/", "sort Pages", "csv", "<", "<"),
      "list")
  }

  @Test func aNewBook() throws {
    let talk = Conversation()
    let said = talk.talk(
      at: talk.books, "+", "?", "PERSUASION", "Persuasion", "", "", "abc", "249", "?", "leather",
      "y", "Wentworth", "secret-code", "Half agony", "half hope", "..", ".", "", "", "", "/hall",
      "1",
      "1,2", "", "s")
    try expectGolden(said, "new-book")
    let book = try #require(talk.library.books.last)
    #expect(book.name == "PERSUASION" && book.pages == 249 && book.binding == "Leather")
    #expect(book.blurb["en"] == "Half agony\nhalf hope\n." && book.code == .typed("secret-code"))
    #expect(book.authors == ["Jane Austen", "Frank Herbert"] && book.shelf == "Hall")
    #expect(!said.contains("secret-code"))
  }

  @Test func anExistingBook() throws {
    let talk = Conversation()
    try expectGolden(
      talk.talk(
        at: try talk.book("1"), "?", "6", "Cloth!", "1", "3", "", "5", "99999", "99", "x", "s"),
      "edit-book")
  }

  @Test func bothChangedIt() throws {
    let talk = Conversation()
    talk.meanwhile[3] = { talk.library.change(2) { ($0.pages, $0.number) = (500, "7") } }
    try expectGolden(
      talk.talk(at: try talk.book("2"), "5", "413", "1", "DUNE_MESSIAH", "s", "5", "2", "<"),
      "conflict"
    )
    #expect(talk.library.books[1].pages == 500 && talk.library.books[1].name == "DUNE_MESSIAH")
  }

  @Test func theGuide() throws {
    let talk = Conversation()
    let said = talk.talk(
      at: .guide, "?", "Loft", "0", "7", "", "w", "the carpenter", "", "", "", "1", "1,2", "", "1",
      "2000", "", "p", "", "", "o", "", "?", "a", "", "a", "2", "<")
    try expectGolden(said, "guide")
  }

  @Test func theCheckLeadsToItsFields() throws {
    let talk = Conversation()
    try expectGolden(talk.talk("2", "?", "1", "300", "s", "<", "<"), "check")
  }

  @Test func draftsAreListedTakenOverAndDiscarded() throws {
    let library = Library.small()
    library.fillWithDrafts()
    let talk = Conversation(library)
    try expectGolden(talk.talk("", "4", "<", "4", "", "", "4", "2", "", "-3", "2", "<"), "drafts")
  }
}
