/// How many rows and columns of cells there are, never negative.
package struct Size: Hashable, Sendable {
  /// The number of rows, top to bottom.
  package let rows: Int
  /// The number of columns, left to right.
  package let columns: Int

  /// Makes a size; a negative number counts as 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}
