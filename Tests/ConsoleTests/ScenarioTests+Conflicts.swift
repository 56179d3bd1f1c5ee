import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

// Two people at one record.
extension ScenarioTests {
  @Test func twoSavesMeet() {
    for (letter, wanted) in [("k", 103), ("t", 999)] {
      var driver = Driver()
      driver.openBook()
      driver.goTo("title")
      driver.type("!")
      driver.goTo("pages")
      driver.press(.backspace)
      driver.library.change(1) {
        $0.pages = 999
        $0.binding = "Leather"
      }
      driver.press(.control("s"))
      #expect(driver.screen.contains("changed meanwhile by anna"))
      #expect(driver.state.question?.marked == 0)
      driver.press(.escape)
      #expect(driver.text("pages") == "103")
      driver.press(.control("s"))
      driver.type(letter)
      driver.press(.enter)
      #expect(driver.text("title") == "Emma!")
      #expect(driver.text("binding") == "Leather")
      driver.press(.control("s"))
      #expect(driver.library.books[0].pages == wanted)
      #expect(driver.library.books[0].title["en"] == "Emma!")
      #expect(driver.library.books[0].binding == "Leather")
    }
  }

  /// A book whose title two people have changed, with their changes to be chosen from.
  private func bothChanged() -> Driver {
    var driver = Driver()
    driver.openBook()
    driver.goTo("title")
    driver.type("!")
    driver.library.change(1) { $0.title = ["en": "Emma?"] }
    driver.press(.control("s"))
    driver.type("b")
    driver.press(.enter)
    return driver
  }

  /// What it was, theirs and mine stand together; one's own is written on from both, and no way out loses it.
  @Test func bothChangesAreWrittenTogether() {
    var driver = bothChanged()
    for text in ["Before", "Emma", "Now saved", "Emma?", "Yours", "Emma!"] {
      #expect(driver.screen.contains(text))
    }
    driver.goTo("mine0")
    driver.type("?")
    driver.press(.escape)
    #expect(driver.text("title") == "Emma!?")
    driver.press(.control("s"))
    driver.type("b")
    driver.press(.enter, .control("s"))
    #expect(driver.library.books[0].title["en"] == "Emma!?")
  }

  @Test func whatItWasCanBeTakenAgain() {
    var driver = bothChanged()
    driver.type("b")
    driver.press(.enter, .control("s"))
    #expect(driver.library.books[0].title["en"] == "Emma")
  }

  @Test func twoSavesAreMergedFieldByField() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("title")
    driver.type("!")
    driver.goTo("pages")
    driver.press(.backspace)
    driver.library.change(1) {
      $0.pages = 999
      $0.title = ["en": "Emma?"]
    }
    driver.press(.control("s"))
    driver.type("b")
    driver.press(.enter)
    #expect(driver.cursorRow.contains("Title"))
    driver.press(.escape)
    #expect(driver.text("title") == "Emma!")
    #expect(driver.focus == "pages")
    driver.press(.control("s"))
    driver.type("b")
    driver.press(.enter)
    driver.goTo("clash1")
    driver.type("n")
    #expect(driver.screen.contains("Now saved") && driver.screen.contains("999"))
    driver.press(.enter, .control("s"))
    #expect(driver.library.books[0].title["en"] == "Emma!")
    #expect(driver.library.books[0].pages == 999)
    #expect(driver.mode == .list)
    #expect(driver.state.drafts.isEmpty)
  }

  @Test func theirsTakenCanBeTakenBack() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("pages")
    driver.press(.backspace)
    driver.library.change(1) { $0.pages = 999 }
    driver.press(.control("s"))
    driver.type("t")
    driver.press(.enter)
    #expect(driver.text("pages") == "999")
    driver.press(.control("z"))
    #expect(driver.text("pages") == "103")
  }

  @Test func aDraftMeetsANewerRecord() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("pages")
    driver.press(.backspace, .escape)
    driver.library.change(1) {
      $0.pages = 999
      $0.binding = "Leather"
    }
    driver.press(.enter)
    #expect(driver.mode == .question)
    #expect(driver.screen.contains("Now saved: 999"))
    driver.press(.escape)
    #expect(driver.text("pages") == "103")
    #expect(driver.text("binding") == "Leather")
  }

  @Test func aRecordIsDeletedMeanwhile() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.library.stock.withLock { $0.books.delete(1) }
    driver.press(.control("s"))
    #expect(driver.screen.contains("deleted meanwhile"))
    driver.press(.escape)
    #expect(driver.text("name") == "EMMAX")
    driver.press(.control("s"))
    driver.type("new")
    driver.press(.enter)
    #expect(driver.form?.model.subject.key == nil)
    #expect(driver.text("pages") == "1036")
    driver.press(.control("s"))
    #expect(driver.library.books.map(\.name) == ["DUNE", "NORWEGIAN_WOOD", "EMMAX"])
    #expect(driver.mode == .list)
  }
}
