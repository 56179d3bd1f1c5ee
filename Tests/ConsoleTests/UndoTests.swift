import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

struct UndoTests {
  @Test func aRunOfTypingIsOneStepThatNamesItsField() {
    var driver = Driver()
    driver.openBook()
    driver.type(" one")
    driver.press(.tab)
    driver.type(" two")
    driver.press(.tab, .tab, .control("z"))
    #expect(driver.focus == "title")
    #expect(driver.notice == "Taken back: Title")
    #expect(driver.text("title") == "Emma")
    driver.press(.control("z"))
    #expect(driver.focus == "name")
    #expect(driver.text("name") == "EMMA")
    driver.press(.control("z"))
    #expect(driver.notice.contains("does not suspend"))
    driver.press(.control("y"), .control("y"))
    #expect(driver.text("name") == "EMMA one")
    #expect(driver.text("title") == "Emma two")
    #expect(driver.notice == "Done again: Title")
  }

  @Test func aPasteAndAChoiceAreOneStepEach() {
    var driver = Driver()
    driver.openBook()
    driver.type("a")
    driver.paste("bcd")
    driver.type("e")
    driver.press(.control("z"))
    #expect(driver.text("name") == "EMMAabcd")
    driver.press(.control("z"))
    #expect(driver.text("name") == "EMMAa")
    driver.goTo("binding")
    driver.type("le")
    driver.press(.enter)
    #expect(driver.text("binding") == "Leather")
    driver.goTo("name")
    driver.press(.control("z"))
    #expect(driver.focus == "binding")
    #expect(driver.text("binding") == "Cloth")
    driver.press(.control("z"))
    #expect(driver.text("name") == "EMMA")
  }

  @Test func aStepInATranslationGoesThere() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("title")
    driver.press(.control("t"), .down)
    driver.type("Emma")
    driver.press(.escape, .up, .control("z"))
    #expect(driver.form?.slot == Slot("title", "de"))
    #expect(driver.text("title", "de") == "")
    driver.press(.escape, .up)
    driver.type("!")
    driver.press(.down, .control("t"), .control("z"))
    #expect(driver.focus == "name")
    #expect(driver.cursor != nil)
    #expect(driver.cursorRow.contains("Name"))
  }

  @Test func stepsReachAcrossASave() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("pages")
    driver.press(.control("u"))
    driver.type("7")
    driver.press(.control("s"), .enter)
    #expect(driver.text("pages") == "7")
    driver.press(.control("z"))
    #expect(driver.text("pages") == "")
    driver.press(.control("z"))
    #expect(driver.text("pages") == "1036")
    #expect(driver.notice == "Taken back: Number of pages")
    driver.press(.control("s"))
    #expect(driver.library.books[0].pages == 1036)
  }

  @Test func stepsOutliveTheWayOutAndBack() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.press(.escape, .enter, .control("z"))
    #expect(driver.text("name") == "EMMA")
  }

  @Test func aDiscardedDraftComesBack() {
    var driver = Driver()
    driver.openBook()
    driver.type("X")
    driver.choose("Discard")
    driver.type("y")
    driver.press(.enter, .control("z"))
    #expect(driver.notice.contains("Brought back"))
    driver.press(.enter)
    #expect(driver.text("name") == "EMMAX")
  }

  @Test func aSecretIsForgottenOnceItIsSaved() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("code")
    driver.type("hush")
    driver.press(.control("s"))
    driver.press(.enter, .control("z"), .control("y"))
    #expect(!driver.typed.values.contains("hush"))
  }
}
