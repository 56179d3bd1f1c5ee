package import KYC

/// One revision as it is told: who did what to which record, and when.
package struct PastChange: Sendable, Hashable {
  /// The revision's number, from 1.
  package let number: Int64
  /// When it was, ISO 8601 UTC with milliseconds.
  package let at: String
  /// Whoever did it.
  package let author: String
  /// How the program knew them; nil for revisions that are older than the chain.
  package let known: Person.Known?
  /// The address that their session claimed; nil where it claimed none.
  package let address: String?
  /// What was done.
  package let action: Action
  /// The kind of record; nil for one that this program does not know.
  package let kind: EntityKind?
  /// The record's number.
  package let row: Int64
  /// What the record was called then.
  package let name: String
  /// What changed, as JSON: of each column what it was and is.
  package let changes: String

  /// What was done to a record.
  package enum Action: String, Sendable, CaseIterable {
    case create, update, delete

    /// It as what was done.
    package var word: String {
      switch self {
      case .create: "created"
      case .update: "changed"
      case .delete: "deleted"
      }
    }
  }
}
