import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// The columns `editor`, `document` and `outline` of the table of keys, and the copy screen.
struct PageKeysTests {
  private func editor(_ field: String = "blurb") -> Driver {
    var driver = Driver()
    driver.openBook()
    driver.goTo(field)
    driver.press(.enter)
    return driver
  }

  private func area(_ driver: Driver) -> String {
    if case .editor(let editor) = driver.state.page { editor.area.text } else { "no editor" }
  }

  @Test func theEditorTypesAndMoves() {
    var driver = editor("notes")
    driver.type("ab?:/")
    driver.press(.enter, .tab)
    driver.type("c ")
    #expect(area(driver) == "ab?:/\n  c ")
    driver.press(.backTab)
    #expect(area(driver) == "ab?:/\nc ")
    driver.press(.home, .backspace)
    #expect(area(driver) == "ab?:/c ")
    driver.press(.left, .delete, .up, .end, .control("w"))
    #expect(area(driver) == "")
    driver.press(.control("z"))
    #expect(area(driver) == "ab?:c ")
    driver.press(.control("y"))
    #expect(area(driver) == "")
  }

  @Test func theEditorKeepsItsTextHoweverItIsLeft() {
    var driver = editor()
    driver.type("X")
    driver.press(.control("c"), .escape)
    #expect(driver.mode == .editor)
    driver.press(.escape)
    #expect(driver.focus == "blurb")
    #expect(driver.text("blurb").hasPrefix("XHandsome"))
    driver.press(.enter)
    driver.type("Y")
    driver.press(.control("c"), .control("c"))
    #expect(driver.hasLeft)
    let kept = driver.state.desk.values.first { !$0.answers.isEmpty }
    #expect(kept?.answers.texts[Slot("blurb")]?.hasPrefix("YX") == true)
  }

  @Test func theEditorSavesTheForm() {
    var driver = editor()
    driver.type("X")
    driver.press(.control("s"))
    #expect(driver.library.books[0].blurb["en"].hasPrefix("XHandsome"))
    #expect(driver.mode == .list)
  }

  @Test func theEditorChangesLanguageAndPreviews() {
    var driver = editor()
    driver.press(.control("t"))
    #expect(driver.screen.contains("Blurb (German)"))
    driver.type("Hübsch")
    driver.press(.control("t"), .control("t"))
    #expect(driver.screen.contains("Blurb (English)"))
    driver.press(.control("p"))
    #expect(driver.screen.contains("Back cover"))
    driver.press(.control("p"), .escape)
    #expect(driver.text("blurb", "de") == "Hübsch")
    driver = editor("notes")
    driver.press(.control("t"))
    #expect(driver.notice == "Notes has no translations")
  }

  @Test func theEditorShowsWhatIsRefused() {
    var driver = editor()
    driver.type("m@il")
    driver.press(.control("o"))
    #expect(driver.mode == .outline)
    #expect(driver.screen.contains("Line 1, column 2"))
    driver.press(.escape)
    #expect(driver.mode == .editor)
    driver.press(.control("o"), .enter)
    #expect(driver.mode == .editor)
    #expect(driver.screen.contains("line 1, column 2"))
  }

  @Test func aProblemInATranslationIsGoneTo() {
    var driver = editor()
    driver.press(.control("t"))
    driver.type("eins")
    driver.press(.enter)
    driver.type("zw@i")
    driver.press(.escape, .control("s"))
    #expect(driver.mode == .outline)
    #expect(driver.notice == "Not saved: 1 problem. Enter goes there")
    driver.press(.enter)
    #expect(driver.mode == .editor)
    #expect(driver.screen.contains("Blurb (German) · line 2, column 3"))
    driver.press(.delete, .escape, .control("s"))
    #expect(driver.library.books[0].blurb["de"] == "eins\nzwi")
  }

  @Test func aLockedTextCanBeRead() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("number")
    driver.type("x")
    #expect(driver.text("number") == "1815-1")
  }

  @Test func aDocumentIsReadAndSearched() {
    var driver = Driver(rows: 12, columns: 60)
    let lines = (1...40).map { Document.Line([.init("line \($0)")]) }
    driver.send(.document(Document(title: "Long", lines: lines)))
    driver.press(.down)
    #expect(driver.frame.text(row: 1).contains("line 2"))
    driver.press(.up, .character(" "), .pageUp)
    #expect(driver.frame.text(row: 1).contains("line 1"))
    driver.press(.end)
    #expect(driver.screen.contains("line 40"))
    driver.press(.character("b"), .home, .character("G"), .character("g"))
    #expect(driver.frame.text(row: 1).contains("line 1"))
    driver.press(.character("/"))
    driver.type("line 3")
    driver.press(.enter)
    #expect(driver.cursorRow.hasPrefix("›line 3"))
    driver.press(.character("n"))
    #expect(driver.cursorRow.contains("line 30"))
    for _ in 0..<9 { driver.press(.character("n")) }
    #expect(driver.cursorRow.contains("line 39"))
    driver.press(.character("n"))
    #expect(driver.cursorRow.hasPrefix("›line 3"))
    driver.press(.character("N"))
    #expect(driver.cursorRow.contains("line 39"))
    driver.press(.character("?"), .escape, .character("q"))
    #expect(driver.mode == .home)
  }

  @Test func placesOfADocumentAreGoneTo() {
    var driver = Driver()
    driver.openList("shelves")
    driver.press(.down, .down, .character("d"))
    #expect(driver.cursorRow.contains("EMMA: Shelf"))
    driver.press(.tab)
    #expect(driver.cursorRow.contains("DUNE: Shelf"))
    driver.press(.backTab, .down, .enter)
    #expect(driver.form?.model.name == "DUNE")
    #expect(driver.focus == "shelf")
    driver.press(.escape)
    #expect(driver.mode == .document)
    driver.press(.escape)
    #expect(driver.list?.section.id == "shelves")
  }

  @Test func theOutlineGoesToFields() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("pages")
    driver.press(.control("o"))
    #expect(driver.cursorRow.contains("Number of pages"))
    driver.press(.tab, .backTab, .down, .up, .end, .up, .enter)
    #expect(driver.focus == "mark")
    driver.press(.control("o"), .control("o"))
    #expect(driver.focus == "mark")
    driver.press(.control("o"), .character("/"))
    driver.type("bin")
    driver.press(.down, .down, .enter, .enter)
    #expect(driver.focus == "binding")
    driver.press(.control("o"), .left)
    #expect(driver.screen.contains("Nothing is wrong here"))
    driver.press(.enter, .right, .escape)
    #expect(driver.focus == "binding")
  }

  @Test func theOutlineGoesToWhatIsLeftToDo() {
    var driver = Driver()
    driver.openList("books")
    driver.press(.character("n"), .control("o"), .control("s"))
    #expect(driver.cursorRow.contains("Title  (required)"))
    driver.press(.control("s"))
    #expect(driver.cursorRow.contains("Shelf  (required)"))
  }

  @Test func anyKeyLeavesTheCopyScreen() {
    for key in Key.all where ![.control("c"), .control("g"), .function(1)].contains(key) {
      var driver = Driver()
      driver.openBook()
      driver.goTo("mark")
      driver.press(.enter)
      driver.press(key)
      let stays = [Key.control("l"), .control("q")].contains(key)
      #expect((driver.mode == .copy) == stays, "\(key.name)")
    }
  }
}
