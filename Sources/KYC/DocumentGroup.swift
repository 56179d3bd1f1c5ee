package import Forms

/// A document that clients may submit, as the provider names it.
package struct DocumentGroup: Entity {
  package static let kind = EntityKind.documentGroups
  package var id: Int64?
  package var version = 1
  package var name = ""
  package var caption = Localized()
  package var type = Arrangement.one
  package var description = Localized()
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
