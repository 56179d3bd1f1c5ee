package import Forms

/// What is kept of a form that was left.
package struct Kept: Sendable {
  /// What was typed and not saved, and the texts over which it was typed.
  package var draft: Draft
  /// What can be taken back.
  package var steps: Steps
  /// The list that the record belongs to, where it is in none of the menu's.
  package var section: Section?
  /// The moment at which it was typed.
  package var at: Moment
  /// Who goes on with it since; nil where this session does.
  package var takenBy: String?

  /// Keeps a draft.
  package init(
    _ draft: Draft, steps: Steps = Steps(), section: Section? = nil, at moment: Moment
  ) {
    (self.draft, self.steps, self.section, at) = (draft, steps, section, moment)
  }

  /// What was typed and not saved.
  package var answers: Answers { part.answers }
  /// The saved texts over which it was typed; a secret by its fingerprint.
  package var saved: [Slot: String] { part.over }
  /// The record in words, such as `book Emma`.
  package var label: String { draft.label }
  /// The one part of a record's draft.
  var part: Draft.Part { draft.parts[Draft.whole] ?? Draft.Part() }
}

extension FormPage {
  /// What is typed here and not saved, as it is kept.
  var draft: Draft {
    let foreign = Set(withheld.keys.filter { isWithheld(Slot($0)) })
    return Draft(
      subject: sheet.subject, label: label,
      parts: [Draft.whole: sheet.part(left: left, foreign: foreign, clashes: clashes)],
      place: slot.map { Draft.Place(part: Draft.whole, slot: $0) })
  }

  /// Whether the secret at a slot was typed by somebody else, and so is kept or replaced but never shown.
  package func isWithheld(_ slot: Slot) -> Bool {
    let text = sheet.answers.texts[slot] ?? ""
    return !text.isEmpty && withheld[slot.field] == text
  }

  /// Lays what was kept over what is saved.
  mutating func take(_ kept: Kept) {
    // A second phase may bring answers of its own.
    if !kept.answers.isEmpty { sheet.set(kept.answers) }
    steps = kept.steps
    left = kept.left
    for field in kept.part.foreign { withheld[field] = kept.answers.texts[Slot(field)] }
    guard !kept.answers.isEmpty, let slot = kept.draft.place?.slot else { return }
    focus = .slot(slot)
    if slot.language != nil { scope = .translations(slot.field) }
  }
}

extension Kept {
  /// The slots that were left.
  package var left: Set<Slot> { part.left }
}
