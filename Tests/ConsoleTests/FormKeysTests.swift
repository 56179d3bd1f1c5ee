import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// The columns `field` and `text field` of the table of keys.
struct FormKeysTests {
  func at(_ field: String, book: Int = 0) -> Driver {
    var driver = Driver()
    driver.openBook(book)
    driver.goTo(field)
    return driver
  }

  private static let order = [
    "name", "title", "pages", "binding", "isSigned", "code", "blurb", "notes", "shelf", "authors",
    "chapters", "mark", "number",
  ]

  @Test func tabAndArrowsGoThroughAllFieldsAndTheButtons() {
    for (next, previous) in [(Key.tab, Key.backTab), (.down, .up)] {
      var driver = at("name")
      for field in Self.order {
        #expect(driver.focus == field)
        driver.press(next)
      }
      #expect(driver.mode == .buttons)
      driver.press(next)
      #expect(driver.mode == .buttons)
      for field in Self.order.reversed() {
        driver.press(previous)
        #expect(driver.focus == field)
      }
    }
  }

  @Test func enterIsNextInText() {
    var driver = at("name")
    driver.press(.enter, .enter)
    #expect(driver.focus == "pages")
  }

  @Test func enterOpensWhatCanBeOpened() {
    let wanted: [(String, Mode)] = [
      ("binding", .dropdown), ("shelf", .dropdown), ("authors", .multiSelect), ("blurb", .editor),
      ("chapters", .list), ("mark", .copy), ("number", .field),
    ]
    for (field, mode) in wanted {
      var driver = at(field)
      driver.press(.enter)
      #expect(driver.mode == mode, "\(field)")
    }
  }

  @Test func spaceOpensTogglesAndPresses() {
    for field in ["binding", "shelf", "authors", "blurb", "chapters"] {
      var driver = at(field)
      driver.press(.character(" "))
      #expect(driver.mode != .field, "\(field)")
    }
    var driver = at("isSigned")
    driver.press(.character(" "))
    #expect(driver.text("isSigned") == "Yes")
    driver.press(.enter)
    #expect(driver.text("isSigned") == "No")
    driver = at("number")
    for _ in 0..<3 { driver.press(.down) }
    driver.press(.right, .right, .character(" "))
    #expect(driver.mode == .list)
  }

  @Test func lettersOpenADropdownWithThemAsFilter() {
    var driver = at("shelf")
    driver.type("c")
    #expect(driver.form?.dropdown?.filter.text == "c")
    #expect(driver.form?.dropdown?.current?.text == "Cellar")
    driver.press(.escape)
    driver.press(.character("?"))
    #expect(driver.mode == .actions)
  }

  @Test func otherwiseAKeySaysWhyNothingHappens() {
    let keys: [Key] = [.character("x"), .backspace, .delete]
    let words = [
      "isSigned": "Space changes it", "blurb": "Enter opens the text",
      "chapters": "Enter opens the list", "mark": "It is shown only; Enter copies it",
      "number": "Fixed once created: create another book",
    ]
    for (field, word) in words {
      for key in keys {
        var driver = at(field)
        driver.press(key)
        #expect(driver.notice == word, "\(field), \(key.name)")
        #expect(driver.focus == field)
      }
    }
    for field in ["shelf", "binding", "authors"] {
      for key in [Key.backspace, .delete] {
        var driver = at(field)
        driver.press(key)
        #expect(!driver.notice.isEmpty)
        #expect(driver.mode == .field)
      }
    }
  }

  @Test func buttonsAreGoneThroughAndLeft() {
    var driver = at("number")
    driver.press(.down)
    #expect(driver.form?.focus == .button(.save))
    driver.press(.right, .right, .right)
    #expect(driver.form?.focus == .button(.back))
    driver.press(.left)
    #expect(driver.form?.focus == .button(.discard))
    driver.press(.character("x"))
    #expect(!driver.notice.isEmpty)
    driver.press(.character("q"))
    #expect(driver.mode == .list)
  }

  @Test func pagesAndEndsGoOverFields() {
    var driver = at("binding")
    driver.press(.end)
    #expect(driver.mode == .buttons)
    driver.press(.home)
    #expect(driver.focus == "name")
    driver.press(.pageDown)
    #expect(driver.focus != "name")
    for _ in 0..<5 { driver.press(.pageDown) }
    #expect(driver.mode == .buttons)
    for _ in 0..<5 { driver.press(.pageUp) }
    #expect(driver.focus == "name")
  }

  @Test func escapeKeepsADraft() {
    for field in ["name", "binding"] {
      var driver = at("name")
      driver.type("X")
      driver.goTo(field)
      driver.press(.escape)
      #expect(driver.mode == .list)
      #expect(driver.notice == "Kept, not saved: 1 change of the book EMMA")
      driver.press(.enter)
      #expect(driver.text("name") == "EMMAX")
      #expect(driver.library.books[0].name == "EMMA")
    }
  }

  @Test func theShellsEditingWorks() {
    var driver = at("title")
    driver.press(.control("u"))
    driver.type("one two three")
    driver.press(.control("w"))
    #expect(driver.text("title") == "one two ")
    driver.press(.altBackspace)
    #expect(driver.text("title") == "one ")
    driver.press(.control("z"))
    #expect(driver.text("title") == "one two ")
    driver.press(.control("a"), .alt("d"))
    #expect(driver.text("title") == " two ")
    driver.press(.alt("f"), .alt("b"), .control("k"))
    #expect(driver.text("title") == " ")
    driver.press(.home, .control("d"))
    #expect(driver.text("title") == "")
  }

  @Test func saveSavesAndSaysWhat() {
    var driver = at("pages")
    driver.press(.control("u"))
    driver.type("7")
    driver.press(.control("s"))
    #expect(driver.library.books[0].pages == 7)
    #expect(driver.notice == "Saved book EMMA: Number of pages")
    #expect(driver.mode == .list)
    #expect(driver.list?.current?.cells[1] == "EMMA")
  }

  @Test func savingAsksWhereReadersLoseSomething() {
    var driver = at("binding", book: 1)
    driver.type("p")
    driver.press(.enter, .control("s"))
    #expect(driver.mode == .question)
    driver.press(.enter)
    #expect(driver.library.books[1].binding == "Leather")
    driver.press(.control("s"))
    driver.type("y")
    driver.press(.enter)
    #expect(driver.library.books[1].binding == "Paper")
  }

  @Test func translationsOpenAndClose() {
    var driver = at("title", book: 1)
    driver.press(.control("t"), .down)
    #expect(driver.form?.slot == Slot("title", "de"))
    driver.type("!")
    driver.press(.down)
    #expect(driver.cursorRow.contains("[Dune]"))
    driver.choose("Copy from the default")
    #expect(driver.text("title", "ja") == "Dune")
    driver.press(.escape)
    #expect(driver.focus == "title")
    #expect(driver.screen.contains("3/3"))
    driver.press(.down, .control("t"))
    #expect(driver.notice == "Number of pages has no translations")
  }
}
