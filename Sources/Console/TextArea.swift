package import Forms
import Screen

/// A text of several lines being typed.
package struct TextArea: Sendable, Equatable {
  /// The lines before the one that the cursor stands in.
  private var before: [String]
  /// The line that the cursor stands in.
  package private(set) var line: TextLine
  /// The lines after it.
  private var after: [String]

  /// Makes an area with the cursor at its beginning.
  package init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    before = []
    line = TextLine(lines.first ?? "", cursor: 0)
    after = Array(lines.dropFirst())
  }

  /// The whole text.
  package var text: String { lines.joined(separator: "\n") }

  /// The lines, one at least.
  package var lines: [String] { before + [line.text] + after }

  /// The number of the cursor's line, from 0.
  package var lineNumber: Int { before.count }

  /// Types a text, which may have line ends.
  package mutating func insert(_ typed: String) {
    let parts = typed.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      if number > 0 { breakLine() }
      if !part.isEmpty { line.insert(String(part)) }
    }
  }

  /// Begins a new line at the cursor.
  package mutating func breakLine() {
    var head = line
    head.killToEnd()
    before.append(head.text)
    line = TextLine(String(line.text.dropFirst(head.text.count)), cursor: 0)
  }

  /// Takes away the character before the cursor, or the line end.
  package mutating func backspace() {
    guard line.cursor == 0 else { return line.backspace() }
    guard let last = before.popLast() else { return }
    line = TextLine(last + line.text, cursor: last.count)
  }

  /// Takes away the character at the cursor, or the line end.
  package mutating func deleteForward() {
    guard line.isAtEnd else { return line.deleteForward() }
    guard !after.isEmpty else { return }
    line = TextLine(line.text + after.removeFirst(), cursor: line.cursor)
  }

  /// Takes away two blanks at the beginning of the line, as far as there are any.
  package mutating func outdent() {
    let blanks = min(2, line.text.prefix { $0 == " " }.count)
    line = TextLine(String(line.text.dropFirst(blanks)), cursor: max(0, line.cursor - blanks))
  }

  /// Edits the cursor's line with one of the line's own means.
  package mutating func edit(_ change: (inout TextLine) -> Void) { change(&line) }

  /// Moves the cursor a character back, over line ends too.
  package mutating func moveLeft() {
    if line.cursor > 0 { return line.move(by: -1) }
    guard lineNumber > 0 else { return }
    go(toLine: lineNumber - 1)
    line.moveToEnd()
  }

  /// Moves the cursor a character on, over line ends too.
  package mutating func moveRight() {
    if !line.isAtEnd { return line.move(by: 1) }
    guard !after.isEmpty else { return }
    go(toLine: lineNumber + 1)
    line.moveToStart()
  }

  /// Moves the cursor by lines, keeping its character number as far as the line reaches.
  package mutating func moveLines(by steps: Int) {
    let target = lineNumber + steps
    if target < 0 { return line.moveToStart() }
    if target >= lines.count { return line.moveToEnd() }
    go(toLine: target)
  }

  /// Moves the cursor to a place in the text, or to the nearest there is.
  package mutating func go(to place: Position) {
    go(toLine: max(0, min(lines.count - 1, place.line - 1)))
    line = TextLine(line.text, cursor: max(0, place.column - 1))
  }

  private mutating func go(toLine number: Int) {
    let (all, cursor) = (lines, line.cursor)
    before = Array(all[..<number])
    line = TextLine(all[number], cursor: cursor)
    after = Array(all[(number + 1)...])
  }
}
