/// A language in which localizable texts are asked for.
package struct Tongue: Sendable, Hashable {
  /// The BCP 47 code.
  package let code: String
  /// The English name.
  package let name: String

  /// Names a language.
  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
