import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

struct PasteTests {
  @Test(arguments: ["one line", "one line\n", "one line\r\n"])
  func oneLineIsTyped(_ text: String) {
    var driver = Driver()
    driver.openBook()
    driver.press(.control("u"))
    driver.paste(text)
    #expect(driver.text("name") == "one line")
    #expect(driver.mode == .textField)
  }

  @Test func severalLinesAsk() {
    for (letter, wanted) in [("j", "EMMAone two"), ("f", "EMMAone"), ("c", "EMMA")] {
      var driver = Driver()
      driver.openBook()
      driver.paste("one\r\ntwo\n")
      #expect(driver.mode == .question)
      #expect(driver.state.question?.marked == 0)
      driver.type(letter)
      driver.press(.enter)
      #expect(driver.text("name") == wanted)
    }
  }

  @Test(arguments: Spot.all)
  func elsewhereItIsDroppedWithAWord(_ spot: Spot) {
    var driver = spot.driver
    let typed = driver.typed
    driver.paste("zq")
    #expect(spot.mode.isTyping || driver.notice.contains("dropped"))
    #expect(spot.mode.isTyping || driver.typed == typed)
    #expect(driver.mode == spot.mode)
  }

  @Test func graveKeysRightAfterAPasteAreIgnored() {
    var driver = Driver()
    driver.openBook()
    driver.paste("x")
    driver.send(.input(.key(.control("s")), driver.moment + 49))
    #expect(driver.mode == .textField)
    #expect(driver.library.books[0].name == "EMMA")
    driver.send(.input(.key(.control("s")), driver.moment + 51))
    #expect(driver.library.books[0].name == "EMMAx")
    driver.paste("x")
    driver.send(.input(.key(.character("d")), driver.moment + 10))
    #expect(driver.mode == .list)
    driver.press(.character("d"), .tab)
    driver.paste("x")
    driver.send(.input(.key(.enter), driver.moment + 10))
    #expect(driver.library.books.count == 3)
  }

  @Test func theEditorTakesAllLines() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("notes")
    driver.press(.enter)
    driver.paste("one\r\ntwo\n")
    driver.press(.escape)
    #expect(driver.text("notes") == "one\ntwo")
    driver.press(.control("z"))
    #expect(driver.text("notes") == "")
  }

  @Test func aSecretKeepsAllButTheBlanksAtItsEnds() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("code")
    driver.paste("  a b \n")
    #expect(driver.text("code") == "a b")
  }
}
