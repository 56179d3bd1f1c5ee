import Forms
import Screen
import TestSupport
import Testing

@testable import Console
@testable import ToyLibrary

struct FuzzTests {
  private static let sizes = Scene.sizes + [(9, 70), (15, 39), (30, 61), (24, 80), (24, 80)]
  private static let letters: [Key] = "aeinrtd y?/:@éß漢\u{301}".unicodeScalars.map {
    .character(Character($0))
  }
  /// Keys that only go somewhere, so that they must leave all that is typed as it is.
  private static let going: [Key] = [
    .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .control("c"), .control("o"),
    .control("t"), .control("g"), .left,
  ]
  private static let acting: [Key] = [
    .enter, .enter, .enter, .character(" "), .backspace, .delete, .home, .end, .right,
    .control("s"), .control("z"), .control("y"), .control("u"), .control("k"), .control("w"),
    .control("p"), .control("r"), .alt("b"), .alt("d"), .alt("x"), .character("n"), .character("q"),
    .character("s"), .control("d"), .function(1), .control("b"),
  ]

  @Test(arguments: 1...12)
  func whateverIsPressedTheScreenHolds(_ seed: UInt64) {
    var dice = SeededGenerator(seed)
    var driver = Driver(.large(40))
    if seed.isMultiple(of: 2) { driver.library.fillWithDrafts() }
    driver.begin()
    var trail: [String] = []
    for _ in 0..<400 {
      let before = driver.typed
      let mode = driver.mode
      let (name, isGoing) = step(&driver, &dice)
      trail.append(name)
      driver.hasLeft = false
      if let fault = fault(driver) ?? (isGoing ? loss(driver, before, mode) : nil) {
        let last = trail.suffix(14).joined(separator: " ")
        Issue.record("\(dice), seed \(seed), \(mode): \(fault) after \(last)\n\(driver.golden)")
        return
      }
    }
    for _ in 0..<14 { driver.press(.escape) }
    #expect(driver.mode == .home, "\(dice), seed \(seed)")
  }

  private func step(_ driver: inout Driver, _ dice: inout SeededGenerator) -> (
    String, isGoing: Bool
  ) {
    switch Int.random(in: 0..<20, using: &dice) {
    case 0:
      let (rows, columns) = Self.sizes.randomElement(using: &dice) ?? (24, 80)
      driver.resize(rows: rows, columns: columns)
      return ("\(columns)x\(rows)", true)
    case 1:
      let texts = [
        "pasted", "two\nlines", "漢字", "\u{1B}[31m\u{7}", "e\u{301}\u{301}", "\n", "", "A#b",
        "a#b#c", "/keys/label",
      ]
      let text = texts.randomElement(using: &dice) ?? ""
      driver.paste(text)
      return ("paste \(text.debugDescription)", false)
    case 2:
      driver.ring()
      return ("ring", true)
    case 3...8: return (press(Self.going, &driver, &dice), true)
    case 9...14: return (press(Self.acting, &driver, &dice), false)
    default: return (press(Self.letters, &driver, &dice), false)
    }
  }

  private func press(_ keys: [Key], _ driver: inout Driver, _ dice: inout SeededGenerator) -> String
  {
    let key = keys.randomElement(using: &dice) ?? .escape
    driver.press(key)
    return key.name
  }

  /// What is wrong with the screen.
  private func fault(_ driver: Driver) -> String? {
    let frame = driver.frame
    guard frame.size == driver.state.size else { return "another size" }
    guard let cursor = frame.cursor else { return "no cursor" }
    guard frame[cursor] != nil else { return "the cursor is outside" }
    guard let form = driver.state.page.form,
      [.field, .textField, .buttons].contains(form.mode),
      driver.state.question == nil, driver.state.palette == nil
    else { return nil }
    let row = cursor.row - driver.state.layout.body.lowerBound
    let focus = driver.state.focus(atRow: row)
    return focus == form.focus ? nil : "the cursor is at \(focus as Any), not \(form.focus)"
  }

  /// What was typed and is gone.
  private func loss(_ driver: Driver, _ before: [Typed: String], _ mode: Mode) -> String? {
    guard ![.question, .actions, .dropdown].contains(mode) else { return nil }
    let now = driver.typed
    let gone = before.first { now[$0.key] != $0.value }
    return gone.map { "lost \($0.key.slot): \($0.value.debugDescription), \(now[$0.key] ?? "nil")" }
  }
}
