import Forms
import Foundation

/// A draft as it is stored: all but its secrets, which are sealed beside it.
struct DraftContent: Codable {
  var parts: [String: Part]
  var place: Place?

  struct Part: Codable {
    var texts: [String: String]
    var cleared: [String]
    var over: [String: String]
    var secrets: [String]
    var foreign: [String]
    var left: [String]
    var note: String?
  }

  struct Place: Codable {
    var part: String
    var slot: String
  }

  /// The texts of secret fields, by part and slot.
  typealias Secrets = [String: [String: String]]

  init(_ draft: Draft) {
    parts = draft.parts.mapValues { part in
      Part(
        texts: Self.named(part.answers.texts.filter { !part.secrets.contains($0.key.field) }),
        cleared: part.answers.cleared.sorted(), over: Self.named(part.over),
        secrets: part.secrets.sorted(), foreign: part.foreign.sorted(),
        left: part.left.map(\.name).sorted(), note: part.note)
    }
    place = draft.place.map { Place(part: $0.part, slot: $0.slot.name) }
  }

  /// The texts that are sealed.
  static func secrets(of draft: Draft) -> Secrets {
    draft.parts.mapValues { part in
      named(part.answers.texts.filter { part.secrets.contains($0.key.field) })
    }.filter { !$0.value.isEmpty }
  }

  /// The draft again, with its secrets as far as they opened.
  func draft(of subject: Subject, label: String, secrets: Secrets) -> Draft {
    let parts = parts.map { id, part -> (String, Draft.Part) in
      var whole = Draft.Part()
      let texts = part.texts.merging(secrets[id] ?? [:]) { $1 }
      whole.answers = Answers(texts: Self.slots(texts), cleared: Set(part.cleared))
      whole.over = Self.slots(part.over)
      whole.secrets = Set(part.secrets)
      whole.foreign = Set(part.foreign)
      whole.left = Set(part.left.map(Slot.init(name:)))
      whole.note = part.note
      return (id, whole)
    }
    return Draft(
      subject: subject, label: label, parts: Dictionary(uniqueKeysWithValues: parts),
      place: place.map { Draft.Place(part: $0.part, slot: Slot(name: $0.slot)) })
  }

  private static func named(_ texts: [Slot: String]) -> [String: String] {
    Dictionary(texts.map { ($0.key.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  private static func slots(_ texts: [String: String]) -> [Slot: String] {
    Dictionary(texts.map { (Slot(name: $0.key), $0.value) }, uniquingKeysWith: { $1 })
  }
}

extension Slot {
  /// The field, and behind a blank the language; neither has a blank in it.
  fileprivate var name: String { language.map { "\(field) \($0)" } ?? field }

  fileprivate init(name: String) {
    let words = name.split(separator: " ", maxSplits: 1).map(String.init)
    self.init(words.first ?? "", words.count > 1 ? words[1] : nil)
  }
}
