import Console
import Screen

@testable import ToyLibrary

/// A place in the console where keys are for one thing.
struct Spot: Sendable, CustomStringConvertible {
  let name: String
  let mode: Mode
  let isGuided: Bool
  let go: @Sendable (inout Driver) -> Void

  init(
    _ name: String, _ mode: Mode, isGuided: Bool = false,
    _ go: @escaping @Sendable (inout Driver) -> Void
  ) {
    self.name = name
    self.mode = mode
    self.isGuided = isGuided
    self.go = go
  }

  var description: String { name }

  var driver: Driver {
    var driver = Driver(isGuided: isGuided)
    go(&driver)
    return driver
  }

  static func at(_ field: String) -> @Sendable (inout Driver) -> Void {
    { driver in
      driver.openBook()
      driver.goTo(field)
    }
  }

  static let all = lists + fields + boxes + guide + others

  private static let lists = [
    Spot("home", .home) { _ in },
    Spot("list", .list) { $0.openList("books") },
    Spot("list with a filter", .list) { driver in
      driver.openList("books")
      driver.press(.character("/"))
      driver.type("e")
      driver.press(.enter)
    },
    Spot("list on + Create", .list) { driver in
      driver.openList("books")
      driver.press(.up)
    },
    Spot("list filter", .filter) { driver in
      driver.openList("books")
      driver.press(.character("/"))
      driver.type("e")
    },
  ]

  private static let fields = [
    Spot("text field", .textField, at("name")),
    Spot("text field with typing", .textField) { driver in
      driver.openBook()
      driver.type(" kept")
    },
    Spot("number", .textField, at("pages")),
    Spot("secret", .textField, at("code")),
    Spot("path", .textField) { driver in
      driver.openList("shelves")
      driver.press(.enter)
      driver.goTo("plan")
      driver.type("/keys")
    },
    Spot("path of its own", .textField) { driver in
      at("code")(&driver)
      driver.choose("from a file")
    },
    Spot("translation", .textField) { driver in
      driver.openBook()
      driver.goTo("title")
      driver.press(.control("t"), .down)
    },
    Spot("choice", .field, at("binding")),
    Spot("check box", .field, at("isSigned")),
    Spot("long text", .field, at("blurb")),
    Spot("reference", .field, at("shelf")),
    Spot("references", .field, at("authors")),
    Spot("rows", .field, at("chapters")),
    Spot("shown", .field, at("mark")),
    Spot("locked", .field, at("number")),
    Spot("buttons", .buttons) { driver in
      driver.openBook()
      driver.press(.backTab)
      for _ in 0..<20 { driver.press(.tab) }
    },
  ]

  private static let boxes = [
    Spot("dropdown", .dropdown) { driver in
      at("shelf")(&driver)
      driver.press(.enter)
    },
    Spot("multi-select", .multiSelect) { driver in
      at("authors")(&driver)
      driver.press(.enter)
    },
    Spot("question", .question) { driver in
      driver.openList("books")
      driver.press(.character("d"))
    },
    Spot("sort question", .question) { driver in
      driver.openList("books")
      driver.press(.character("s"))
    },
    Spot("actions", .actions) { $0.press(.control("g")) },
  ]

  private static let guide = [
    Spot("step", .textField, isGuided: true) { driver in
      driver.press(.enter)
      driver.type("kept")
    },
    Spot("step's buttons", .buttons, isGuided: true) { driver in
      driver.press(.enter)
      for _ in 0..<5 { driver.press(.tab) }
    },
    Spot("review", .document, isGuided: true) { driver in
      driver.press(.enter, .control("s"), .control("s"))
    },
    Spot("steps", .outline, isGuided: true) { $0.press(.enter, .control("o")) },
    Spot("steps' filter", .filter, isGuided: true) { driver in
      driver.press(.enter, .control("o"), .character("/"))
    },
    Spot("waiting", .textField, isGuided: true) { driver in
      driver.press(.enter)
      driver.choose("Mark this step as waiting")
      driver.type("kept")
    },
  ]

  private static let others = [
    Spot("editor", .editor) { driver in
      at("blurb")(&driver)
      driver.press(.enter)
    },
    Spot("editor with typing", .editor) { driver in
      at("notes")(&driver)
      driver.press(.enter)
      driver.type("kept")
    },
    Spot("document", .document) { driver in
      driver.openList("books")
      driver.choose("Help")
    },
    Spot("document with places", .document) { driver in
      driver.openList("shelves")
      driver.press(.down, .down, .character("d"))
    },
    Spot("check", .document) { $0.openCheck() },
    Spot("document search", .filter) { driver in
      driver.openList("books")
      driver.choose("Help")
      driver.press(.character("/"))
    },
    Spot("outline", .outline) { driver in
      at("pages")(&driver)
      driver.press(.control("o"))
    },
    Spot("outline filter", .filter) { driver in
      at("pages")(&driver)
      driver.press(.control("o"), .character("/"))
    },
    Spot("copy", .copy) { driver in
      at("mark")(&driver)
      driver.press(.enter)
    },
    Spot("reading aloud", .copy) { driver in
      at("code")(&driver)
      driver.choose("Make a strong")
      driver.choose("Read aloud")
      driver.type("y")
      driver.press(.enter)
    },
  ]
}

extension Key {
  static let printable: [Key] =
    (0x20...0x7E).compactMap { Unicode.Scalar($0).map { .character(Character($0)) } }
    + [.character("é"), .character("漢")]
  static let controls: [Key] = "abcdefgklnopqrstuvwxyz@\\]^_".map { .control($0) }
  static let named: [Key] = [
    .altBackspace, .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left,
    .right, .home, .end, .pageUp, .pageDown,
  ]
  static let all: [Key] =
    printable + controls + named + (1...12).map { .function($0) }
    + "abcdefghijklmnopqrstuvwxyz[O".map { .alt($0) }
}
