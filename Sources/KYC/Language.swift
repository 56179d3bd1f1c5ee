/// A language in which clients are spoken to.
package struct Language: Entity {
  package static let kind = EntityKind.languages
  package var id: Int64?
  package var version = 1
  /// The BCP 47 code, under which texts are kept.
  package var code = ""
  package var name = ""
  package var `default` = false

  /// A new language.
  package init() {}

  /// Its code.
  package func name(in language: String) -> String { code }
}
