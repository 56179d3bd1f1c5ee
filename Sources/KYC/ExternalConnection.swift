package import Forms

/// A connection to a KYC provider.
package struct ExternalConnection: Entity {
  /// What kind of record it is.
  package static let kind = EntityKind.externalConnections
  /// The row's number; nil until it is stored.
  package var id: Int64?
  /// How often it was stored, from 1.
  package var version = 1
  /// The name in the Back Office, 1 to 64 characters; no other of its kind has it.
  package var name = ""
  /// What it is called in the Back Office, 1 to 128 characters.
  package var caption = ""
  /// The provider's dropdown value; fixed once created.
  package var provider = ""
  /// Whether B2CORE uses it.
  package var enabled = false
  /// The settings that are not secret, by identifier; kept in a table of their own.
  package var texts: [String: String] = [:]
  /// The settings that are secret, by identifier; kept sealed in a table of their own.
  package var secrets: [String: Secret] = [:]
  /// The secrets that a changed address has just emptied, by identifier; never stored.
  package private(set) var emptied: Set<String> = []

  /// A new connection, not enabled.
  package init() {}

  /// Its name.
  package func name(in language: String) -> String { name }

  /// Takes the value of a secret setting, or takes it away.
  mutating func keep(_ secret: Secret?, as id: String) {
    secrets[id] = secret
    emptied.remove(id)
  }

  /// Takes away what is saved of these secret settings, for it belongs to another address; what is typed and not
  /// saved yet is entered for the address that is saved with it.
  mutating func empty(_ ids: [String]) {
    for id in ids {
      guard case .saved? = secrets[id] else { continue }
      secrets[id] = nil
      emptied.insert(id)
    }
  }

  /// The same connection, with each secret that is typed as it is saved in another taken as saved.
  ///
  /// What is bound to an address that differs stays typed.
  package func keepingSecrets(
    of saved: ExternalConnection, fingerprint: (String) -> String?
  ) -> ExternalConnection {
    guard let provider = Provider.named(provider) else { return self }
    var connection = self
    for setting in provider.settings {
      guard case .typed(let text)? = secrets[setting.id],
        case .saved(let note)? = saved.secrets[setting.id], fingerprint(text) == note.fingerprint
      else { continue }
      if let url = setting.rules.boundToOriginOf,
        !provider.isOneOrigin(saved.texts[url] ?? "", texts[url] ?? "")
      {
        continue
      }
      connection.secrets[setting.id] = .saved(note)
    }
    return connection
  }

  /// When a saved secret was set and its fingerprint, or that one is new.
  package func wordOfSecret(_ field: String) -> String {
    switch secrets[field] {
    case .saved(let note): "set \(note.setAt.prefix(10)), \(note.fingerprint)"
    case .typed: "new, never shown"
    case nil: ""
    }
  }

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
