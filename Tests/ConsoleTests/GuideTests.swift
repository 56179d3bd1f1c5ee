import Console
import Editing
import Forms
import Screen
import Synchronization
import Testing

@testable import ToyLibrary

/// How a guide is gone through, whatever it is about.
struct GuideTests {
  func begun() -> Driver {
    var driver = Driver(isGuided: true)
    driver.press(.enter)
    return driver
  }

  var stop: (Driver) -> String? { { $0.state.page.stop?.id } }

  @Test func itIsEnteredFromHomeAndLeftToHome() {
    var driver = begun()
    #expect(stop(driver) == "shelf")
    #expect(driver.screen.contains("Step 1 of 3"))
    #expect(driver.screen.contains("measure first"))
    driver.type("Porch")
    driver.press(.escape)
    #expect(driver.mode == .home)
    #expect(driver.notice.contains("goes on where you left it"))
    driver.press(.enter)
    #expect(driver.text("name") == "Porch")
  }

  @Test func nextGoesOnWhateverIsMissingAndMarksIt() {
    var driver = begun()
    driver.press(.control("s"))
    #expect(stop(driver) == "books")
    driver.choose("Previous step")
    #expect(stop(driver) == "shelf")
    #expect(driver.screen.contains("Required"))
  }

  @Test func stepsThatFollowFromAnAnswerComeAndGo() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("s"), .enter, .character(" "), .down, .character(" "), .enter)
    driver.press(.control("s"))
    #expect(stop(driver) == "book.EMMA")
    #expect(driver.screen.contains("Step 2.1 of 3"))
    driver.choose("Previous step")
    driver.press(.enter, .character(" "), .enter, .control("s"))
    #expect(stop(driver)?.hasPrefix("book.") == true)
    #expect(stop(driver) != "book.EMMA")
  }

  @Test func theOutlineShowsEachStepAndLeadsThere() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("o"))
    #expect(driver.screen.contains("1 Shelf"))
    #expect(driver.screen.contains("started"))
    #expect(driver.screen.contains("not started"))
    driver.press(.right)
    #expect(driver.screen.contains("Name  (changed"))
    driver.press(.down, .down, .enter)
    #expect(stop(driver) == "shelf")
    #expect(driver.focus == "room")
    driver.press(.control("o"), .control("s"))
    #expect(stop(driver) == "books")
  }

  @Test func theOutlinesFilterFindsQuestionsThatAreFoldedAway() {
    var driver = begun()
    driver.press(.control("o"), .character("/"))
    driver.type("dust")
    driver.press(.enter, .down, .enter)
    #expect(driver.focus == "dusted")
  }

  @Test func undoGoesOnInEachStepAfterComingBack() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("s"))
    driver.choose("Previous step")
    driver.press(.control("z"))
    #expect(driver.text("name") == "")
  }

  @Test func theOutlineTakesBackWhatWasDoneLastInAnyStep() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("s"), .enter, .character(" "), .enter, .control("o"), .control("z"))
    #expect(driver.notice == "Taken back: Books, Books")
    #expect(stop(driver) == "books")
    #expect(driver.text("books") == "")
    driver.press(.control("o"), .control("z"))
    #expect(stop(driver) == "shelf")
    #expect(driver.focus == "name")
    #expect(driver.text("name") == "")
    driver.press(.control("o"), .control("z"))
    #expect(driver.notice.hasPrefix("Nothing to take back"))
    driver.press(.control("y"))
    #expect(driver.text("name") == "Porch")
    driver.press(.control("o"), .control("y"))
    #expect(driver.text("books") == "EMMA")
  }

  @Test func aStepWaitsWithANoteUntilItIsTakenAway() {
    var driver = begun()
    driver.choose("Mark this step as waiting")
    driver.type("for the carpenter")
    driver.press(.control("s"))
    #expect(stop(driver) == "shelf")
    driver.press(.control("o"))
    #expect(driver.screen.contains("waiting: for the carpenter"))
    driver.press(.escape)
    driver.choose("Mark this step as waiting")
    driver.press(.control("u"), .control("s"), .control("o"))
    #expect(!driver.screen.contains("waiting"))
  }

  @Test func reviewLeadsToWhatIsWrongAndOnlyThenActs() {
    var driver = begun()
    driver.press(.control("s"), .control("s"))
    #expect(stop(driver) == "review")
    #expect(driver.mode == .document)
    driver.press(.control("s"))
    #expect(driver.notice.hasPrefix("Not yet"))
    #expect(stop(driver) == "shelf")
    #expect(driver.focus == "name")
    driver.type("Porch")
    driver.press(.control("s"), .enter, .character(" "), .enter)
    driver.press(.control("s"), .control("s"), .control("s"))
    #expect(driver.mode == .question)
    driver.press(.enter)
    #expect(stop(driver) == "review")
    #expect(!driver.library.shelves.contains { $0.name == "Porch" })
    driver.heldChecks = []
    driver.press(.control("s"), .character("y"), .enter)
    #expect(driver.library.shelves.contains { $0.name == "Porch" })
    #expect(driver.mode == .home && driver.heldChecks?.count == 1)
    #expect(driver.notice == "The shelf Porch is up")
  }

  @Test func nothingIsStoredBeforeReview() {
    var driver = begun()
    driver.type("Porch")
    driver.press(.control("s"), .control("c"), .control("c"))
    #expect(driver.hasLeft)
    #expect(driver.library.shelves.count == Library.small().shelves.count)
    #expect(driver.state.guide?.draft.parts["shelf"]?.answers.texts[Slot("name")] == "Porch")
  }

  @Test func discardingAsksAndCanBeTakenBack() {
    var driver = begun()
    driver.type("Porch")
    driver.choose("Discard what is not saved")
    #expect(driver.mode == .question)
    driver.press(.character("y"), .enter)
    #expect(driver.mode == .home)
    #expect(driver.state.guide == nil)
    driver.press(.control("z"), .enter)
    #expect(driver.text("name") == "Porch")
  }

  @Test func itsWordsCanBeReadAtAnySize() {
    for (rows, columns) in Scene.sizes {
      var driver = Driver(rows: rows, columns: columns, isGuided: true)
      driver.press(.enter)
      driver.choose("Words of this step")
      #expect(driver.mode == .document)
      driver.press(.escape)
      #expect(stop(driver) == "shelf")
    }
  }
}
