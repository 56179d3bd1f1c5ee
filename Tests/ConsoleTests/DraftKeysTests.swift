import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

/// What was typed is kept, and gone on with in another visit.
struct DraftKeysTests {
  func stored(_ library: Library) -> [Slot: String] {
    library.read { $0.drafts }.values.reduce(into: [:]) { all, stored in
      all.merge(stored.draft.parts[Draft.whole]?.answers.texts ?? [:]) { $1 }
    }
  }

  /// Another visit to the library, some minutes later.
  func again(_ library: Library, begins: Bool = true) -> Driver {
    library.letGo()
    var driver = Driver(library)
    if begins { driver.begin() }
    return driver
  }

  /// A library in which bob has the author of Dune and a secret in a draft.
  func bobs(_ holding: DraftNote.Holding = .elsewhere) -> Library {
    let library = Library.small()
    var driver = Driver(library)
    driver.openBook(1)
    driver.type("!")
    driver.goTo("code")
    driver.type("hush hush")
    driver.press(.escape)
    library.stock.withLock { stock in
      for id in stock.drafts.keys {
        stock.drafts[id]?.by = "bob"
        stock.drafts[id]?.holding = holding
        stock.drafts[id]?.age = 720
      }
    }
    return library
  }

  @Test func aRunOfKeysSetsOneAlarmAndNothingElseSetsAny() {
    var driver = Driver()
    driver.openBook()
    driver.press(.down, .up, .down, .up)
    #expect(driver.alarms.isEmpty)
    driver.type("abc")
    #expect(driver.alarms == [.keep])
    #expect(stored(driver.library).isEmpty)
    driver.ring()
    #expect(stored(driver.library) == [Slot("name"): "EMMAabc"])
    #expect(driver.alarms.isEmpty)
    driver.type("d")
    #expect(driver.alarms == [.keep])
    driver.ring()
    #expect(stored(driver.library) == [Slot("name"): "EMMAabcd"])
  }

  @Test func whatIsTypedNoMoreIsDropped() {
    var driver = Driver()
    driver.openBook()
    driver.type("a")
    driver.ring()
    driver.press(.control("z"))
    driver.ring()
    #expect(driver.library.read { $0.drafts }.isEmpty)
  }

  @Test func theEditorsTextIsKeptWithoutLeavingItAndWithoutSteps() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("notes")
    driver.press(.enter)
    for word in ["one ", "two ", "three"] {
      driver.type(word)
      driver.ring()
    }
    #expect(driver.mode == .editor)
    #expect(stored(driver.library) == [Slot("notes"): "one two three"])
    #expect(driver.alarms.isEmpty)
    driver.press(.escape, .control("z"))
    #expect(driver.text("notes") == "")
  }

  @Test func whatCouldNotBeKeptIsToldOnceAndTriedAgain() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.ring()
    let subject = Subject(section: "books", key: "1")
    driver.library.stock.withLock { $0.drafts = [:] }
    driver.send(.kept(subject, .failed("The disk is full.")))
    #expect(driver.notice == "Not kept yet: The disk is full.")
    #expect(driver.state.exitSummary.lost.isEmpty)
    #expect(driver.alarms == [.keep])
    driver.press(.down)
    driver.send(.kept(subject, .failed("The disk is full.")))
    #expect(driver.notice == "")
    driver.ring()
    #expect(stored(driver.library) == [Slot("name"): "EMMAX"])
    driver.ring()
    #expect(driver.alarms.isEmpty)
  }

  @Test func thePointerAtHomeStaysWithItsEntry() {
    var driver = Driver()
    driver.press(.down, .down)
    #expect(driver.cursorRow.contains("Shelves"))
    driver.library.fillWithDrafts()
    driver.send(.drafts(driver.library.notes))
    #expect(driver.cursorRow.contains("Shelves"))
  }

  @Test func leavingAFormKeepsAtOnce() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.press(.escape)
    #expect(stored(driver.library) == [Slot("name"): "EMMAX"])
    driver.press(.enter, .control("s"))
    #expect(driver.library.read { $0.drafts }.isEmpty)
  }

  @Test(arguments: [Input.hangUp, .terminate, .key(.control("c"))])
  func whatEndsTheVisitKeepsFirst(_ input: Input) {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.send(.input(input, 99_000))
    #expect(stored(driver.library) == [Slot("name"): "EMMAX"])
  }

  @Test func theNextVisitGoesOnAtTheSameField() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("pages")
    driver.press(.backspace)
    driver.ring()
    driver = again(driver.library)
    #expect(driver.screen.contains("Continue where you left off?"))
    #expect(driver.screen.contains("book EMMA, 12 minutes ago"))
    #expect(driver.state.question?.marked == 0)
    driver.press(.enter)
    #expect(driver.mode == .home)
    driver = again(driver.library)
    driver.type("c")
    driver.press(.enter)
    #expect(driver.focus == "pages")
    #expect(driver.text("pages") == "103")
    driver.press(.control("s"))
    #expect(driver.library.books[0].pages == 103)
    #expect(driver.library.read { $0.drafts }.isEmpty)
  }

  @Test func aTranslationIsGoneBackTo() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("title")
    driver.press(.control("t"), .down)
    driver.type("Emma")
    driver.ring()
    driver = again(driver.library)
    driver.type("c")
    driver.press(.enter)
    #expect(driver.form?.slot == Slot("title", "de"))
    #expect(driver.text("title", "de") == "Emma")
  }

  @Test func openingTheRecordGoesOnWithOnesOwnDraft() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.ring()
    driver = again(driver.library, begins: false)
    driver.openBook()
    #expect(driver.text("name") == "EMMAX")
    driver.press(.escape)
    #expect(driver.cursorRow.contains("~"))
  }

  @Test func aStoredDraftIsDiscardedAtHomeAndComesBack() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.ring()
    driver = again(driver.library)
    driver.press(.escape, .home, .down, .character("d"))
    driver.type("y")
    driver.press(.enter)
    #expect(driver.library.read { $0.drafts }.isEmpty)
    #expect(!driver.screen.contains("book EMMA, "))
    driver.press(.control("z"))
    #expect(stored(driver.library) == [Slot("name"): "EMMAX"])
    #expect(driver.screen.contains("book EMMA, "))
  }

  @Test func whatIsTypedAsAPathIsKeptAsASecretIs() {
    var driver = Driver()
    driver.openList("shelves")
    driver.press(.down, .enter)
    driver.goTo("plan")
    driver.type("pasted by mistake")
    driver.ring()
    let kept = driver.library.read { $0.drafts }.values.first?.draft.parts[Draft.whole]
    #expect(kept?.secrets.contains("plan") == true)
  }

  @Test func whereNothingIsKeptTheWordsSaySo() {
    var driver = Driver()
    driver.send(
      .header(
        Header(office: "Town library", isNamed: true, person: "alice", unkept: "There is no key.")))
    driver.openBook()
    driver.type("X")
    driver.press(.control("c"))
    #expect(driver.screen.contains("lost by leaving"))
    #expect(driver.screen.contains("There is no key."))
    #expect(driver.state.exitSummary.lost == ["book EMMA"])
    #expect(driver.state.exitSummary.kept.isEmpty)
  }

  @Test(arguments: [
    (0, "just now"), (59, "just now"), (60, "1 minute ago"), (3599, "59 minutes ago"),
    (3600, "1 hour ago"), (172_799, "47 hours ago"), (172_800, "2 days ago"),
  ])
  func agesAreWords(_ seconds: Int, _ words: String) {
    #expect(Age.words(seconds) == words)
  }
}
