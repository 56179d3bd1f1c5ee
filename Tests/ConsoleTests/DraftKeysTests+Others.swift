import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

// Drafts that somebody else holds or that meet a newer record.
extension DraftKeysTests {
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
}
