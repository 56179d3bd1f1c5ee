package import Forms

/// A form that is being edited, without a face: it is the one way to a draft and to a save.
///
/// It knows what was typed, which fields were visited, where somebody else changed the same, and what can be undone.
package struct FormSession: Sendable {
  /// The form at work on its record.
  package var model: FormModel
  /// The slots that were visited, whose problems are shown.
  package var visited: Set<Slot> = []
  /// The texts that somebody else changed as well, which a save waits for.
  package internal(set) var conflicts: [Conflict.Clash] = []
  /// Secrets that somebody else typed, by field: they are saved or replaced, never shown.
  package internal(set) var hiddenSecrets: [String: String] = [:]
  /// Why nothing can be changed; nil where it can.
  package var lock: DraftLock?
  /// The edits that can be undone and redone.
  package var history = UndoHistory()

  /// Begins with a form as it was opened.
  package init(_ model: FormModel) { self.model = model }
}

// MARK: Reading

extension FormSession {
  /// What was typed and chosen.
  package var answers: Answers { model.answers }

  /// Why a field cannot be changed; nil where it can.
  package func lockReason(_ field: String) -> String? {
    lock?.sentence ?? model.reading.standings[field]?.lock
  }

  /// Why none of its fields can be changed; nil where one can.
  package var lockReasonOfAll: String? {
    let asked = model.relevant.filter { $0.control != .shown }
    let reasons = asked.map { model.reading.standings[$0.id]?.lock }
    return reasons.contains(nil) ? nil : reasons.compactMap(\.self).first
  }

  /// Whether the secret at a slot was typed by somebody else.
  package func isHidden(_ slot: Slot) -> Bool {
    let text = model.answers.texts[slot] ?? ""
    return !text.isEmpty && hiddenSecrets[slot.field] == text
  }

  /// The text of a slot as it is typed on: nothing of a secret that somebody else typed.
  package func editableText(_ slot: Slot) -> String { isHidden(slot) ? "" : model.text(slot) }

  /// The problems of a slot that are shown: those of slots that were visited, or that a save named.
  package func shownProblems(at slot: Slot) -> [Problem] {
    visited.contains(slot) ? model.reading.problems.filter { $0.slot == slot } : []
  }

  /// The slots that are asked, in their order; a localizable field has one for each language.
  package var slots: [Slot] {
    model.relevant.flatMap { question in
      let others = question.isLocalizable ? model.languages.dropFirst() : []
      return [Slot(question.id)] + others.map { Slot(question.id, $0.code) }
    }
  }
}

// MARK: Editing

extension FormSession {
  /// Types a text; letters typed one after another at the same place are one edit.
  package mutating func type(_ text: String, at slot: Slot) {
    history.note(model.answers, at: slot, isTyping: true)
    model.set(text, at: slot)
  }

  /// Gives a text as one edit, such as a paste.
  package mutating func replace(_ text: String, at slot: Slot) {
    history.note(model.answers, at: slot, isTyping: false)
    model.set(text, at: slot)
  }

  /// Gives an answer that was chosen, as one edit, which visits its slot.
  package mutating func choose(_ text: String, at slot: Slot) {
    replace(text, at: slot)
    visited.insert(slot)
  }

  /// Adds a record to a field that names several, or names it in one that names one.
  package mutating func choose(record name: String, at slot: Slot) {
    let others = model.text(slot)
    if case .references? = model.question(slot.field)?.control, !others.isEmpty {
      choose("\(others)\n\(name)", at: slot)
    } else {
      choose(name, at: slot)
    }
  }

  /// Fills several fields as one edit, done at a slot, and visits them.
  package mutating func fill(_ texts: [Slot: String], at slot: Slot) {
    history.note(model.answers, at: slot, isTyping: false)
    model.set(texts)
    for slot in texts.keys { model.tidy(slot) }
    visited.formUnion(texts.keys)
  }

  /// Marks a saved secret as cleared, or takes the mark away; what was typed over it goes first.
  package mutating func toggleCleared(_ slot: Slot) {
    history.note(model.answers, at: slot, isTyping: false)
    model.toggleCleared(slot.field)
  }

  /// Empties a slot; a saved secret is cleared on Save.
  package mutating func empty(_ slot: Slot) {
    guard model.question(slot.field)?.control == .secret else { return replace("", at: slot) }
    let isCleared = model.answers.cleared.contains(slot.field)
    if !model.text(slot).isEmpty { model.set("", at: slot) }
    if !isCleared, model.savedSecrets.contains(slot.field) { toggleCleared(slot) }
  }

  /// Resets a slot to its saved value; false where it has that already.
  package mutating func reset(_ slot: Slot) -> Bool {
    guard model.isChanged(slot.field) else { return false }
    history.note(model.answers, at: slot, isTyping: false)
    var answers = model.answers
    answers.texts[slot] = nil
    answers.cleared.remove(slot.field)
    model.set(answers)
    return true
  }

  /// Generates a strong value as one edit, and gives its length; nil where none can be generated.
  package mutating func generate(_ slot: Slot) -> Int? {
    guard let text = model.question(slot.field)?.generate?() else { return nil }
    choose(text, at: slot)
    return text.count
  }

  /// Leaves a slot: its text is brought into the form in which it is stored.
  ///
  /// A slot counts as visited where it differs from what is saved, or always.
  package mutating func leave(_ slot: Slot, isVisited: Bool = false) {
    history.endTyping()
    model.tidy(slot)
    if isVisited || model.isChanged(slot.field) { visited.insert(slot) }
  }

  /// Undoes the latest edit, or redoes the one undone last, and says where that was; nil where there is none.
  package mutating func undo(isRedo: Bool = false) -> Slot? {
    let edit = isRedo ? history.redo(from: model.answers) : history.undo(from: model.answers)
    guard let edit else { return nil }
    model.set(edit.answers)
    return edit.slot
  }

  /// Drops what was typed.
  package mutating func discard() {
    model.set(Answers())
    conflicts = []
  }
}
