package import Forms

/// What clients submit for a document group.
package struct DocumentType: Entity {
  package static let kind = EntityKind.documentTypes
  package var id: Int64?
  package var version = 1
  package var name = ""
  package var caption = Localized()
  package var description = Localized()
  package var documentGroupId: Int64?
  package var maxFiles = 1
  package var status = Status.enabled

  /// Whether clients can submit it.
  package enum Status: String, Sendable, Codable, CaseIterable {
    case enabled = "Enabled"
    case disabled = "Disabled"
  }

  /// A new type with the Back Office's defaults.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }
}
