package import Forms

/// The edits of a form that can be undone and redone.
package struct UndoHistory: Sendable, Equatable {
  /// One edit: the answers on its other side, and where it was done.
  package struct Edit: Sendable, Equatable {
    /// The answers on the other side of the edit.
    package var answers: Answers
    /// Where it was done.
    package let slot: Slot
    /// Whether further typing at the same place belongs to it.
    package var isTyping: Bool
  }

  /// What can be undone, the latest last.
  package private(set) var past: [Edit] = []
  /// What can be redone, the next last.
  package private(set) var future: [Edit] = []

  /// Begins with nothing to undo.
  package init() {}

  /// Notes the answers before a change; typing is one edit until the field is left.
  package mutating func note(_ answers: Answers, at slot: Slot, isTyping: Bool) {
    future = []
    if isTyping, let last = past.last, last.slot == slot, last.isTyping { return }
    past.append(Edit(answers: answers, slot: slot, isTyping: isTyping))
    if past.count > 500 { past.removeFirst() }
  }

  /// Ends a run of typing, so that the next character begins a new edit.
  package mutating func endTyping() {
    if let last = past.indices.last { past[last].isTyping = false }
  }

  /// Undoes the latest edit: what the answers were, and where.
  package mutating func undo(from answers: Answers) -> Edit? {
    guard let edit = past.popLast() else { return nil }
    future.append(Edit(answers: answers, slot: edit.slot, isTyping: false))
    return edit
  }

  /// Redoes the edit undone last: what the answers are then, and where.
  package mutating func redo(from answers: Answers) -> Edit? {
    guard let edit = future.popLast() else { return nil }
    past.append(Edit(answers: answers, slot: edit.slot, isTyping: false))
    return edit
  }

  /// Keeps what each edit leads to when other texts are saved below the answers.
  package mutating func rebase(from was: [Slot: String], to now: [Slot: String]) {
    let moved = was.keys.filter { was[$0] != now[$0, default: ""] }
    change { answers in
      for slot in moved where answers.texts[slot] == nil { answers.texts[slot] = was[slot] }
    }
  }

  /// Drops what was typed into secrets, which no undo shows once they are saved.
  package mutating func forgetSecrets(of model: FormModel) {
    let secrets = model.questions.filter { $0.control == .secret }.map { Slot($0.id) }
    change { answers in
      answers.cleared = []
      for slot in secrets { answers.texts[slot] = nil }
    }
  }

  private mutating func change(_ change: (inout Answers) -> Void) {
    for index in past.indices { change(&past[index].answers) }
    for index in future.indices { change(&future[index].answers) }
  }
}
