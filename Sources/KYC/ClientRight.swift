/// A set of permissions that clients gain with a level.
package struct ClientRight: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.clientRights
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The name in the Back Office, 1 to 64 characters; no other of its kind has it.
  package var name = ""
  /// What it is called in the Back Office, 1 to 128 characters.
  package var caption = ""
  /// The right to hold first; nil for none.
  package var parentRightId: Int64?
  /// Whether it is the default one, of which there is exactly one.
  package var `default` = false
  /// Whether clients may seek a higher level.
  package var verification = false
  /// Whether clients may exchange currencies.
  package var converter = false
  /// Whether clients may deposit funds.
  package var deposits = false
  /// Whether clients may withdraw funds.
  package var withdrawals = false
  /// Whether clients may transfer funds between accounts.
  package var internalTransfers = false

  /// A new right that permits nothing yet.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }
}
