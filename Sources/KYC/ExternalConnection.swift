package import Forms

/// A connection to a KYC provider.
package struct ExternalConnection: Entity {
  package static let kind = EntityKind.externalConnections
  package var id: Int64?
  package var version = 1
  package var name = ""
  package var caption = ""
  /// The provider's dropdown value; fixed once created.
  package var provider = ""
  package var enabled = false
  /// The settings that are not secret, by identifier; kept in a table of their own.
  package var texts: [String: String] = [:]
  /// The settings that are secret, by identifier; kept sealed in a table of their own.
  package var secrets: [String: Secret] = [:]

  /// A new connection, not enabled.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }

  private enum CodingKeys: String, CodingKey {
    case id, version, name, caption, provider, enabled
  }
}

/// A value that is never shown again once it is saved.
package enum Secret: Sendable, Hashable {
  /// Saved and sealed; this is what is known of it.
  case saved(SecretNote)
  /// Typed and not yet saved.
  case typed(String)
}
