import Console
import Forms
import Screen
import Testing

@testable import ToyLibrary

/// Texts that fill several fields, made values, and files on the host.
struct IntakeKeysTests {
  private func at(_ field: String, in section: String = "books") -> Driver {
    var driver = Driver()
    driver.openList(section)
    driver.press(.home, .enter)
    driver.goTo(field)
    return driver
  }

  @Test func aTextForSeveralFieldsFillsThemAsOneStep() {
    var driver = at("code")
    driver.paste("PERSUASION#Wentworth8\r\n")
    #expect(driver.notice == "Found Name and Lock code in the pasted text")
    #expect(driver.text("name") == "PERSUASION")
    #expect(driver.text("code") == "Wentworth8")
    #expect(driver.focus == "code")
    #expect(!driver.screen.contains("Wentworth8"))
    driver.press(.control("z"))
    #expect(driver.form?.model.answers.isEmpty == true)
    #expect(driver.focus == "code")
    driver.press(.control("y"), .control("s"))
    #expect(driver.library.books[0].name == "PERSUASION")
    #expect(driver.library.books[0].code == .typed("Wentworth8"))
  }

  @Test func whatIsMeantForSeveralFieldsAndCannotBeReadChangesNothing() {
    var driver = at("code")
    driver.type("kept")
    driver.paste("a#b1\n#c2")
    #expect(driver.notice == "The label has several codes; expected is one")
    #expect(driver.mode == .textField)
    #expect(driver.text("code") == "kept")
    #expect(!driver.screen.contains("b1") && !driver.screen.contains("c2"))
    driver.press(.control("z"))
    #expect(driver.text("code") == "")
  }

  @Test func elsewhereSuchATextIsTyped() {
    var driver = at("name")
    driver.paste("A#B")
    #expect(driver.text("name") == "EMMAA#B")
  }

  @Test func aStrongValueIsMadeWhereOneCanBe() {
    var driver = at("code")
    driver.type("old")
    driver.choose("Make a strong")
    #expect(driver.text("code") == "MadeCode23456789")
    #expect(driver.notice == "Made: 16 characters, not saved yet. ^G lists Copy and Read aloud")
    #expect(!driver.screen.contains("MadeCode"))
    driver.press(.control("z"))
    #expect(driver.text("code") == "old")
  }

  @Test func theListOfActionsOffersThemWhereTheyWork() {
    func offered(_ driver: Driver) -> [Action] {
      var driver = driver
      driver.press(.control("g"))
      let own: [Action] = [.file, .make, .readAloud]
      return driver.state.palette?.rows.map(\.action).filter(own.contains) ?? []
    }
    #expect(offered(at("code")) == [.file, .make])
    var typed = at("code")
    typed.type("x")
    #expect(offered(typed) == [.file, .make, .readAloud])
    #expect(offered(at("name")) == [])
    #expect(offered(at("binding")) == [])
    #expect(offered(at("plan", in: "shelves")) == [])
  }

  @Test func readingAloudAsksAndShowsFours() {
    for (rows, columns) in Scene.sizes {
      var driver = Driver(rows: rows, columns: columns)
      driver.openBook()
      driver.goTo("code")
      driver.paste("aBcDeFgHjKmNpQrStUvWxYz234567892")
      driver.choose("Read aloud")
      #expect(driver.mode == .question)
      driver.press(.enter)
      #expect(driver.mode == .textField)
      driver.choose("Read aloud")
      driver.type("y")
      driver.press(.enter)
      #expect(driver.screen.contains("aBcD eFgH jKmN pQrS"), "\(columns)x\(rows)")
      #expect(driver.screen.contains("tUvW xYz2 3456 7892"), "\(columns)x\(rows)")
      #expect(driver.copied == [])
      driver.press(.character("x"))
      #expect(driver.mode == .textField)
      #expect(!driver.screen.contains("aBcD"))
    }
  }

  @Test func aPathIsCompletedAndItsFileTaken() {
    var driver = at("plan", in: "shelves")
    driver.type("/keys/p")
    #expect(driver.cursorRow.contains("/keys/p[lan]"))
    driver.press(.right)
    #expect(driver.text("plan") == "/keys/plan")
    driver.press(.enter)
    #expect(
      driver.notice
        == "Taken from the file. Delete it on this host when the set-up works: rm /keys/plan")
    #expect(driver.text("name") == "Loft")
    #expect(driver.text("room") == "7")
    #expect(driver.text("plan") == "")
    driver.press(.control("z"))
    #expect(driver.text("name") == "Attic")
    #expect(driver.text("plan") == "/keys/plan")
  }

  @Test func aFileThatIsNotTakenSaysWhyAtTheFieldUntilThePathChanges() {
    var driver = at("plan", in: "shelves")
    driver.type("/keys/none")
    driver.press(.enter)
    #expect(driver.screen.contains("There is no such file"))
    #expect(driver.focus == "plan")
    driver.press(.up)
    #expect(driver.screen.contains("There is no such file"))
    driver.press(.down, .backspace)
    #expect(!driver.screen.contains("There is no such file"))
    driver.press(.control("u"))
    driver.type("/keys/odd")
    driver.press(.enter)
    #expect(driver.screen.contains("Nothing in the file belongs here"))
    driver.press(.control("u"), .enter)
    #expect(driver.mode == .buttons)
  }

  @Test func whatIsPastedIntoAPathIsAPathOrTheFileItself() {
    var driver = at("plan", in: "shelves")
    driver.paste("/a=b/c")
    #expect(driver.text("plan") == "/a=b/c")
    driver.press(.control("u"))
    driver.paste("Loft=7\n")
    #expect(driver.notice == "Found Name and Room in the pasted text")
    #expect(driver.text("plan") == "")
  }

  @Test func aFileIsAskedForWhereAPasteWouldGo() {
    var driver = at("code")
    driver.choose("from a file")
    #expect(driver.focus == "file")
    driver.type("/keys/odd")
    driver.press(.control("s"))
    #expect(driver.screen.contains("The label has several codes"))
    driver.press(.control("u"))
    driver.type("/keys/l")
    driver.press(.end, .enter)
    #expect(driver.notice.hasPrefix("Taken from the file. Delete it on this host"))
    #expect(driver.focus == "code")
    #expect(driver.text("name") == "PERSUASION")
    #expect(driver.text("code") == "Wentworth8")
    #expect(!driver.screen.contains("Wentworth8"))
    driver.press(.control("z"))
    #expect(driver.form?.model.answers.isEmpty == true)
  }

  @Test func theFileItselfCanBePastedWhereItsPathIsAskedFor() {
    var driver = at("code")
    driver.choose("from a file")
    driver.paste("PERSUASION#Wentworth8\n")
    #expect(driver.notice == "Found Name and Lock code in the pasted text")
    #expect(driver.focus == "code")
    #expect(driver.text("code") == "Wentworth8")
    #expect(!driver.screen.contains("Wentworth8"))
  }

  @Test func nothingOfAskingForAFileIsKept() {
    var driver = at("code")
    driver.choose("from a file")
    driver.type("/keys")
    driver.press(.escape)
    #expect(driver.focus == "code")
    #expect(driver.form?.model.answers.isEmpty == true)
    driver.choose("from a file")
    #expect(driver.text("file") == "")
    driver.press(.escape, .escape, .escape)
    #expect(driver.state.drafts.isEmpty)
  }
}
