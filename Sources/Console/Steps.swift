package import Forms

/// The steps of a form that can be taken back and done again.
package struct Steps: Sendable, Equatable {
  /// One step: the answers before it, and where it was done.
  package struct Step: Sendable, Equatable {
    /// The answers on the other side of the step.
    package var answers: Answers
    /// Where it was done.
    package let slot: Slot
    /// Whether further typing at the same place belongs to it.
    package var isTyping: Bool
  }

  /// What can be taken back, the latest last.
  package private(set) var past: [Step] = []
  /// What can be done again, the next last.
  package private(set) var future: [Step] = []

  /// Notes the answers before a change; typing goes on in one step until the field is left.
  package mutating func note(_ answers: Answers, at slot: Slot, isTyping: Bool) {
    future = []
    if isTyping, let last = past.last, last.slot == slot, last.isTyping { return }
    past.append(Step(answers: answers, slot: slot, isTyping: isTyping))
    if past.count > 500 { past.removeFirst() }
  }

  /// Ends a run of typing, so that the next letter begins a new step.
  package mutating func endTyping() {
    if let last = past.indices.last { past[last].isTyping = false }
  }

  /// Takes the latest step back: what the answers were, and where.
  package mutating func undo(from answers: Answers) -> Step? {
    guard let step = past.popLast() else { return nil }
    future.append(Step(answers: answers, slot: step.slot, isTyping: false))
    return step
  }

  /// Does the step taken back again: what the answers are then, and where.
  package mutating func redo(from answers: Answers) -> Step? {
    guard let step = future.popLast() else { return nil }
    past.append(Step(answers: answers, slot: step.slot, isTyping: false))
    return step
  }

  /// Keeps what each step leads to where other texts come to lie beneath the answers.
  package mutating func rebase(from was: [Slot: String], to now: [Slot: String]) {
    let moved = was.keys.filter { was[$0] != now[$0, default: ""] }
    change { answers in
      for slot in moved where answers.texts[slot] == nil { answers.texts[slot] = was[slot] }
    }
  }

  /// Drops what was typed into secrets, which no step brings back once they are saved.
  package mutating func forgetSecrets(of sheet: Sheet) {
    let secrets = sheet.questions.filter { $0.control == .secret }.map { Slot($0.id) }
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
