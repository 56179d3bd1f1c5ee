import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

// Keys at values that are shown in a way of their own.
extension FormKeysTests {
  @Test func previewIsForLongTexts() {
    var driver = at("blurb")
    driver.press(.control("p"))
    #expect(driver.screen.contains("Back cover"))
    #expect(driver.mode == .document)
    driver.press(.escape, .up, .up, .up, .control("p"))
    #expect(driver.notice == "Only long texts have a preview")
  }

  @Test func aSecretIsShownOnlyWhileItIsTypedAndUnsaved() {
    var driver = at("code")
    driver.press(.control("r"))
    #expect(driver.notice.contains("never shown"))
    driver.type("hush")
    #expect(!driver.screen.contains("hush"))
    driver.press(.control("r"))
    #expect(driver.cursorRow.contains("hush"))
    for alarm in driver.alarms { driver.send(.alarm(alarm)) }
    #expect(!driver.screen.contains("hush"))
    driver.press(.control("r"), .control("r"))
    #expect(!driver.screen.contains("hush"))
    for _ in 0..<4 { driver.press(.backspace) }
    #expect(driver.cursorRow.contains("K7QX2M9A"))
    #expect(driver.state.form?.model.answers.isEmpty == true)
  }

  @Test func controlUMarksAnUntouchedSecretAsCleared() {
    var driver = at("code")
    driver.press(.control("u"))
    #expect(driver.cursorRow.contains("cleared on Save"))
    driver.press(.control("z"))
    #expect(driver.cursorRow.contains("K7QX2M9A"))
    driver.press(.control("u"), .control("s"))
    #expect(driver.library.books[0].code == nil)
  }

  @Test func theRestOfASuggestionIsTakenAtTheEnd() {
    for key in [Key.right, .end, .control("e")] {
      var driver = Driver()
      driver.openList("books")
      driver.press(.character("n"))
      driver.type("DUNE_")
      driver.press(key)
      #expect(driver.text("name") == "DUNE_MESSIAH")
      driver.press(.control("z"))
      #expect(driver.text("name") == "DUNE_")
    }
    var driver = at("name")
    driver.choose("Choose from suggestions")
    #expect(driver.mode == .dropdown)
    driver.type("uly")
    driver.press(.enter)
    #expect(driver.text("name") == "ULYSSES")
    #expect(driver.mode == .textField)
  }

  @Test func aFieldThatMakesNoSenseIsNotAsked() {
    var driver = at("isSigned")
    driver.press(.down)
    #expect(driver.focus == "code")
    driver.press(.up, .character(" "), .down)
    #expect(driver.focus == "signer")
    driver.type("anna")
    driver.press(.up, .character(" "), .down)
    #expect(driver.focus == "code")
    driver.press(.up, .character(" "), .down)
    #expect(driver.text("signer") == "anna")
  }

  @Test func whatCanBeDoneWithoutAKeyIsThere() {
    var driver = at("name")
    driver.type("X")
    driver.choose("Put back")
    #expect(driver.text("name") == "EMMA")
    driver.type("Y")
    driver.choose("Discard")
    #expect(driver.mode == .question)
    driver.type("y")
    driver.press(.enter)
    #expect(driver.mode == .list)
    driver.press(.enter)
    #expect(driver.text("name") == "EMMA")
    driver.choose("Copy")
    #expect(driver.copied == ["EMMA"])
    driver.press(.character("a"))
    #expect(driver.mode == .textField)
  }

  @Test func aLongTextStaysInItsField() {
    for (rows, columns) in Scene.sizes {
      var driver = Driver(rows: rows, columns: columns)
      driver.openBook()
      driver.goTo("title")
      driver.type(" 漢字と" + String(repeating: "長い", count: 90))
      let shown = driver.cursor
      #expect(shown.map { $0.column < columns } == true)
      #expect(driver.cursorRow.contains("長い"))
      for _ in 0..<70 { driver.press(.left) }
      #expect(driver.cursor?.row == shown?.row)
      driver.press(.home)
      #expect(driver.cursorRow.contains("Emma"))
    }
  }
}
