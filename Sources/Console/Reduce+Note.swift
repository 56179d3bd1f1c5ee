import Forms

extension State {
  /// Asks what the step on the screen waits for.
  mutating func askForNote() -> [Effect] {
    guard let stop = page.stop ?? form?.stop else {
      tell("Only a step of the guide can wait")
      return []
    }
    if let frozen = guided?.frozen {
      tell(frozen.sentence(to: header.person))
      return []
    }
    leaveField()
    putDownStop()
    let note = guided?.draft.parts[stop.id]?.note ?? ""
    guard let sheet = try? Waiting.sheet(note, title: stop.title) else { return [] }
    var form = FormPage(sheet)
    form.purpose = .note(stop.id)
    pages.append(.form(form))
    return []
  }

  /// Goes back to the step, whose note is kept by whatever key one leaves.
  mutating func leaveNote(of stop: String) -> [Effect] {
    leaveField()
    putDownStop()
    pages.removeLast()
    let note = guided?.draft.parts[stop]?.note
    tell(note.map { "Marked as waiting: \($0)" } ?? "It does not wait")
    guard let walk else { return [] }
    return [.land(walk, guided?.draft, .on)]
  }
}

extension FormPage {
  /// What a step waits for, as typed.
  var note: String { Texts.trimmed(sheet.text(Slot(Waiting.field))) }
}

/// The form that asks what a step waits for.
private enum Waiting {
  static let field = "note"

  static func sheet(_ note: String, title: String) throws -> Sheet {
    let form = Form<String, Void>(
      noun: "note",
      fields: [
        Field<String, Void>(
          field, "Waits for", \.self, Kind.text(200),
          help: "In your own words; whoever goes on reads it. Empty it once the step waits no more")
      ])
    return try Sheet(
      subject: Subject(section: "notes", key: nil), noun: "note", title: "Waiting", name: title,
      questions: form.fields.map { Question($0) }, languages: [],
      workings: Sheet.Workings(
        read: { try form.reading(of: note, with: $0, languages: [], around: ()) },
        choices: { field, filter, _ in
          try form.choices(for: field, filter: filter, record: note, around: ())
        },
        save: { _, _ in .refused([]) }, rows: { _ in nil }, preview: { _, _ in nil },
        tidy: { Texts.trimmed($1) }))
  }
}
