/// Where a cell is, counted from 0 in the upper left corner.
package struct Place: Hashable, Sendable {
  /// The row, counted from 0 at the top.
  package var row: Int
  /// The column, counted from 0 at the left.
  package var column: Int

  /// Makes a place; it may lie outside of every frame.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
