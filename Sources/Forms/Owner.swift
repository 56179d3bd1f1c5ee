/// A record that a list belongs to, and the field of it behind which the list stands.
package struct Owner: Sendable, Hashable {
  /// The record's name.
  package let name: String
  /// The field's identifier, such as `chapters`.
  package let field: String

  /// Names a record and a field of it.
  package init(_ name: String, _ field: String) { (self.name, self.field) = (name, field) }
}
