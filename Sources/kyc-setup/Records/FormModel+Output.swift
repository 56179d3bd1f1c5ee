import Curses
import Editing
import Files
import Forms
import Screen

extension FormModel {
  /// The record's fields with its number first, and those of the rows that belong to it.
  func fields(in data: DataSource) throws -> [Tree.Field] {
    let fields = try Entry(self).fields(
      secret: { question in
        reading.standings[question.id]?.secret.map { note in
          .fields([
            Tree.Field("setAt", .text(note.setAt)), Tree.Field("setBy", .text(note.setBy)),
            Tree.Field("fingerprint", .text(note.fingerprint)),
          ])
        }
      },
      rows: { question in
        guard let section = lists[question.id], let list = data.list(section.id) else { return nil }
        return try list.page("", nil, 0..<1_000_000)
          .compactMap { try list.open($0.key) }.map { .fields(try $0.model.fields(in: data)) }
      })
    return [Tree.Field("id", .word(subject.key ?? ""))] + fields
  }

  /// The record's texts for reading, each with its field and behind a dot its language.
  var fieldRows: [[String]] {
    [["id", subject.key ?? ""]]
      + shown.map { [$0.slot.name(among: languages), $0.text.harmlessLines] }
  }

  /// The record for people: the labels, and beside them the texts in rows of the terminal's width.
  var table: String {
    let rows = shown.map { ($0.label.harmless, $0.text) }
    let width = rows.map(\.0.columns).max() ?? 0
    let room = CursesTerminal.outputColumns.map { max(20, $0 - width - 2) }
    return rows.map { label, text in
      let lines = text.harmlessLines
      let wrapped = room.map { lines.wrapped(to: $0).map(String.init) } ?? [lines]
      let pad = String(repeating: " ", count: width - label.columns + 2)
      let indent = "\n" + String(repeating: " ", count: width + 2)
      let value = wrapped.joined(separator: "\n").replacing("\n", with: indent)
      return (value.isEmpty ? label : label + pad + value) + "\n"
    }.joined()
  }

  private struct Shown {
    let slot: Slot
    let label: String
    let text: String
  }

  // A language in which nothing is written says nothing.
  private var shown: [Shown] {
    relevant.flatMap { question -> [Shown] in
      let main = Shown(
        slot: Slot(question.id), label: question.label, text: text(of: question))
      guard question.isLocalizable else { return [main] }
      return [main]
        + languages.dropFirst().compactMap { language in
          let slot = Slot(question.id, language.code)
          let text = text(slot)
          return text.isEmpty
            ? nil : Shown(slot: slot, label: "\(question.label) (\(language.name))", text: text)
        }
    }
  }

  private func text(of question: Question) -> String {
    switch question.control {
    case .secret:
      reading.standings[question.id]?.secret.map {
        "set \($0.setAt.prefix(10)) by \($0.setBy), \($0.fingerprint)"
      } ?? ""
    case .references: text(Slot(question.id)).replacing("\n", with: ", ")
    default: text(Slot(question.id))
    }
  }
}

extension Slot {
  /// The slot as commands name it: the field, and behind a dot the language unless it is the default one.
  func name(among languages: [Tongue]) -> String {
    guard let language, language != languages.first?.code else { return field }
    return "\(field).\(language)"
  }
}
