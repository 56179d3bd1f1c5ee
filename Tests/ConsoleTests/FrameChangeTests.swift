import Console
import Screen
import Testing

@testable import ToyLibrary

/// How much of the screen a key changes, for each changed cell is bytes on a slow line.
struct FrameChangeTests {
  private func changes(_ driver: inout Driver, _ key: Key) -> (cells: Int, rows: Set<Int>) {
    let before = driver.frame
    driver.press(key)
    let after = driver.frame
    let places = before.cells.indices.filter { before.cells[$0] != after.cells[$0] }
    return (places.count, Set(places.map { $0 / before.size.columns }))
  }

  @Test func aLetterChangesFewCells() {
    var driver = Driver()
    driver.openBook()
    driver.goTo("title")
    driver.type("x")
    for letter in "a longer text" {
      #expect(changes(&driver, .character(letter)).cells <= 1)
    }
    driver = Driver()
    driver.openBook()
    driver.goTo("title")
    #expect(changes(&driver, .character("x")).cells <= 20)
  }

  @Test func aStepInAFormChangesTwoRowsAndTheHelp() {
    var driver = Driver()
    driver.openBook()
    for _ in 0..<12 {
      let rows = changes(&driver, .down).rows
      let help = Set(driver.state.layout.help).union([driver.state.layout.bar])
      #expect(rows.subtracting(help).count <= 2, "\(rows)")
    }
  }

  @Test func aStepInAListChangesTwoRowsAndTheHelp() {
    var driver = Driver(.large(100))
    driver.openList("books")
    for _ in 0..<10 {
      let (cells, rows) = changes(&driver, .down)
      let help = Set(driver.state.layout.help)
      #expect(rows.subtracting(help).count <= 2)
      #expect(cells <= 60, "\(cells)")
    }
  }

  @Test func aStepInAListThatScrollsMovesByHalfAScreen() {
    var driver = Driver(.large(100))
    driver.openList("books")
    var scrolls = 0
    for _ in 0..<60 {
      let top = driver.list?.top
      driver.press(.down)
      if driver.list?.top != top { scrolls += 1 }
    }
    #expect(scrolls <= 10, "\(scrolls)")
  }

  @Test func noKeyDrawsTheSameScreenAnew() {
    var driver = Driver()
    driver.openBook()
    #expect(changes(&driver, .control("f")).cells == 0)
  }
}
