import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// A disk that is slow holds no letter: what is typed is shown, and what is read for it follows.
struct SlowReadingTests {
  private func atTheName() -> Driver {
    var driver = Driver()
    driver.openBook(0)
    driver.goTo("name")
    driver.heldReadings = []
    return driver
  }

  @Test func aLetterIsShownBeforeItsFormIsEvaluated() {
    var driver = atTheName()
    driver.press(.control("u"))
    driver.type("DUNE")
    #expect(driver.screen.contains("DUNE"))
    driver.press(.down, .up)
    #expect(!driver.screen.contains("Another book is named DUNE"))
    driver.letGoReadings()
    #expect(driver.screen.contains("Another book is named DUNE"))
  }

  @Test func anAnswerToAnOlderTextSaysNothingOfTheNewerOne() {
    var driver = atTheName()
    driver.press(.control("u"))
    driver.type("DUNE")
    // Two letters more make another name of it while the first is still looked at.
    driver.type("XY")
    driver.press(.down, .up)
    driver.letGoReadings()
    #expect(!driver.screen.contains("Another book is named"))
    #expect(driver.text("name") == "DUNEXY")
  }

  @Test func aSaveStoresWhatWasTypedLast() {
    var driver = atTheName()
    driver.press(.control("u"))
    driver.type("PERSUASION")
    driver.press(.control("s"))
    #expect(driver.library.books[0].name == "PERSUASION")
    driver.letGoReadings()
    #expect(driver.library.books[0].name == "PERSUASION")
  }
}
