import Forms
import Foundation
import KYC

/// How the texts of a record differ by a revision, as its form shows them.
struct RevisionTexts<Record: Stored> {
  typealias Values = [String: Revision.Value]

  private let changes: [String: Revision.Change]
  private let (before, after): (Values, Values)
  private let (was, now): (Record?, Record?)
  private let form: Form<Record, any Surroundings>
  private let around: StoredSurroundings
  // What is not told here.
  private let hidden: Set<String>

  init(
    _ past: Past<Record>, _ change: PastChange, _ around: StoredSurroundings,
    hiding hidden: Set<String> = []
  ) throws {
    self.hidden = hidden
    changes = try JSONDecoder().decode(
      [String: Revision.Change].self, from: Data(change.changes.utf8))
    (before, after) = (past.before ?? [:], past.after ?? [:])
    was = try past.before.map { try past.record($0) }
    now = try past.after.map { try past.record($0) }
    form = Record.form(for: try now ?? was ?? past.record([:]))
    self.around = around
  }

  /// The texts that differ, in the order of the form; what no field shows comes last.
  var texts: [Change.TextChange] {
    get throws {
      let shown = try form.fields.filter { !hidden.contains($0.id) }.flatMap {
        field -> [Change.TextChange] in
        switch field.control {
        case .rows, .shown: return []
        case .secret: return secret(field)
        default: return try texts(of: field)
        }
      }
      return shown + unshown
    }
  }

  private func secret(_ field: Field<Record, any Surroundings>) -> [Change.TextChange] {
    guard let change = changes[field.id] else { return [] }
    let isCleared = change.mark == nil && change.is == .text(Revision.Change.cleared)
    return [Change.TextChange(label: field.label, was: "", now: isCleared ? "cleared" : "changed")]
  }

  private func texts(of field: Field<Record, any Surroundings>) throws -> [Change.TextChange] {
    let fallback = try around.defaultLanguage
    return try languages(of: field, fallback).compactMap { language in
      let before = try was.map { try field.read($0, language, around) } ?? ""
      let after = try now.map { try field.read($0, language, around) } ?? ""
      guard before != after else { return nil }
      let label = language.map { $0 == fallback ? field.label : "\(field.label) (\($0))" }
      let isLong = if case .longText = field.control { true } else { false }
      return Change.TextChange(
        label: label ?? field.label, was: before, now: after, isLong: isLong)
    }
  }

  // A text may be in a language that there is no more.
  private func languages(
    of field: Field<Record, any Surroundings>, _ fallback: String
  ) -> [String?] {
    guard field.isLocalizable else { return [nil] }
    let codes = [before[field.id], after[field.id]].reduce(into: Set<String>()) { codes, value in
      guard case .text(let json)? = value else { return }
      let texts = try? JSONDecoder().decode(Localized.self, from: Data(json.utf8))
      codes.formUnion(texts?.texts.keys.map { $0 } ?? [])
    }
    return [fallback] + codes.subtracting([fallback]).sorted()
  }

  private var unshown: [Change.TextChange] {
    let shown = Set(form.fields.map(\.id))
    return changes.keys.sorted().compactMap { name in
      guard !shown.contains(Record.field(of: name)), name != Record.list.owner else { return nil }
      let (was, now) = (changes[name]?.was?.text ?? "", changes[name]?.is?.text ?? "")
      return was == now ? nil : Change.TextChange(label: name, was: was, now: now)
    }
  }
}

extension Revision.Value {
  /// The value as a text; empty for none.
  fileprivate var text: String {
    switch self {
    case .null, .secret: ""
    case .integer(let number): String(number)
    case .text(let text): text
    case .ids(let ids): ids.map(String.init).joined(separator: ", ")
    }
  }
}
