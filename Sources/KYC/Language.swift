/// A language in which clients are spoken to.
package struct Language: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.languages
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The BCP 47 code, under which texts are kept.
  package var code = ""
  /// The English name, 1 to 64 characters.
  package var name = ""
  /// Whether it is the default one, of which there is exactly one.
  package var `default` = false

  /// A new language.
  package init() {}

  /// Its code.
  package func name(in language: String) -> String { code }
}
