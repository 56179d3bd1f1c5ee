import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

// The draft of a guide, over visits and people.
extension GuideTests {
  // The program is gone without a word; another visit begins on the same library.
  private func visit(after driver: Driver) -> Driver {
    driver.library.letGo()
    var next = Driver(driver.library, isGuided: true)
    next.send(.begun(driver.library.notes))
    return next
  }

  private func killed() -> Driver {
    var driver = begun()
    driver.type("Porch")
    driver.press(.tab, .control("u"))
    driver.type("7")
    driver.send(.alarm(.keep))
    return visit(after: driver)
  }

  @Test func afterAKillItGoesOnAtTheSameField() {
    var driver = killed()
    #expect(driver.screen.contains("Continue where you left off?"))
    driver.press(.right, .enter)
    #expect(stop(driver) == "shelf")
    #expect(driver.focus == "room")
    #expect(driver.text("name") == "Porch")
    #expect(driver.text("room") == "7")
  }

  @Test func afterAKillHomeSaysThatItWasBegun() {
    var driver = killed()
    driver.press(.escape)
    #expect(driver.screen.contains("Moving in  (started, left 12 minutes ago)"))
    driver.press(.home, .enter)
    #expect(driver.text("name") == "Porch")
  }

  @Test func whatWasActedOnIsNoDraftAnyMore() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("s"), .enter, .character(" "), .enter)
    driver.press(.control("s"), .control("s"), .control("s"), .character("y"), .enter)
    #expect(driver.library.notes.isEmpty)
  }

  @Test func aDiscardedOneIsGoneFromWhereItWasKeptAndComesBack() {
    var driver = killed()
    driver.press(.escape, .home, .character("d"), .character("y"), .enter)
    #expect(driver.library.notes.isEmpty)
    driver.press(.control("z"))
    #expect(driver.library.notes.count == 1)
    driver.press(.enter)
    #expect(driver.text("name") == "Porch")
  }

  @Test func takenOverItCanOnlyBeReadHere() {
    var driver = begun()
    driver.type("Porch")
    driver.send(.alarm(.keep))
    driver.library.stock.withLock { $0.taken[Library.guideSubject] = "bob" }
    driver.type("s")
    driver.send(.alarm(.keep))
    #expect(driver.notice.contains("Taken over by bob"))
    driver.type("x")
    #expect(driver.text("name") == "Porchs")
    driver.press(.control("s"), .control("s"))
    #expect(stop(driver) == "review" || stop(driver) == "books")
  }

  @Test func aColleaguesIsLookedAtOrTakenOver() {
    var driver = killed()
    driver.library.stock.withLock { stock in
      for id in stock.drafts.keys { stock.drafts[id]?.by = "bob" }
    }
    driver = visit(after: driver)
    #expect(driver.screen.contains("Moving in, by bob, 12 minutes ago"))
    driver.press(.home)
    while !driver.cursorRow.contains("by bob") { driver.press(.down) }
    driver.press(.enter, .character("l"), .enter)
    #expect(driver.text("name") == "Porch")
    driver.type("x")
    #expect(driver.text("name") == "Porch")
    driver.press(.escape)
    while !driver.cursorRow.contains("by bob") { driver.press(.down) }
    driver.press(.enter, .character("t"), .enter)
    driver.type("1")
    #expect(driver.text("room") == "71")
    #expect(driver.library.notes.first?.isMine == true)
  }

  @Test func whereOneStandsIsKeptAsSoonAsOneStandsThere() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("s"))
    driver = visit(after: driver)
    driver.press(.right, .enter)
    #expect(stop(driver) == "books")
  }

  @Test func whatWasOnlyLookedAtIsNoDraft() {
    var driver = begun()
    driver.press(.escape)
    #expect(driver.library.notes.isEmpty)
    driver.press(.control("c"))
    #expect(!driver.screen.contains("Moving in, kept"))
    #expect(driver.state.exitSummary.kept.isEmpty)
  }

  @Test func anOlderOneDoesNotComeOverANewOne() {
    var driver = killed()
    driver.press(.escape, .home, .character("d"), .character("y"), .enter, .enter)
    driver.type("Loft")
    driver.press(.escape, .control("z"))
    #expect(driver.notice.contains("started anew"))
    driver.press(.enter)
    #expect(driver.text("name") == "Loft")
  }

  @Test func lookingAtAColleaguesHidesNotOnesOwn() {
    var driver = killed()
    driver.library.stock.withLock { stock in
      for id in stock.drafts.keys { stock.drafts[id]?.by = "bob" }
    }
    driver = visit(after: driver)
    driver.press(.home)
    while !driver.cursorRow.contains("by bob") { driver.press(.down) }
    driver.press(.enter, .character("l"), .enter, .escape)
    #expect(driver.mode == .home)
    driver.press(.home, .enter)
    #expect(driver.text("name") == "")
    driver.type("Mine")
    #expect(driver.text("name") == "Mine")
  }
}
