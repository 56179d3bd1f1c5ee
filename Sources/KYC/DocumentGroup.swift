package import Forms

/// A document that clients may submit, as the provider names it.
package struct DocumentGroup: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.documentGroups
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The name in the Back Office, 1 to 64 characters; no other of its kind has it.
  package var name = ""
  /// What clients read, up to 128 characters a language.
  package var caption = Localized()
  /// How many document types it takes.
  package var type = Arrangement.one
  /// What the Back Office says of it, up to 1000 characters a language.
  package var description = Localized()
  /// Whether it is in use.
  package var enabled = true

  /// How many document types a group takes.
  package enum Arrangement: String, Sendable, Codable, CaseIterable {
    case one = "One"
    case all = "All"
  }

  /// A new group with the Back Office's defaults.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }
}
