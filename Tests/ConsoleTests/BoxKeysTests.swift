import Console
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

/// The columns `dropdown / multi-select` and `question` of the table of keys, and the actions.
struct BoxKeysTests {
  private func open(_ field: String) -> Driver {
    var driver = Driver()
    driver.openBook()
    driver.goTo(field)
    driver.press(.enter)
    return driver
  }

  @Test func aDropdownOpensAtWhatIsChosen() {
    var driver = open("shelf")
    #expect(driver.form?.dropdown?.current?.text == "Hall")
    driver.press(.up, .up, .enter)
    #expect(driver.text("shelf") == "Attic")
    driver.press(.enter)
    #expect(driver.form?.dropdown?.current?.text == "Attic")
    #expect(driver.cursorRow.contains("› Attic"))
  }

  @Test func escapeKeepsTheOldChoice() {
    var driver = open("shelf")
    driver.press(.up, .escape)
    #expect(driver.mode == .field)
    #expect(driver.text("shelf") == "Hall")
    #expect(driver.form?.model.answers.isEmpty == true)
  }

  @Test func tabTakesAndGoesOn() {
    var driver = open("shelf")
    driver.press(.home, .tab)
    #expect(driver.text("shelf") == "Attic")
    #expect(driver.focus == "authors")
    driver.press(.enter, .character(" "), .backTab)
    #expect(driver.text("authors") == "")
    #expect(driver.focus == "shelf")
  }

  @Test func whatCannotBeTakenSaysWhy() {
    var driver = open("shelf")
    driver.press(.up, .enter)
    #expect(driver.notice == "Cellar: is full")
    #expect(driver.mode == .dropdown)
    driver.type("zzz")
    #expect(driver.form?.dropdown?.isOnCreate == true)
    driver.press(.control("u"))
    #expect(driver.form?.dropdown?.filter.text == "")
    driver.press(.escape)
    driver.goTo("binding")
    driver.press(.enter)
    driver.type("zzz")
    driver.press(.enter)
    #expect(driver.notice.contains("Nothing fits"))
    #expect(driver.text("binding") == "Cloth")
  }

  @Test func keysMoveInRowsAndFilter() {
    var driver = open("shelf")
    driver.press(.end)
    #expect(driver.form?.dropdown?.isOnCreate == true)
    driver.press(.home, .pageDown, .pageUp, .down)
    #expect(driver.form?.dropdown?.pointer == 1)
    driver.type("hal")
    driver.press(.left, .backspace, .delete)
    #expect(driver.form?.dropdown?.filter.text == "h")
    driver.press(.right, .control("s"))
    #expect(driver.notice == "Enter takes it first")
    #expect(driver.mode == .dropdown)
  }

  @Test func exactMatchesComeFirst() {
    var driver = open("shelf")
    driver.library.stock.withLock { stock in
      var shelf = Shelf()
      shelf.name = "The hall"
      stock.shelves.put(shelf)
    }
    driver.type("hall")
    #expect(driver.form?.dropdown?.choices.rows.map(\.text) == ["Hall", "The hall"])
  }

  @Test func ticksStayWhicheverWayIsLeft() {
    for key in [Key.enter, .escape, .tab, .backTab] {
      var driver = open("authors")
      driver.press(.down, .character(" "), key)
      #expect(driver.text("authors") == "Jane Austen\nFrank Herbert", "\(key.name)")
      #expect(driver.form?.dropdown == nil)
      driver.press(.escape)
      #expect(driver.typed.values.contains("Jane Austen\nFrank Herbert"))
    }
  }

  @Test func theLastTickIsTakenBack() {
    var driver = open("authors")
    driver.press(.down, .character(" "), .down, .character(" "), .control("z"))
    #expect(driver.text("authors") == "Jane Austen\nFrank Herbert")
    driver.press(.control("z"))
    #expect(driver.text("authors") == "Jane Austen")
    driver.press(.control("z"))
    #expect(driver.notice == "Nothing was ticked here")
    #expect(driver.form?.model.answers.isEmpty == true)
  }

  @Test func aTickedRowIsTickedUnderAFilterToo() {
    var driver = open("authors")
    driver.type("frank")
    driver.press(.character(" "), .enter)
    #expect(driver.text("authors") == "Jane Austen\nFrank Herbert")
  }

  @Test func aQuestionIsAnsweredByLettersAndEnter() {
    var driver = Driver()
    driver.openList("books")
    driver.press(.character("d"))
    #expect(driver.cursorRow.contains("›[ No ]"))
    for key in [Key.right, .down, .tab] {
      driver.press(key)
      #expect(driver.cursorRow.contains("›[ Yes, delete ]"))
      driver.press(key)
      #expect(driver.cursorRow.contains("›[ No ]"))
    }
    driver.press(.left)
    #expect(driver.state.question?.marked == 1)
    driver.press(.character(" "), .backspace, .delete, .control("s"), .control("z"), .home, .end)
    #expect(driver.state.question?.marked == 1)
    driver.type("n")
    #expect(driver.state.question?.marked == 0)
    driver.type("y")
    driver.press(.escape)
    #expect(driver.mode == .list)
    #expect(driver.library.books.count == 3)
  }

  @Test func keysOfTheMomentThatAskedAreDropped() {
    var driver = Driver()
    driver.openList("books")
    driver.pressTogether(.character("d"), .character("y"), .enter)
    #expect(driver.mode == .question)
    #expect(driver.state.question?.marked == 0)
    #expect(driver.library.books.count == 3)
  }

  @Test func aLongQuestionIsScrolled() {
    var driver = Driver(rows: 5, columns: 20)
    driver.openBook()
    driver.paste("one\ntwo\nthree")
    let first = driver.screen
    driver.press(.pageDown)
    #expect(driver.screen != first)
    #expect(driver.screen.contains("takes one."))
    driver.press(.pageDown, .pageDown, .pageUp)
    #expect(driver.screen == first)
  }

  @Test func theActionsAreFilteredAndDone() {
    var driver = Driver()
    driver.openBook()
    driver.press(.control("g"))
    driver.type("outline")
    driver.press(.control("s"))
    #expect(driver.mode == .actions)
    driver.press(.enter)
    #expect(driver.mode == .outline)
    driver.press(.function(1))
    #expect(driver.mode == .actions)
    driver.press(.escape)
    #expect(driver.mode == .outline)
    driver.choose("ASCII")
    #expect(driver.screen.contains("> Name"))
    driver.choose("Mouse")
    #expect(driver.state.isMouseOn)
  }
}
