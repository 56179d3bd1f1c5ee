/// A set of permissions that clients gain with a level.
package struct ClientRight: Entity {
  package static let kind = EntityKind.clientRights
  package var id: Int64?
  package var version = 1
  package var name = ""
  package var caption = ""
  package var parentRightId: Int64?
  package var `default` = false
  package var verification = false
  package var converter = false
  package var deposits = false
  package var withdrawals = false
  package var internalTransfers = false

  /// A new right that permits nothing yet.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }
}
