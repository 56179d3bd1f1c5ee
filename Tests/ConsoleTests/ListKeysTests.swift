import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// The columns `list` and `list filter` of the table of keys.
struct ListKeysTests {
  private func list() -> Driver {
    var driver = Driver()
    driver.openList("books")
    return driver
  }

  @Test func enterOpensOrCreates() {
    var driver = list()
    driver.press(.enter)
    #expect(driver.form?.model.name == "EMMA")
    driver.press(.escape, .up, .enter)
    #expect(driver.form?.model.subject.key == nil)
  }

  @Test func escapeClearsTheFilterThenGoesBack() {
    var driver = list()
    driver.press(.character("/"))
    driver.type("dune")
    driver.press(.enter, .escape)
    #expect(driver.list?.filter.text == "")
    #expect(driver.list?.matching == 3)
    driver.press(.escape)
    #expect(driver.mode == .home)
    driver.press(.escape)
    #expect(driver.notice == "q leaves")
  }

  @Test func tabGoesOverTheRowsAndCreate() {
    var driver = list()
    driver.press(.backTab)
    #expect(driver.list?.pointer == nil)
    #expect(driver.cursorRow.contains("› + Create"))
    driver.press(.backTab)
    #expect(driver.list?.pointer == 2)
    driver.press(.tab)
    #expect(driver.list?.pointer == nil)
    driver.press(.tab, .tab)
    #expect(driver.list?.pointer == 1)
  }

  @Test func arrowsAndPagesMoveAndScroll() {
    var driver = Driver(.large(100))
    driver.openList("books")
    driver.press(.pageDown)
    #expect(driver.list?.pointer == driver.state.listHeight)
    driver.press(.end)
    #expect(driver.list?.pointer == 102)
    driver.press(.pageDown, .down)
    #expect(driver.list?.pointer == 102)
    #expect(driver.cursorRow.contains("BOOK_99"))
    driver.press(.home)
    #expect(driver.cursorRow.contains("EMMA"))
    driver.press(.character("G"), .character("g"))
    #expect(driver.list?.pointer == 0)
    driver.press(.right)
    #expect(driver.list?.scrolled == 1)
    driver.press(.left, .left)
    #expect(driver.list?.scrolled == 0)
  }

  @Test func spaceDoesNothing() {
    var driver = list()
    let screen = driver.screen
    driver.press(.character(" "), .backspace)
    #expect(driver.screen == screen)
  }

  @Test(arguments: [Key.character("d"), .delete])
  func deleteAsksFirst(_ key: Key) {
    var driver = list()
    driver.press(key)
    #expect(driver.mode == .question)
    #expect(driver.state.question?.marked == 0)
    driver.press(.enter)
    #expect(driver.library.books.count == 3)
    driver.press(key)
    driver.type("y")
    driver.press(.enter)
    #expect(driver.library.books.map(\.name) == ["DUNE", "NORWEGIAN_WOOD"])
    #expect(driver.notice == "Deleted book EMMA. ^Z puts it back")
    driver.press(.control("z"))
    #expect(driver.library.books.map(\.name) == ["EMMA", "DUNE", "NORWEGIAN_WOOD"])
    #expect(driver.cursorRow.contains("EMMA"))
  }

  @Test func savingSaysThatThereIsNothing() {
    var driver = list()
    driver.press(.control("s"))
    #expect(driver.notice == "Nothing to save here")
    driver.press(.character("/"), .control("s"))
    #expect(driver.notice == "Nothing to save here")
  }

  @Test func sortingTwiceReverses() {
    var driver = list()
    driver.press(.character("s"))
    driver.type("p")
    driver.press(.enter)
    #expect(driver.list?.rows.map { $0.cells[1] } == ["NORWEGIAN_WOOD", "DUNE", "EMMA"])
    driver.press(.character("s"))
    driver.type("p")
    driver.press(.enter)
    #expect(driver.list?.rows.map { $0.cells[1] } == ["EMMA", "DUNE", "NORWEGIAN_WOOD"])
    #expect(driver.screen.contains("by Pages, reversed"))
    driver.press(.character("s"), .escape)
    #expect(driver.screen.contains("by Pages, reversed"))
  }

  @Test func theOtherLettersWork() {
    var driver = list()
    driver.press(.character("x"))
    #expect(driver.notice == "books.csv is written")
    driver.press(.character("?"))
    #expect(driver.mode == .actions)
    driver.press(.escape, .character("n"))
    #expect(driver.form?.model.subject.key == nil)
    driver.press(.escape, .character("q"))
    #expect(driver.mode == .home)
    driver.press(.character("q"))
    #expect(driver.mode == .question)
  }

  @Test func aFilterTypesAllThatIsPrintable() {
    var driver = list()
    driver.press(.character("/"))
    driver.type("?:/ q")
    #expect(driver.list?.filter.text == "?:/ q")
    #expect(driver.list?.matching == 0)
    driver.press(.control("u"))
    driver.type("Wood")
    #expect(driver.list?.matching == 1)
    #expect(driver.cursorRow.contains("/Wood  1 of 3"))
    driver.press(.home, .delete, .end, .backspace, .left)
    #expect(driver.list?.filter.text == "oo")
    driver.press(.control("z"))
    #expect(driver.list?.filter.text == "ood")
    driver.press(.control("y"))
    #expect(driver.list?.filter.text == "oo")
  }

  @Test func rowsMoveWhileAFilterIsTyped() {
    var driver = list()
    driver.press(.character("/"), .down, .down)
    #expect(driver.list?.pointer == 2)
    #expect(driver.mode == .filter)
    driver.press(.up, .pageUp)
    #expect(driver.list?.pointer == 0)
    driver.type("d")
    #expect(driver.mode == .filter)
  }

  @Test(arguments: [Key.enter, .tab, .backTab])
  func aFilterIsKept(by key: Key) {
    var driver = list()
    driver.press(.character("/"))
    driver.type("dune")
    driver.press(key)
    #expect(driver.mode == .list)
    #expect(driver.list?.filter.text == "dune")
    #expect(driver.screen.contains("dune · 1 of 3"))
  }

  @Test func escapeClearsAFilterWhileItIsTyped() {
    var driver = list()
    driver.press(.character("/"))
    driver.type("dune")
    driver.press(.escape)
    #expect(driver.mode == .list)
    #expect(driver.list?.matching == 3)
  }

  @Test func thePointerStaysWithItsRowUnderAFilter() {
    var driver = list()
    driver.press(.down, .down, .character("/"))
    driver.type("wood")
    #expect(driver.list?.current?.cells[1] == "NORWEGIAN_WOOD")
    driver.press(.escape)
    #expect(driver.list?.current?.cells[1] == "NORWEGIAN_WOOD")
    driver.press(.character("/"))
    driver.type("emma")
    #expect(driver.list?.current?.cells[1] == "EMMA")
  }

  @Test func whereNothingFitsEnterSaysSo() {
    var driver = list()
    driver.press(.character("/"))
    driver.type("zebra")
    driver.press(.enter, .enter)
    #expect(driver.mode == .list)
    #expect(driver.notice.contains("No book fits"))
    driver.press(.delete)
    #expect(driver.mode == .list)
  }

  @Test func theListIsAsItWasLeft() {
    var driver = list()
    driver.press(.down, .enter, .escape)
    #expect(driver.list?.current?.cells[1] == "DUNE")
    driver.press(.escape)
    driver.openList("shelves")
    driver.openList("books")
    #expect(driver.list?.current?.cells[1] == "DUNE")
  }

  @Test func draftsAreDiscardedAtHome() {
    var driver = list()
    driver.press(.enter)
    driver.type("X")
    driver.press(.escape, .escape)
    #expect(driver.screen.contains("book EMMA, just now"))
    #expect(driver.cursorRow.contains("Books"))
    driver.press(.home, .down, .character("d"))
    #expect(driver.mode == .question)
    driver.type("y")
    driver.press(.enter)
    #expect(driver.state.drafts.isEmpty)
    driver.press(.control("z"))
    #expect(driver.state.drafts.map(\.label) == ["book EMMA"])
    driver.press(.home, .down, .enter)
    #expect(driver.text("name") == "EMMAX")
  }

  @Test func aResizeKeepsTheRow() {
    var driver = Driver(.large(100))
    driver.openList("books")
    driver.press(.pageDown, .pageDown, .down)
    let row = driver.list?.current
    for (rows, columns) in Scene.sizes {
      driver.resize(rows: rows, columns: columns)
      #expect(driver.list?.current == row)
      #expect(driver.cursorRow.contains(row?.cells[1] ?? "?"))
    }
  }
}
