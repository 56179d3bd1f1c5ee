import Console
import Screen
import Testing

@testable import ToyLibrary

struct KeymapLawTests {
  @Test(arguments: Mode.allCases)
  func aPrintableKeyNeverActsWhereTextIsTyped(_ mode: Mode) {
    guard mode.isTyping else { return }
    for key in Key.printable {
      let isTick = mode == .multiSelect && key == .character(" ")
      #expect((Keymap.action(for: key, in: mode) == nil) != isTick, "\(key.name) in \(mode)")
    }
  }

  @Test(arguments: Mode.allCases)
  func whatIsNeverBoundIsNot(_ mode: Mode) {
    let controls = "bfnvx\\]_@^".map { Key.control($0) }
    let functions = (2...12).map { Key.function($0) }
    let alts = "abcdefghijklmnopqrstuvwxyz".filter { !"bdf".contains($0) || !mode.isTyping }
    for key in controls + functions + alts.map({ .alt($0) }) + [.insert] {
      #expect(Keymap.action(for: key, in: mode) == nil, "\(key.name) in \(mode)")
    }
    let start = Keymap.action(for: .control("a"), in: mode)
    #expect(start == nil || start == .lineStart && mode.isTyping)
  }

  @Test(arguments: Mode.allCases)
  func noKeyIsBoundTwice(_ mode: Mode) {
    let keys = Keymap.bindings.filter { $0.modes.contains(mode) }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count, "\(keys)")
  }

  @Test(arguments: Mode.allCases)
  func whatHoldsEverywhereDoes(_ mode: Mode) {
    #expect(Keymap.action(for: .control("g"), in: mode) == .actions)
    #expect(Keymap.action(for: .function(1), in: mode) == .actions)
    #expect(Keymap.action(for: .control("c"), in: mode) == .interrupt)
    #expect(Keymap.action(for: .control("l"), in: mode) == .redraw)
    #expect(Keymap.action(for: .control("q"), in: mode) == .notFrozen)
  }

  @Test(arguments: Mode.allCases)
  func theShellsEditingIsInTextOnly(_ mode: Mode) {
    for key in "adekuw".map({ Key.control($0) }) + [.altBackspace] where !mode.isTyping {
      #expect(Keymap.action(for: key, in: mode) == nil, "\(key.name) in \(mode)")
    }
    guard [.textField, .filter, .editor].contains(mode) else { return }
    let wanted: [(Key, Action)] = [
      (.control("a"), .lineStart), (.control("e"), .lineEnd), (.control("u"), .killToStart),
      (.control("k"), .killToEnd), (.control("w"), .killWordLeft), (.control("d"), .deleteForward),
      (.alt("b"), .wordLeft), (.alt("f"), .wordRight), (.alt("d"), .killWordRight),
      (.altBackspace, .killWordLeft),
    ]
    for (key, action) in wanted { #expect(Keymap.action(for: key, in: mode) == action) }
  }

  @Test(arguments: Spot.all)
  func aSpotIsWhatItSays(_ spot: Spot) { #expect(spot.driver.mode == spot.mode) }

  @Test(arguments: Spot.all)
  func everyControlActionIsInTheListOfActions(_ spot: Spot) {
    guard spot.mode != .actions else { return }
    var driver = spot.driver
    driver.press(.control("g"))
    let offered = Set(driver.state.palette?.rows.map(\.action) ?? [])
    for key in Key.controls {
      guard let action = Keymap.action(for: key, in: spot.mode), action != .actions,
        action != .notFrozen
      else { continue }
      let isOnlyAWord = action == .save && action.title(in: spot.mode) == nil
      #expect(isOnlyAWord || offered.contains(action), "\(key.name): \(action)")
    }
    driver.press(.control("g"))
    #expect(driver.mode == spot.mode)
  }

  @Test(arguments: Spot.all)
  func everyLetterIsInTheListOfActions(_ spot: Spot) {
    guard [.home, .list, .document, .outline].contains(spot.mode) else { return }
    var driver = spot.driver
    driver.press(.control("g"))
    let offered = Set(driver.state.palette?.rows.map(\.action) ?? [])
    for key in Key.printable {
      guard let action = Keymap.action(for: key, in: spot.mode) else { continue }
      guard ![.actions, .space, .pageUp].contains(action) else { continue }
      #expect(offered.contains(action), "\(key.name): \(action)")
    }
  }

  @Test(arguments: Spot.all)
  func controlCTwiceLeaves(_ spot: Spot) {
    var driver = spot.driver
    driver.press(.control("c"))
    #expect(!driver.hasLeft)
    #expect(driver.mode == .question)
    driver.press(.control("c"))
    #expect(driver.hasLeft)
  }

  @Test(arguments: Spot.all)
  func escapeWithALetterIsEscapeOutsideOfText(_ spot: Spot) {
    guard !spot.mode.isTyping else { return }
    var one = spot.driver
    var other = spot.driver
    one.press(.escape)
    other.press(.alt("x"))
    #expect(one.screen == other.screen)
    #expect(one.mode == other.mode)
  }

  @Test(arguments: Spot.all)
  func noKeyLosesWhatWasTypedOrStored(_ spot: Spot) {
    let start = spot.driver
    for key in Key.all {
      var driver = start
      let typed = driver.typed
      driver.press(key)
      #expect(!driver.hasLeft, "\(key.name)")
      #expect(driver.library.books.count == 3, "\(key.name)")
      #expect(driver.library.shelves.count == 4, "\(key.name)")
      guard [.escape, .control("c"), .character("q")].contains(key) else { continue }
      let isTyping = spot.mode.isTyping && key == .character("q")
      #expect(isTyping || typed.allSatisfy { driver.typed[$0.key] == $0.value }, "\(key.name)")
    }
  }

  @Test(arguments: Spot.all)
  func aPrintableKeyTypesWhereTextIsTyped(_ spot: Spot) {
    guard spot.mode.isTyping else { return }
    let start = spot.driver
    for key in Key.printable where !(spot.mode == .multiSelect && key == .character(" ")) {
      var driver = start
      let pages = driver.state.pages.count
      driver.press(key)
      #expect(driver.mode == spot.mode, "\(key.name)")
      #expect(driver.state.pages.count == pages, "\(key.name)")
    }
  }

  @Test(arguments: Spot.all)
  func theCursorIsShownEverywhere(_ spot: Spot) {
    let start = spot.driver
    for (rows, columns) in Scene.sizes {
      var driver = start
      driver.resize(rows: rows, columns: columns)
      #expect(driver.cursor != nil, "\(columns)x\(rows)")
    }
  }
}
