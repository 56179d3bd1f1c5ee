package import Forms

/// A form on the screen.
package struct FormPage: Sendable {
  /// The form at work on its record.
  package var sheet: Sheet
  /// Which of its fields are asked just now.
  package var scope = Scope.fields
  /// Where the person stands.
  package var focus: Focus
  /// The text of the field in focus, while it is typed into.
  package var line = TextLine()
  /// The slots that were left, whose problems are shown.
  package var left: Set<Slot> = []
  /// The open dropdown.
  package var dropdown: Dropdown?
  /// The steps that can be taken back and done again.
  package var steps = Steps()
  /// Whether the typed secret in focus is shown, and the number of that showing.
  package var revealed: Int?
  /// The field of the form beneath that waits for this new record.
  package var answers: Slot?
  /// What it is for.
  package var purpose = Purpose.record

  /// What a form on the screen is for.
  package enum Purpose: Sendable {
    /// A record.
    case record
    /// Choosing between two changes of one record.
    case conflict(Conflict)
    /// A step of the guide.
    case step(Walk.Stop)
    /// What the step of this identifier waits for.
    case note(String)
    /// A file that is for this field of the form beneath.
    case file(Slot)

    /// Whether it asks what a step waits for.
    var isNote: Bool { if case .note = self { true } else { false } }

    /// Whether it asks for a file.
    var isFile: Bool { if case .file = self { true } else { false } }
  }

  /// Whether it is a record's own form, whose answers are kept as its draft.
  package var isOfRecord: Bool { if case .record = purpose { true } else { false } }
  /// What completes the path that was typed last.
  package var completion: Completion?
  /// The file that was not taken last.
  package var refusedFile: RefusedFile?
  /// What completes a path.
  package struct Completion: Sendable, Equatable {
    /// The path as it stood.
    let path: String
    /// What follows it; empty where nothing does.
    let rest: String
  }

  /// A file that was not taken.
  package struct RefusedFile: Sendable, Equatable {
    /// Where it was named.
    let slot: Slot
    /// The path as it stood.
    let path: String
    /// Why it was not taken.
    let sentence: String
  }
  /// The texts that somebody else changed as well, which Save waits for.
  package var clashes: [Conflict.Clash] = []
  /// Secrets that somebody else typed, by field: kept or replaced, never shown.
  package var withheld: [String: String] = [:]
  /// Why nothing can be changed here; nil where it can.
  package var frozen: String?

  /// What is asked.
  package enum Scope: Sendable, Equatable {
    /// The fields of the form.
    case fields
    /// One field in every language.
    case translations(String)
  }

  /// Where the person stands.
  package enum Focus: Sendable, Equatable, Hashable {
    case slot(Slot)
    case button(Button)
  }

  /// The buttons at the form's end.
  package enum Button: String, Sendable, CaseIterable {
    case save = "Save"
    case discard = "Discard"
    case next = "Next"
    case previous = "Previous"
    case waiting = "Waiting"
    case outline = "Outline"
    case back = "Back"
  }

  /// Opens a form at its first field.
  package init(_ sheet: Sheet) {
    self.sheet = sheet
    let first = sheet.relevant.first { sheet.reading.standings[$0.id]?.lock == nil }
    focus = (first ?? sheet.relevant.first).map { .slot(Slot($0.id)) } ?? .button(.back)
    takeUpLine()
  }

  /// The slots that can be gone to, in their order.
  package var slots: [Slot] {
    switch scope {
    case .fields: sheet.relevant.map { Slot($0.id) }
    case .translations(let field):
      sheet.languages.enumerated().map { Slot(field, $0.offset == 0 ? nil : $0.element.code) }
    }
  }

  /// The buttons of the scope.
  package var buttons: [Button] {
    switch scope {
    case .fields:
      switch purpose {
      case .record: [.save, .discard, .back]
      case .conflict, .note: [.save, .back]
      case .file: [.back]
      case .step: [.next, .previous, .waiting, .outline, .back]
      }
    case .translations: [.back]
    }
  }

  /// The slot in focus.
  package var slot: Slot? {
    if case .slot(let slot) = focus { slot } else { nil }
  }

  /// The question in focus.
  package var question: Question? { slot.flatMap { sheet.question($0.field) } }

  /// Why none of its fields can be changed; nil where one can.
  var lockedThroughout: String? {
    let locks = sheet.relevant.map { sheet.reading.standings[$0.id]?.lock }
    return locks.contains(nil) ? nil : locks.compactMap(\.self).first
  }

  /// Why the field in focus cannot be changed.
  package var lock: String? { frozen ?? slot.flatMap { sheet.reading.standings[$0.field]?.lock } }

  /// Whether letters are typed into the field in focus.
  package var isTyping: Bool { question?.control.isTyped == true && lock == nil }

  /// Takes the text of the field in focus up for typing.
  package mutating func takeUpLine() {
    revealed = nil
    if let slot, isTyping { line = TextLine(shownText(slot)) }
  }

  /// The text of a slot as it is typed on: nothing of a secret that somebody else typed.
  func shownText(_ slot: Slot) -> String { isWithheld(slot) ? "" : sheet.text(slot) }

  /// The problems that are shown: those of slots that were left, or that a save named.
  package func shownProblems(at slot: Slot) -> [Problem] {
    guard left.contains(slot) else { return [] }
    return sheet.reading.problems.filter { $0.slot == slot }
  }
}
