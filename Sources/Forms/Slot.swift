/// Where one text of a sheet stands: a field, and for a localizable field the language.
package struct Slot: Hashable, Sendable {
  /// The field's identifier.
  package let field: String
  /// The language's code; nil is the default language, and every field that is not localizable.
  package let language: String?

  /// Names the text of a field, in the default language unless told.
  package init(_ field: String, _ language: String? = nil) {
    self.field = field
    self.language = language
  }
}
