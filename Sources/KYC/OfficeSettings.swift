/// The Back Office that is configured: which one it is, and where it is reached.
package struct OfficeSettings: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.backOffice
  /// Always 1: there is one row.
  package var id: Int64? = 1
  /// How often it was stored, from 1.
  package var version = 1
  /// Its name, shown in every header; empty until it is set.
  package var name = ""
  /// Its https origin; empty until it is set.
  package var url = ""

  /// Settings that say nothing yet.
  package init() {}

  /// Its name, or the noun where it has none yet.
  package func name(in language: String) -> String { name.isEmpty ? "Back Office" : name }
}
