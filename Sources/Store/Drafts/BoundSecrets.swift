import Forms
import Foundation
import GRDB
import KYC

/// Secrets in a draft that somebody else typed, each with the address that it was entered for.
///
/// Whoever takes a draft over may keep such a secret or replace it, and never send it elsewhere.
struct BoundSecrets {
  /// By field: the secret, and the address.
  private(set) var secrets: [String: (text: String, origin: String)] = [:]

  /// There are none.
  init() {}

  /// Reads those of a draft.
  init(_ row: DraftRow, _ sealing: Sealing) throws {
    guard !row.origins.isEmpty else { return }
    let draft = try row.draft(sealing)
    for (part, origins) in row.origins {
      for (field, origin) in origins {
        guard let text = draft.parts[part]?.answers.texts[Slot(field)] else { continue }
        secrets[field] = (text, origin)
      }
    }
  }

  /// The fields whose secrets would go to another address than the one they were entered for.
  func misdirected(by connection: ExternalConnection) -> [Problem] {
    guard !secrets.isEmpty, let provider = Provider.named(connection.provider) else { return [] }
    return provider.settings.compactMap { setting in
      guard let url = setting.rules.boundToOriginOf, let bound = secrets[setting.id],
        case .typed(bound.text)? = connection.secrets[setting.id],
        !provider.isOneOrigin(bound.origin, connection.texts[url] ?? "")
      else { return nil }
      return Problem(setting.id, Self.fact(bound.origin))
    }
  }

  private static func fact(_ origin: String) -> Fact {
    .stated(
      id: "entered-elsewhere",
      sentence: "Was entered by somebody else for \(origin): enter it again for this address")
  }
}

extension BackOffice {
  /// The secrets of others in this session's draft.
  func boundSecrets(_ subject: Subject, _ db: Database, _ sealing: Sealing) throws -> BoundSecrets {
    guard let row = try held[subject].flatMap({ try DraftRow($0, db) }) else {
      return BoundSecrets()
    }
    return try BoundSecrets(row, sealing)
  }

  /// Remembers of a draft that changes hands which address each secret in it was entered for.
  func bindSecrets(of draft: Draft, in row: DraftRow, before: Draft, _ db: Database) throws {
    var origins = row.origins
    guard let provider = try provider(of: draft, db) else { return }
    for (id, part) in draft.parts {
      var bound: [String: String] = [:]
      for setting in provider.settings where part.foreign.contains(setting.id) {
        guard let url = setting.rules.boundToOriginOf else { continue }
        let isKnown = before.parts[id]?.foreign.contains(setting.id) == true
        bound[setting.id] =
          try isKnown
          ? origins[id]?[setting.id] : address(url, of: draft, provider, db)
      }
      origins[id] = bound.isEmpty ? nil : bound
    }
    try DraftRow.setOrigins(origins, of: row.id, db)
  }

  private func provider(of draft: Draft, _ db: Database) throws -> Provider? {
    guard Area(section: draft.subject.section) != nil else {
      return draft.subject.key.flatMap(Provider.named)
    }
    let typed = draft.parts.values.lazy.compactMap { $0.answers.texts[Slot("provider")] }.first
    return try (typed ?? connection(of: draft, db)?.provider).flatMap(Provider.named)
  }

  // What was typed, else what is saved, else the provider's own.
  private func address(
    _ url: String, of draft: Draft, _ provider: Provider, _ db: Database
  ) throws -> String {
    let typed = draft.parts.values.lazy.compactMap { $0.answers.texts[Slot(url)] }.first
    let saved = try connection(of: draft, db)?.texts[url]
    return typed ?? saved ?? provider.settings.first { $0.id == url }?.suggestion ?? ""
  }

  private func connection(of draft: Draft, _ db: Database) throws -> ExternalConnection? {
    let id =
      Area(section: draft.subject.section) == .externalConnections
      ? draft.subject.key.flatMap { Int64($0) } : Setup.Aim(draft)?.connection
    return try id.flatMap { try ExternalConnection.fetch($0, db) }
  }
}
