/// A place in a text of several lines.
package struct Position: Sendable, Equatable, Comparable, Hashable {
  /// The line, counted from 1.
  package var line: Int
  /// The column in user-perceived characters, counted from 1.
  package var column: Int

  /// Makes a place from a line and a column, both counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place stands before another in the text.
  package static func < (one: Position, other: Position) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
