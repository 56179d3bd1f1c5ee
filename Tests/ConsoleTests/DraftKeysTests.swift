import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

/// What was typed is kept, and gone on with in another visit.
struct DraftKeysTests {
  private func stored(_ library: Library) -> [Slot: String] {
    library.read { $0.drafts }.values.reduce(into: [:]) { all, stored in
      all.merge(stored.draft.parts[Draft.whole]?.answers.texts ?? [:]) { $1 }
    }
  }

  /// Another visit to the library, some minutes later.
  private func again(_ library: Library, begins: Bool = true) -> Driver {
    library.letGo()
    var driver = Driver(library)
    if begins { driver.begin() }
    return driver
  }

  /// A library in which bob has the author of Dune and a secret in a draft.
  private func bobs(_ holding: DraftNote.Holding = .elsewhere) -> Library {
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

  @Test func othersDraftsAreTold() {
    var driver = Driver(bobs())
    driver.begin()
    #expect(driver.mode == .home)
    #expect(driver.screen.contains("book DUNE, by bob, 12 minutes ago"))
    driver.press(.home, .down, .character("d"))
    #expect(driver.notice.contains("bob's"))
    driver.openBook(1)
    #expect(driver.text("name") == "DUNE")
    #expect(driver.notice.hasPrefix("Draft by bob, 12 minutes ago"))
    driver.press(.escape)
    #expect(driver.cursorRow.contains("~ "))
    #expect(driver.screen.contains("  Draft by bob, 12 minutes ago"))
    // Starting fresh leaves the other draft alone.
    driver.press(.enter)
    driver.type("?")
    driver.press(.escape)
    #expect(driver.library.read { $0.drafts }.count == 2)
  }

  @Test func aLookChangesNothing() {
    var driver = Driver(bobs())
    driver.begin()
    driver.press(.home, .down, .enter)
    #expect(driver.screen.contains("who has it open"))
    driver.press(.enter)
    #expect(driver.text("name") == "DUNE!")
    for field in ["name", "pages", "code"] {
      driver.goTo(field)
      driver.type("x")
      #expect(driver.notice.contains("bob's draft"))
    }
    driver.press(.control("r"), .control("s"), .control("z"))
    #expect(driver.text("name") == "DUNE!")
    #expect(!driver.screen.contains("hush"))
    driver.press(.escape)
    #expect(driver.state.drafts.isEmpty)
    #expect(driver.library.read { $0.drafts }.values.map(\.by) == ["bob"])
  }

  @Test func aTakenOverSecretIsKeptOrReplacedNeverShown() {
    var driver = Driver(bobs(.free))
    driver.begin()
    driver.press(.home, .down, .enter)
    #expect(driver.screen.contains("open nowhere"))
    driver.type("t")
    driver.press(.enter)
    #expect(driver.focus == "code")
    driver.press(.control("r"))
    #expect(driver.notice.contains("not shown"))
    driver.choose("Copy")
    #expect(driver.notice.contains("not copied"))
    #expect(!driver.screen.contains("hush"))
    driver.press(.end, .backspace)
    driver.type("new")
    #expect(driver.text("code") == "new")
    driver.press(.control("r"))
    #expect(driver.screen.contains("new"))
    driver.press(.control("z"), .control("r"))
    #expect(driver.text("code") == "hush hush")
    #expect(driver.notice.contains("not shown"))
    driver.press(.escape)
    // It stays hidden in later visits.
    driver = again(driver.library)
    driver.type("c")
    driver.press(.enter, .control("r"))
    #expect(driver.notice.contains("not shown"))
  }

  @Test func aDraftTakenOverElsewhereIsReadOnlyHere() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.ring()
    driver.library.stock.withLock { $0.taken[Subject(section: "books", key: "1")] = "anna" }
    driver.type("Y")
    driver.ring()
    #expect(driver.notice.hasPrefix("Taken over by anna"))
    driver.type("Z")
    #expect(driver.text("name") == "EMMAXY")
    driver.press(.control("s"), .control("z"))
    #expect(driver.text("name") == "EMMAXY")
    #expect(driver.library.books[0].name == "EMMA")
    driver.press(.escape, .escape)
    #expect(driver.screen.contains("book EMMA, taken over by anna"))
    driver.press(.home, .down, .enter)
    #expect(driver.text("name") == "EMMAXY")
    driver.type("Z")
    #expect(driver.notice.hasPrefix("Taken over by anna"))
  }

  @Test func whatBothChangedIsChosenBeforeASave() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("pages")
    driver.press(.backspace)
    driver.ring()
    driver = again(driver.library)
    driver.library.change(1) {
      $0.pages = 999
      $0.binding = "Leather"
    }
    driver.type("c")
    driver.press(.enter)
    #expect(driver.screen.contains("Now saved: 999"))
    #expect(driver.text("binding") == "Leather")
    driver.press(.escape, .control("s"))
    #expect(driver.screen.contains("Now saved: 999"))
    #expect(driver.library.books[0].pages == 999)
    // Left unchosen, it is asked in the next visit too.
    driver.press(.escape, .escape)
    driver = again(driver.library)
    driver.type("c")
    driver.press(.enter)
    driver.type("k")
    driver.press(.enter, .control("s"))
    #expect(driver.library.books[0].pages == 103)
    #expect(driver.library.books[0].binding == "Leather")
  }

  @Test func aSecretThatSomebodyElseChangedIsNeverOverwrittenUnseen() {
    for (letter, wanted) in [("k", "hush"), ("t", "")] {
      var driver = Driver()
      driver.openBook()
      driver.goTo("code")
      driver.type("hush")
      driver.ring()
      driver = again(driver.library)
      driver.library.change(1) {
        $0.code = .saved(SecretNote(setAt: "2026-11-21", setBy: "bob", fingerprint: "ANOTHER1"))
      }
      driver.type("c")
      driver.press(.enter)
      #expect(driver.screen.contains("Now saved: changed"))
      driver.press(.escape, .control("s"))
      #expect(driver.mode == .question)
      driver.type(letter)
      driver.press(.enter)
      #expect(driver.text("code") == wanted)
    }
  }

  @Test func aRecordDeletedMeanwhileBecomesANewOneWithAllItsTexts() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.ring()
    driver = again(driver.library)
    driver.library.stock.withLock { $0.books.delete(1) }
    driver.type("c")
    driver.press(.enter)
    #expect(driver.notice.contains("was deleted meanwhile"))
    #expect(driver.text("name") == "EMMAX")
    #expect(driver.text("pages") == "1036")
    #expect(driver.library.read { $0.drafts }.values.map(\.draft.subject.key) == [nil])
    driver.press(.control("s"))
    #expect(driver.library.books.map(\.name) == ["DUNE", "NORWEGIAN_WOOD", "EMMAX"])
  }

  @Test func aSecretThatAFormDoesNotAskForStaysOne() {
    var driver = Driver()
    var part = Draft.Part()
    part.answers.texts = [Slot("code"): "hush hush", Slot("name"): "Loft"]
    part.secrets = ["code"]
    part.foreign = ["code"]
    let subject = Subject(section: "shelves", key: nil)
    let draft = Draft(subject: subject, label: "new shelf", parts: [Draft.whole: part])
    driver.state.desk[subject] = OpenDraft(draft, at: 0)
    driver.openList("shelves")
    driver.press(.character("n"))
    driver.type("s")
    driver.ring()
    let kept = driver.library.read { $0.drafts }.values.first?.draft.parts[Draft.whole]
    #expect(kept?.answers.texts[Slot("code")] == "hush hush")
    #expect(kept?.secrets.contains("code") == true)
    #expect(kept?.foreign.contains("code") == true)
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
