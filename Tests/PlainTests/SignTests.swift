import Editing
import Forms
import Plain
import Synchronization
import Testing

@testable import ToyLibrary

/// What the signs mean, and what is kept.
@Suite struct SignTests {
  @Test func doubledASignIsItself() {
    let talk = Conversation()
    talk.talk(at: .list(talk.library.lists[2]), "+", "<<", ">", "s", "+", "???", ">", "s")
    #expect(talk.library.authors.suffix(2).map(\.name) == ["<", "??"])
  }

  @Test func backGoesToTheQuestionBefore() {
    let talk = Conversation()
    let said = talk.talk(at: talk.books, "+", "ONE", "<", "TWO", "<", "<")
    #expect(said.contains("Now: ONE, not saved."))
    #expect(said.contains("Kept as a draft, not saved: new book."))
    #expect(talk.draft(of: nil)?.parts[Draft.whole]?.answers.texts[Slot("name")] == "TWO")
  }

  @Test func enterKeepsWhatIsStated() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("2"), "a", "", "", "", "", "", "", "", "", ">")
    #expect(said.contains("Nothing is changed."))
    #expect(talk.draft(of: "2") == nil && talk.parting.kept == [])
  }

  @Test func anEmptiedFieldIsEmptyAndASecretIsClearedOnSave() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("1"), "2", "!", "8", "!", "?")
    #expect(said.contains("Now: cleared on Save."))
    let answers = try #require(talk.draft(of: "1")?.parts[Draft.whole]?.answers)
    #expect(answers.texts[Slot("title")] == "" && answers.cleared == ["code"])
  }

  @Test func aDotEndsALongTextAndTwoAreADot() throws {
    let talk = Conversation()
    talk.talk(at: try talk.book("2"), "12", "one", "..", "", "...", ".", "s")
    #expect(talk.library.books[1].notes == "one\n.\n\n..")
  }

  @Test func severalAreChosenByNumbersAndWhatAFilterHidesStays() throws {
    let talk = Conversation()
    talk.talk(at: try talk.book("2"), "14", "/jane", "1", "s")
    #expect(talk.library.books[1].authors == ["Frank Herbert", "Jane Austen"])
  }

  @Test func aNumberThatIsANameMeansItselfAmongMany() throws {
    let talk = Conversation()
    talk.library.stock.withLock { stock in
      for number in 1...12 {
        var shelf = Shelf()
        shelf.name = "\(number)"
        stock.shelves.put(shelf)
      }
    }
    let said = talk.talk(at: try talk.book("2"), "13", "7", "s")
    #expect(said.contains("Chosen: 7."), "\(said)")
    #expect(talk.library.books[1].shelf == "7")
  }

  @Test func aRecordIsMadeBehindAReference() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("2"), "13", "+", "Loft", "4", "", "s", "s")
    #expect(said.contains("Saved shelf Loft") && said.contains("Shelf is Loft"))
    #expect(talk.library.books[1].shelf == "Loft")
  }

  @Test func whatCannotBeChosenSaysWhy() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("2"), "13", "Cellar", "")
    #expect(said.contains("Cellar cannot be chosen: is full"))
    #expect(talk.library.books[1].shelf == "Hall")
  }

  @Test func aStrongValueIsMadeAndShownOnlyAfterAQuestion() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("2"), "8", "+", "", "8", "=", "2", "", "s")
    let parts = said.split(separator: "Show Lock code in the clear")
    #expect(parts.count == 3)
    #expect(!parts[0].contains("MadeCode") && !parts[1].contains("MadeCode"))
    #expect(parts[2].contains("MadeCode23456789"))
  }

  @Test func aPastedTextFillsSeveralFields() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("2"), "8", "DUNE_II#Wormsign77", "s")
    #expect(said.contains("Found Name and Lock code."))
    #expect(
      talk.library.books[1].name == "DUNE_II" && talk.library.books[1].code == .typed("Wormsign77"))
  }

  @Test func aFileOfThisHostIsReadAndNothingOfItsPathIsKept() {
    let talk = Conversation()
    let said = talk.talk(
      at: .list(talk.library.lists[1]), "+", ">", "3", "/keys/none", "/keys/plan", "s")
    #expect(said.contains("There is no such file") && said.contains("rm /keys/plan"))
    #expect(talk.library.shelves.last?.name == "Loft" && talk.library.shelves.last?.room == 7)
  }

  @Test func whatIsTypedIsKeptAtOnceAndGoneOnWith() throws {
    let talk = Conversation()
    talk.talk(at: try talk.book("2"), "12", "first line", "second line")
    #expect(
      talk.draft(of: "2")?.parts[Draft.whole]?.answers.texts[Slot("notes")]
        == "first line\nsecond line")
    #expect(talk.parting.kept == ["book DUNE"])
    talk.library.letGo()
    let said = talk.talk("2", "s", "<")
    #expect(
      said.contains("Continue where you left off?") && said.contains("Saved book DUNE: Notes"))
    #expect(talk.library.books[1].notes == "first line\nsecond line" && talk.parting.kept == [])
  }

  @Test func aLossIsAgreedToWithYesAlone() throws {
    let talk = Conversation()
    let said = talk.talk(at: try talk.book("2"), "6", "1", "s", "", "s", "2")
    #expect(said.contains("Readers of the book lose its leather binding"))
    #expect(said.contains("Saved book DUNE: Binding"))
    #expect(talk.deeds.count == 1)
  }

  @Test func deletingAsksNoFirstAndWhatIsUsedLeadsThere() {
    let talk = Conversation()
    let said = talk.talk(at: talk.books, "-2", "", "-2", "2", "<", "<")
    #expect(said.contains("Delete the book DUNE from Town library?"))
    #expect(talk.library.books.map(\.name) == ["EMMA", "NORWEGIAN_WOOD"])
    let used = talk.talk(at: .list(talk.library.lists[1]), "-3", "1")
    #expect(used.contains("The shelf Hall is not deleted: it is used here."))
    #expect(used.contains("Edit book EMMA.") && used.contains("Shelf, required."))
  }

  @Test func aDraftThatIsTakenOverIsReadOnlyFromThenOn() throws {
    let talk = Conversation()
    let subject = Subject(section: "books", key: "2")
    talk.meanwhile[3] = { talk.library.stock.withLock { $0.taken[subject] = "bob" } }
    let said = talk.talk(at: try talk.book("2"), "1", "ONE", "1", "TWO", "s", "1", "")
    #expect(said.contains("Taken over by bob: what you typed can be read and copied here"))
    #expect(talk.library.books[1].name == "DUNE" && talk.parting.lost == ["book DUNE"])
  }

  @Test func foreignTextIsHarmless() throws {
    let talk = Conversation()
    talk.library.change(2) { $0.notes = "a\u{1B}[2Jb\u{202E}c" }
    let said = talk.talk(at: try talk.book("2"), "12", "?", "")
    #expect(!said.unicodeScalars.contains("\u{1B}") && !said.unicodeScalars.contains("\u{202E}"))
  }
}
