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

/// Why nothing can be changed in a form.
package enum Freeze: Sendable, Equatable {
  /// Its draft goes on elsewhere: with somebody, or in another session of one's own.
  case taken(by: String)
  /// It shows somebody's draft.
  case looking(by: String)

  /// Whether it goes on elsewhere.
  var isTaken: Bool { if case .taken = self { true } else { false } }

  /// What is said where something is to be changed, to a person of this name.
  package func sentence(to person: String) -> String {
    switch self {
    case .taken(person):
      "Taken over in another session of yours: what you typed can be read and copied here"
    case .taken(let name): "Taken over by \(name): what you typed can be read and copied here"
    case .looking(person):
      "This draft is open in another session of yours; Home offers to take it over"
    case .looking(let name): "This is \(name)'s draft to look at; Home offers to take it over"
    }
  }
}

extension FormPage {
  /// What is typed here and not saved, as it is kept.
  var draft: Draft {
    var part = Draft.Part()
    part.answers = sheet.answers
    // What this form does not ask about may be a secret of a form that follows it.
    let unasked = sheet.answers.texts.keys.map(\.field).filter { sheet.question($0) == nil }
    // A path may hold what was pasted into it by mistake.
    let sealed = sheet.questions.filter { $0.control == .secret || $0.control == .path }
    part.secrets = Set(sealed.map(\.id) + unasked)
    part.foreign = Set(withheld.keys.filter { isWithheld(Slot($0)) })
    part.over = over
    part.left = left
    return Draft(
      subject: sheet.subject, label: label, parts: [Draft.whole: part],
      place: slot.map { Draft.Place(part: Draft.whole, slot: $0) })
  }

  // What both changed stays so until one was chosen.
  private var over: [Slot: String] {
    let asked = Set(sheet.questions.filter { ![.rows, .shown].contains($0.control) }.map(\.id))
    var over = sheet.saved.filter { !$0.value.isEmpty && asked.contains($0.key.field) }
    for (field, fingerprint) in sheet.fingerprints { over[Slot(field)] = fingerprint }
    for clash in clashes { over[clash.slot] = clash.was }
    return over
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
