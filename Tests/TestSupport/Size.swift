/// The size of a terminal.
package struct Size: Sendable, Hashable, CustomStringConvertible {
  /// How many characters fit beside each other.
  package var columns: Int
  /// How many lines fit below each other.
  package var rows: Int

  /// Makes a size; 80 by 24 is what every terminal has at least.
  package init(_ columns: Int = 80, _ rows: Int = 24) {
    self.columns = columns
    self.rows = rows
  }

  /// As people write it: 80x24.
  package var description: String { "\(columns)x\(rows)" }
}
