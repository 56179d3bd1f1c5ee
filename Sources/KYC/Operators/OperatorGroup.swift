/// Operators who may do the same.
package struct OperatorGroup: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.operatorGroups
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// What it is called, 1 to 64 characters; no other group has it.
  package var caption = ""
  /// Whether it was there from the start, and stays as it is.
  package var builtIn = false
  /// What its members may do; kept in a table of their own.
  package var rights: [Area: Set<Right>] = [:]

  /// The group whose members may do everything.
  package static let administrators = "Administrators"

  /// A new group that permits nothing yet.
  package init() {}

  /// Its caption.
  package func name(in language: String) -> String { caption }

  private enum CodingKeys: String, CodingKey {
    case id, version, caption, builtIn
  }
}
