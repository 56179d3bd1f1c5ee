import Forms
import GRDB
import KYC

extension ExternalConnection: Stored {
  static let isMadeInTwoPhases = true

  static func formOfBothPhases(
    for connection: ExternalConnection
  ) -> Form<ExternalConnection, any Surroundings> {
    editForm(Provider.named(connection.provider))
  }

  static let belongings = [
    Belonging(table: "connectionSetting", condition: "externalConnectionId = ?")
  ]

  static func blank(in owner: Int64) -> ExternalConnection { ExternalConnection() }

  static let list = RecordList(
    .externalConnections, name: "t.name", caption: "t.caption", isOffered: "t.enabled",
    columns: [
      .id,
      .text("name", "Name", "t.name", width: 20, isKept: true),
      .text("caption", "Caption", "t.caption", width: 24, isKept: true),
      .text("provider", "Provider", "t.provider", width: 16),
      .yesNo("enabled", "Enabled"),
      .text("updated", "Updated", "replace(substr(t.updatedAt, 1, 16), 'T', ' ')", width: 16),
    ])

  // Whatever the caller did: a credential that was entered for one origin never goes to another.
  func kept(over was: ExternalConnection) -> ExternalConnection {
    guard let provider = Provider.named(provider) else { return self }
    var connection = self
    for setting in provider.settings {
      guard let url = setting.rules.boundToOriginOf, case .saved = secrets[setting.id],
        let before = was.texts[url], !provider.isOneOrigin(before, texts[url] ?? "")
      else { continue }
      connection.secrets[setting.id] = nil
    }
    return connection
  }

  func lostWithIt(among others: any Surroundings, _ db: Database) throws -> [String] {
    guard enabled, let wizard = Provider.named(provider)?.wizard,
      try !others.providers(enabledOnly: true, except: id).contains(provider)
    else { return [] }
    return try others.visibleLevels(withWizard: wizard).map {
      "It is the only enabled connection for \(wizard), which opens for clients of the level \($0)"
    }
  }
}
