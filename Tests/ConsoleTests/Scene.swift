import Console
import Forms
import Screen
import Synchronization

@testable import ToyLibrary

/// A screen that is kept in golden files.
struct Scene: Sendable, CustomStringConvertible {
  let name: String
  let isGuided: Bool
  let play: @Sendable (inout Driver) -> Void

  init(
    _ name: String, isGuided: Bool = false, _ play: @escaping @Sendable (inout Driver) -> Void
  ) {
    self.name = name
    self.isGuided = isGuided
    self.play = play
  }

  var description: String { name }

  static let sizes = [(43, 132), (24, 80), (20, 60), (12, 40), (5, 20)]

  static let all = home + drafts + lists + forms + boxes + guide + others

  private static let home = [
    Scene("home") { _ in },
    Scene("home-drafts") { driver in
      driver.openBook()
      driver.type("X")
      driver.press(.escape, .home)
      driver.press(.character("n"))
      driver.type("NEW")
      driver.press(.escape, .escape)
    },
  ]

  private static let drafts = [
    Scene("home-drafts-stored") { driver in
      driver.library.fillWithDrafts()
      driver.begin()
      driver.press(.escape, .home, .down, .down)
    },
    Scene("question-continue") { driver in
      driver.library.fillWithDrafts()
      driver.begin()
    },
    Scene("question-held") { driver in
      driver.library.fillWithDrafts()
      driver.begin()
      driver.press(.escape, .home, .down, .down, .enter)
    },
    Scene("list-drafts") { driver in
      driver.library.fillWithDrafts()
      driver.openList("books")
    },
    Scene("form-look") { driver in
      driver.library.fillWithDrafts()
      driver.begin()
      driver.press(.escape, .home, .down, .down, .enter, .enter, .character("x"))
    },
  ]

  private static let lists = [
    Scene("list") { driver in
      driver.openList("books")
      driver.press(.down)
    },
    Scene("list-filtered") { driver in
      driver.openList("books")
      driver.press(.character("/"))
      driver.type("wood")
    },
    Scene("list-nothing-fits") { driver in
      driver.openList("books")
      driver.press(.character("/"))
      driver.type("zebra")
      driver.press(.enter)
    },
    Scene("list-empty") { driver in
      driver.library.stock.withLock { $0.books = Table() }
      driver.openList("books")
    },
    Scene("list-create") { driver in
      driver.openList("books")
      driver.press(.backTab)
    },
  ]

  private static let forms = [
    Scene("form-fresh") { driver in
      driver.openList("books")
      driver.press(.character("n"))
    },
    Scene("form-long") { driver in
      driver.openBook()
      driver.goTo("binding")
    },
    Scene("form-end") { driver in
      driver.openBook()
      for _ in 0..<20 { driver.press(.down) }
      driver.press(.right)
    },
    Scene("form-problems") { driver in
      driver.openBook()
      driver.goTo("pages")
      driver.press(.control("u"))
      driver.type("12345")
      driver.press(.backTab)
      driver.type(" and a title that is far longer than the sixty characters allowed")
      driver.press(.backTab)
      driver.type("?")
      driver.press(.tab, .tab)
    },
    Scene("form-locked") { driver in
      driver.openBook()
      driver.goTo("number")
      driver.type("x")
    },
    Scene("form-secret") { driver in
      driver.openBook()
      driver.goTo("code")
    },
    Scene("form-suggestion") { driver in
      driver.openList("books")
      driver.press(.character("n"))
      driver.type("DUNE")
    },
    Scene("form-translations") { driver in
      driver.openBook(1)
      driver.goTo("title")
      driver.press(.control("t"), .down, .down)
    },
  ]

  private static let boxes = [
    Scene("dropdown") { driver in
      driver.openBook()
      driver.goTo("shelf")
      driver.press(.enter)
    },
    Scene("dropdown-filtered") { driver in
      driver.openBook()
      driver.goTo("shelf")
      driver.type("a")
    },
    Scene("multi-select") { driver in
      driver.openBook()
      driver.goTo("authors")
      driver.press(.enter, .down, .character(" "), .end)
    },
    Scene("question-delete") { driver in
      driver.openList("books")
      driver.press(.character("d"))
    },
    Scene("question-leave") { driver in
      driver.openBook()
      driver.type("X")
      driver.press(.control("c"))
    },
    Scene("question-paste") { driver in
      driver.openBook()
      driver.paste("one\ntwo\nthree\n")
    },
    Scene("question-conflict") { driver in
      driver.openBook()
      driver.goTo("pages")
      driver.press(.backspace)
      driver.library.change(1) { $0.pages = 999 }
      driver.press(.control("s"))
    },
    Scene("form-conflict") { driver in
      driver.openBook()
      driver.goTo("title")
      driver.type("!")
      driver.goTo("pages")
      driver.press(.backspace)
      driver.library.change(1) {
        $0.pages = 999
        $0.title = ["en": "Emma?"]
      }
      driver.press(.control("s"))
      driver.type("b")
      driver.press(.enter)
    },
    Scene("actions") { driver in
      driver.openBook()
      driver.press(.control("g"))
    },
    Scene("actions-filtered") { driver in
      driver.openList("books")
      driver.press(.control("g"))
      driver.type("so")
    },
  ]

  private static let guide = [
    Scene("home-guided", isGuided: true) { driver in
      driver.press(.enter)
      driver.type("Attic")
      driver.press(.control("s"), .escape)
    },
    Scene("guide-step", isGuided: true) { $0.press(.enter) },
    Scene("guide-outline", isGuided: true) { driver in
      driver.press(.enter)
      driver.type("A shelf whose name is too long")
      driver.press(.control("s"), .enter, .character(" "), .down, .character(" "), .enter)
      driver.choose("Mark this step as waiting")
      driver.type("for the carpenter")
      driver.press(.control("s"), .control("o"), .home, .right)
    },
    Scene("guide-review", isGuided: true) { driver in
      driver.press(.enter, .control("s"), .control("s"))
    },
    Scene("guide-waiting", isGuided: true) { driver in
      driver.press(.enter)
      driver.choose("Mark this step as waiting")
    },
  ]

  private static let others = [
    Scene("editor") { driver in
      driver.openBook()
      driver.goTo("blurb")
      driver.press(.enter, .down, .end)
      driver.type(
        " And a disposition that seemed to unite some of the best blessings of existence.")
    },
    Scene("problems") { driver in
      driver.openBook()
      driver.goTo("pages")
      driver.press(.control("u"))
      driver.type("0")
      driver.goTo("blurb")
      driver.press(.enter)
      driver.type("mail@")
      driver.press(.escape)
      driver.press(.control("s"), .down)
    },
    Scene("outline") { driver in
      driver.openBook()
      driver.goTo("signer")
      driver.press(.control("o"), .down)
    },
    Scene("check") { $0.openCheck() },
    Scene("check-none") { driver in
      driver.library.mendAll()
      driver.openCheck()
    },
    Scene("check-running") { driver in
      driver.heldChecks = []
      driver.openCheck()
    },
    Scene("document-places") { driver in
      driver.openList("shelves")
      driver.press(.down, .down, .character("d"))
    },
    Scene("copy") { driver in
      driver.openBook()
      driver.goTo("mark")
      driver.press(.enter)
    },
    Scene("reading-aloud") { driver in
      driver.openBook()
      driver.goTo("code")
      driver.paste("aBcDeFgHjKmNpQrStUvWxYz234567892")
      driver.choose("Read aloud")
      driver.type("y")
      driver.press(.enter)
    },
    Scene("path") { driver in
      driver.openList("shelves")
      driver.press(.enter)
      driver.goTo("plan")
      driver.type("/keys/pl")
    },
    Scene("path-refused") { driver in
      driver.openBook()
      driver.goTo("code")
      driver.choose("from a file")
      driver.type("/keys/odd")
      driver.press(.enter)
    },
  ]
}
