import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// The check: its entry on Home, its screen, and the way to a finding and back.
struct CheckTests {
  private let found = "Check  (1 error, 2 warnings, 1 note)"

  @Test func homeTellsHowMuchWasFound() {
    #expect(Driver().screen.contains(found))
    let mended = Library.small()
    mended.mendAll()
    #expect(Driver(mended).screen.contains("Check  (no findings)"))
  }

  @Test func homeSaysNothingUntilItIsKnown() {
    let driver = Driver(holdsChecks: true)
    #expect(driver.heldChecks?.count == 1)
    #expect(driver.screen.contains("Check\n") || driver.screen.contains("Check "))
    #expect(!driver.screen.contains("Check  ("))
  }

  @Test func withoutACheckThereIsNoEntry() {
    let driver = Driver(isChecked: false)
    #expect(!driver.screen.contains("Check"))
  }

  @Test func homeIsRefreshedAfterSomethingWasSavedAndNotElse() {
    var driver = Driver()
    driver.heldChecks = []
    driver.openBook()
    driver.press(.escape, .escape)
    #expect(driver.heldChecks == [])
    driver.openBook()
    driver.goTo("pages")
    driver.press(.backspace, .control("s"), .escape)
    #expect(driver.mode == .home && driver.heldChecks?.count == 1)
    driver.openBook()
    driver.press(.escape, .escape)
    #expect(driver.heldChecks?.count == 1)
  }

  @Test func enterGoesToTheFieldAndEscComesBackToARefreshedCheck() {
    var driver = Driver()
    driver.openCheck()
    #expect(driver.cursorRow.contains("Book EMMA · Number of pages"))
    driver.press(.tab, .tab)
    #expect(driver.cursorRow.contains("Book NORWEGIAN_WOOD · Title"))
    driver.press(.backTab, .enter)
    #expect(driver.form?.model.name == "EMMA" && driver.focus == "title")
    driver.press(.escape)
    #expect(driver.cursorRow.contains("Book EMMA · Title"))
    driver.press(.enter, .control("t"), .down)
    driver.type("Emma")
    driver.press(.control("s"))
    // What was under the pointer is mended, so it comes to the next.
    #expect(driver.screen.contains("1 error, 1 warning, 1 note"))
    #expect(driver.cursorRow.contains("Book NORWEGIAN_WOOD · Title"))
    driver.press(.escape)
    #expect(driver.screen.contains("Check  (1 error, 1 warning, 1 note)"))
  }

  @Test func thePointerStaysWithItsFindingWhereOthersGo() {
    var driver = Driver()
    driver.openCheck()
    driver.press(.tab, .tab)
    driver.press(.enter)
    driver.library.change(1) { $0.pages = 10 }
    driver.press(.escape)
    #expect(driver.cursorRow.contains("Book NORWEGIAN_WOOD · Title"))
  }

  @Test func whatWasFoundBeforeIsShownWhileItLooksAgain() {
    var driver = Driver()
    driver.heldChecks = []
    driver.openCheck()
    #expect(driver.screen.contains("Book EMMA"))
    #expect(driver.screen.contains("Checking. Esc or ^C stops it"))
    driver.send(.checked(Findings([]), ticket: driver.heldChecks?.last ?? 0))
    #expect(driver.screen.contains("No findings") && !driver.screen.contains("Checking"))
  }

  @Test func anEarlierCheckComesTooLate() {
    var driver = Driver()
    driver.heldChecks = []
    driver.openCheck()
    driver.press(.escape)
    driver.send(.checked(Findings([]), ticket: (driver.heldChecks?.last ?? 0) - 1))
    driver.press(.escape)
    #expect(driver.screen.contains(found))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func aCheckThatTakesLongIsStopped(_ key: Key) {
    var driver = Driver()
    driver.heldChecks = []
    driver.openCheck()
    driver.press(key)
    #expect(driver.stops == 1 && driver.mode == .document)
    #expect(driver.notice.hasPrefix("Stopped"))
    driver.send(.checked(Findings([], isWhole: false), ticket: driver.heldChecks?.last ?? 0))
    #expect(driver.screen.contains("Stopped: no findings so far"))
    driver.press(key)
    #expect(driver.stops == 1 && driver.mode == (key == .escape ? .home : .question))
  }

  @Test func escReadWithTheKeyThatOpenedItGoesBack() {
    var driver = Driver()
    driver.heldChecks = []
    driver.pressTogether(.home, .enter, .escape)
    #expect(driver.mode == .home && driver.stops == 0)
  }

  @Test func aCheckThatCannotReadSaysWhy() {
    var driver = Driver()
    driver.heldChecks = []
    driver.openCheck()
    driver.send(.checkFailed("The file is gone", ticket: driver.heldChecks?.last ?? 0))
    #expect(driver.screen.contains("The file is gone"))
    driver.press(.escape)
    #expect(driver.mode == .home)
  }

  @Test func helpIsAboutTheCheck() {
    var driver = Driver()
    driver.choose("Help")
    #expect(driver.screen.contains("All checks."))
    driver.press(.escape)
    driver.openCheck()
    driver.choose("Help")
    #expect(driver.screen.contains("All checks."))
    driver.press(.escape, .escape)
    #expect(driver.mode == .home)
  }

  @Test func aThousandFindingsAreReadAtOnce() {
    var driver = Driver()
    let one = Finding(
      id: "x", severity: .error, at: ["Book EMMA", "Title"], sentence: "s", mend: "m",
      subject: Subject(section: "books", key: "1"), field: "title")
    driver.heldChecks = []
    driver.openCheck()
    let all = Findings(Array(repeating: one, count: 1000))
    driver.send(.checked(all, ticket: driver.heldChecks?.last ?? 0))
    #expect(driver.screen.contains("1000 errors"))
    driver.press(.end)
    #expect(driver.screen.contains("And 800 more"))
  }
}
