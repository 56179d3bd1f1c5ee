import Forms
import GRDB
import KYC

extension BackOffice {
  /// Remembers of a draft that changes hands for which address each secret in it was entered.
  func bindSecrets(of draft: Draft, in row: DraftRow, _ db: Database, _ sealing: Sealing) throws {
    try takeUpOrigins(of: draft, in: row, sealing)
    guard let provider = try provider(of: draft, db) else { return }
    for part in draft.parts.values {
      for setting in provider.settings where part.foreign.contains(setting.id) {
        guard let url = setting.rules.boundToOriginOf,
          let secret = part.answers.texts[Slot(setting.id)]
        else { continue }
        held.bound.bind(secret, to: try address(url, of: draft, provider, db), sealing)
      }
    }
    try DraftRow.setOrigins(held.bound.origins(in: draft, sealing), of: row.id, db)
  }

  /// Takes up what a draft remembers of the addresses of others' secrets.
  func takeUpOrigins(of draft: Draft, in row: DraftRow, _ sealing: Sealing) throws {
    for (part, origins) in row.origins {
      for (field, origin) in origins {
        guard let secret = draft.parts[part]?.answers.texts[Slot(field)] else { continue }
        held.bound.bind(secret, to: origin, sealing)
      }
    }
  }

  private func provider(of draft: Draft, _ db: Database) throws -> Provider? {
    guard Area(section: draft.subject.section) != nil else {
      return draft.subject.key.flatMap(Provider.named)
    }
    let typed = draft.parts.values.lazy.compactMap { $0.answers.texts[Slot("provider")] }.first
    let over = draft.parts.values.lazy.compactMap { $0.over[Slot("provider")] }.first
    return try (typed ?? connection(of: draft, db)?.provider ?? over).flatMap(Provider.named)
  }

  // What was typed, else what is saved or was, else the provider's own.
  private func address(
    _ url: String, of draft: Draft, _ provider: Provider, _ db: Database
  ) throws -> String {
    let typed = draft.parts.values.lazy.compactMap { $0.answers.texts[Slot(url)] }.first
    let over = draft.parts.values.lazy.compactMap { $0.over[Slot(url)] }.first
    let saved = try connection(of: draft, db)?.texts[url]
    return typed ?? saved ?? over ?? provider.settings.first { $0.id == url }?.suggestion ?? ""
  }

  private func connection(of draft: Draft, _ db: Database) throws -> ExternalConnection? {
    let id =
      Area(section: draft.subject.section) == .externalConnections
      ? draft.subject.key.flatMap { Int64($0) } : Setup.Aim(draft)?.connection
    return try id.flatMap { try ExternalConnection.fetch($0, db) }
  }
}
