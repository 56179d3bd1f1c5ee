import Screen
import TestSupport
import Testing

@Suite struct WrappingTests {
  @Test(
    "rows break at blanks",
    arguments: [
      ("", 5, [""]), ("one", 5, ["one"]), ("one two", 7, ["one two"]),
      ("one two", 6, ["one", "two"]),
      ("one two", 3, ["one", "two"]), ("one  two", 5, ["one", "two"]), ("one ", 3, ["one"]),
      ("a\nb", 5, ["a", "b"]), ("a\n\nb", 5, ["a", "", "b"]), ("a\r\nb", 5, ["a", "b"]),
      ("a\n", 5, ["a", ""]), ("  in", 8, ["  in"]), ("  indented", 8, ["  indent", "ed"]),
    ] as [(String, Int, [String])])
  func words(_ text: String, _ columns: Int, _ rows: [String]) {
    #expect(text.wrapped(to: columns).map(String.init) == rows)
  }

  @Test(
    "long words are broken",
    arguments: [
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
      ("漢字漢字", 5, ["漢字", "漢字"]), ("漢字", 1, ["漢", "字"]), ("ab", 0, ["a", "b"]),
    ] as [(String, Int, [String])])
  func longWords(_ text: String, _ columns: Int, _ rows: [String]) {
    #expect(text.wrapped(to: columns).map(String.init) == rows)
  }

  @Test("rows fit, in order, and lose nothing but blanks and line ends", arguments: UInt64(1)...30)
  func laws(_ seed: UInt64) {
    var numbers = SeededGenerator(seed)
    let letters = Array("aaabcd    漢é🙂\n")
    let text = String((0..<120).map { _ in letters.randomElement(using: &numbers) ?? "a" })
    for columns in 2...40 {
      let rows = text.wrapped(to: columns)
      #expect(rows.allSatisfy { String($0).columns <= columns }, "\(numbers)")
      #expect(
        zip(rows, rows.dropFirst()).allSatisfy { $0.endIndex <= $1.startIndex }, "\(numbers)")
      let kept = rows.joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " && $0 != "\n" }, "\(numbers)")
    }
  }
}
