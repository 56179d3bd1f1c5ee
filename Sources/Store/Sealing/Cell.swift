/// The one place in a file where a sealed value opens.
package struct Cell: Sendable, Hashable {
  /// The table's name.
  package let table: String
  /// The row's id.
  package let row: Int64
  /// The field's name: the column, or the setting that the row is about.
  package let field: String

  /// Names a place.
  package init(table: String, row: Int64, field: String) {
    self.table = table
    self.row = row
    self.field = field
  }
}
