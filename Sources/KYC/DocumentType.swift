package import Forms

/// What clients submit for a document group.
package struct DocumentType: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.documentTypes
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The name in the Back Office, 1 to 64 characters; no other of its kind has it.
  package var name = ""
  /// What clients read, up to 128 characters a language.
  package var caption = Localized()
  /// What clients read of it, up to 1000 characters a language.
  package var description = Localized()
  /// The group it belongs to; nil until it is chosen.
  package var documentGroupId: Int64?
  /// How many files clients can upload for it, 1 to 99.
  package var maxFiles = 1
  /// Whether clients can submit it.
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
