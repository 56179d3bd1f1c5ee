/// A person who is let in: an account of the operating system, or whom an SSH key names.
package struct Operator: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.operators
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The name of the account, 1 to 64 characters; no other operator has it.
  package var name = ""
  /// The number of the account when it was admitted; nil where this host had none of that name.
  package var uid: Int?
  /// Whether it is let in.
  package var status = Status.enabled
  /// The groups it is in, by number; kept in a table of their own.
  package var operatorGroupIds: [Int64] = []

  /// Whether somebody is let in.
  package enum Status: String, Sendable, Codable, CaseIterable {
    case enabled = "Enabled"
    case disabled = "Disabled"
  }

  /// A new operator in no group yet.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }

  private enum CodingKeys: String, CodingKey {
    case id, version, name, uid, status
  }
}
