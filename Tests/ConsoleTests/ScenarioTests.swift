import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

/// Things that people do, over several screens.
struct ScenarioTests {
  @Test func aRecordIsMadeFromADropdown() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.goTo("shelf")
    driver.press(.enter, .end, .enter)
    #expect(driver.form?.model.title == "Create shelf")
    driver.type("Loft")
    driver.press(.control("s"))
    #expect(driver.focus == "shelf")
    #expect(driver.text("shelf") == "Loft")
    #expect(driver.text("name") == "EMMAX")
    #expect(driver.notice.hasPrefix("Saved shelf Loft"))
    driver.goTo("authors")
    driver.press(.enter, .end, .enter)
    driver.type("Anonymous")
    driver.press(.control("s"))
    #expect(driver.text("authors") == "Jane Austen\nAnonymous")
    driver.press(.control("s"))
    #expect(driver.library.books[0].shelf == "Loft")
    #expect(driver.library.books[0].authors == ["Jane Austen", "Anonymous"])
  }

  @Test func escapeFromANestedFormKeepsItsDraft() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("shelf")
    driver.press(.enter, .end, .enter)
    driver.type("Loft")
    driver.press(.escape)
    #expect(driver.focus == "shelf")
    #expect(driver.text("shelf") == "Hall")
    driver.press(.enter, .end, .enter)
    #expect(driver.text("name") == "Loft")
    driver.press(.control("s"))
    #expect(driver.text("shelf") == "Loft")
    #expect(driver.state.drafts.map(\.label) == [])
  }

  @Test func aNewRecordInsideOfANewOneOfItsKindIsRefusedWithoutLoss() {
    var driver = Driver()
    driver.openList("authors")
    driver.press(.character("n"))
    driver.type("Anna")
    driver.press(.tab, .enter, .end, .enter)
    #expect(driver.notice.contains("first"))
    driver.press(.escape, .escape)
    #expect(driver.typed.values.contains("Anna"))
    driver.press(.home, .enter, .tab, .enter, .end, .enter)
    #expect(driver.form?.model.title == "Create author")
    #expect(driver.text("name") == "Anna")
  }

  @Test func afterAFailedCreateNoFieldWaits() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("shelf")
    driver.press(.enter, .end)
    _ = driver.state.reduce(.input(.key(.enter), 9_999_999))
    driver.send(.notice(.failed("That cannot be done")))
    driver.moment = 10_000_000
    driver.press(.escape)
    driver.openList("shelves")
    driver.press(.character("n"))
    let field: Slot? =
      if case .record(let page) = driver.state.page { page.returnField } else { nil }
    #expect(driver.form != nil && field == nil)
  }

  @Test func rowsHaveAListOfTheirOwnForEachRecord() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("chapters")
    driver.press(.enter)
    #expect(driver.screen.contains("Volume the First"))
    driver.press(.enter)
    driver.type("!")
    driver.press(.escape, .escape)
    #expect(driver.focus == "chapters")
    driver.press(.escape, .down, .enter)
    driver.goTo("chapters")
    driver.press(.enter)
    #expect(!driver.screen.contains("Volume the First"))
    while driver.mode != .home { driver.press(.escape) }
    driver.press(.home, .down, .enter)
    #expect(driver.text("name") == "Volume the First!")
    driver.press(.control("s"))
    #expect(driver.notice.contains("Saved chapter"))
  }

  @Test func problemsAreWorkedThrough() {
    var driver = Driver()
    driver.openList("books")
    driver.press(.character("n"), .control("s"))
    #expect(driver.notice == "Not saved: 3 problems. Enter goes there")
    driver.press(.enter)
    #expect(driver.focus == "name")
    driver.type("NEW")
    driver.press(.control("s"), .enter)
    #expect(driver.focus == "title")
    driver.type("New")
    driver.press(.control("s"), .enter)
    #expect(driver.focus == "shelf")
    driver.type("h")
    driver.press(.enter, .control("s"))
    #expect(driver.library.books.count == 4)
    #expect(driver.cursorRow.contains("NEW"))
  }

  @Test func warningsDoNotStopASave() {
    var driver = Driver()
    driver.openBook()
    driver.type("?")
    driver.press(.control("s"))
    #expect(driver.notice == "Saved book EMMA?: Name, 1 warning")
  }

  @Test func theTerminalGoesAndWhatWasTypedIsPutDown() {
    for input in [Input.hangUp, .terminate] {
      var driver = Driver()
      driver.openBook()
      driver.goTo("notes")
      driver.press(.enter)
      driver.type("kept")
      driver.send(.input(input, driver.moment))
      #expect(driver.hasLeft)
      #expect(driver.state.desk.values.contains { $0.answers.texts[Slot("notes")] == "kept" })
    }
  }

  @Test func aResizeKeepsWhatIsHalfTyped() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("title")
    driver.type(" half")
    for (rows, columns) in Scene.sizes + [(3, 10), (1, 1), (0, 0), (24, 80)] {
      driver.resize(rows: rows, columns: columns)
      #expect(driver.frame.size == Size(rows: rows, columns: columns))
      #expect(driver.focus == "title")
      #expect(driver.text("title") == "Emma half")
    }
  }

  @Test func longHelpIsWhole() {
    for (rows, columns) in [(43, 132), (24, 80), (12, 40)] {
      var driver = Driver(rows: rows, columns: columns)
      driver.openBook()
      driver.goTo("binding")
      let words = driver.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("cloth is what most readers expect of a hard cover"))
    }
  }
}
