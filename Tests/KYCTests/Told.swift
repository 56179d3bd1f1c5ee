import Forms
import KYC
import TestSupport
import Testing

/// What a person told guided set-up, step by step, over a configuration.
struct Told {
  var stored = Configuration.beginning
  var parts: [String: Draft.Part] = [:]

  /// Types a text into a field of a step.
  mutating func type(_ text: String, _ field: String, in step: String, _ language: String? = nil) {
    parts[step, default: Draft.Part()].answers.texts[Slot(field, language)] = text
  }

  /// Goes past every step, as Next does.
  mutating func pass() throws {
    for stand in try course().stands {
      let slots = stand.step.form.fields.map { Slot($0.id) }
      parts[stand.step.id, default: Draft.Part()].left.formUnion(slots)
    }
  }

  func course() throws -> Course {
    let provider = try #require(Provider.named("IdenfyConnection"))
    return try Course(
      provider,
      draft: Draft(subject: Subject(section: "guides", key: "x"), label: "", parts: parts),
      stored: stored, fingerprints: { $0 })
  }

  /// All that has to be told for a complete set-up in English and German.
  static var whole: Told {
    var told = Told()
    told.type("Acme", "officeName", in: "start")
    told.type("en\nde", "languages", in: "start")
    told.type("AccessKey", "key", in: "keys")
    told.type("SecretKey", "secret", in: "keys")
    told.type("bo.acme.com/login", "url", in: "webhook")
    told.type("SigningKey", "signatureSecret", in: "webhook")
    told.type("Yes", "webhookSaved", in: "webhook")
    return told
  }

  /// What is stored once that was saved.
  static func stored(_ told: Told = .whole) throws -> Configuration {
    var planned = try told.course().planned
    var connection = try planned.externalConnections.at(0)
    for (id, secret) in connection.secrets {
      guard case .typed(let text) = secret else { continue }
      connection.secrets[id] = .saved(
        SecretNote(setAt: "2026-11-23T00:00:00.000Z", setBy: "alice", fingerprint: text))
    }
    planned.externalConnections[0] = connection
    return planned.numbered
  }
}

extension Configuration {
  /// The same with numbers that rows have, where they were negative.
  fileprivate var numbered: Configuration {
    func number(_ id: Int64?) -> Int64? { id.map { $0 < 0 ? 100 - $0 : $0 } }
    var numbered = self
    for index in languages.indices { numbered.languages[index].id = number(languages[index].id) }
    for index in externalConnections.indices {
      numbered.externalConnections[index].id = number(externalConnections[index].id)
    }
    for index in documentGroups.indices {
      numbered.documentGroups[index].id = number(documentGroups[index].id)
    }
    for index in documentTypes.indices {
      numbered.documentTypes[index].id = number(documentTypes[index].id)
      numbered.documentTypes[index].documentGroupId = number(documentTypes[index].documentGroupId)
    }
    for index in levels.indices {
      numbered.levels[index].id = number(levels[index].id)
      numbered.levels[index].documentGroupIds =
        levels[index].documentGroupIds.compactMap(number).sorted()
    }
    return numbered
  }
}
