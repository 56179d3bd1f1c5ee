import Editing
import Forms

/// A form in words, as plain mode and answers files say it: each field with its state and its value.
struct FormWords {
  let session: FormSession

  private var model: FormModel { session.model }

  /// The label, with the language where it has one.
  func label(_ slot: Slot) -> String {
    guard let question = model.question(slot.field) else { return slot.field }
    guard question.isLocalizable, model.languages.count > 1 else { return question.label }
    let tongue =
      slot.language == nil
      ? model.languages.first : model.languages.first { $0.code == slot.language }
    return tongue.map { "\(question.label) in \($0.name)" } ?? question.label
  }

  /// The number of a slot among those that are asked, with its label, and whether an answer must be given.
  func heading(_ slot: Slot) -> String {
    let slots = session.slots
    let number = (slots.firstIndex(of: slot) ?? 0) + 1
    return "\(number) of \(slots.count): \(label(slot)), \(need(slot))."
  }

  /// Whether an answer must be given, or can be.
  func need(_ slot: Slot) -> String {
    let standing = model.reading.standings[slot.field] ?? .init()
    if model.question(slot.field)?.control == .shown { return "shown" }
    if standing.lock != nil { return "locked" }
    if slot.language != nil { return "optional" }
    return switch standing.need {
    case .required: "required"
    case .toEnable: "needed to enable"
    case .optional: "optional"
    }
  }

  /// The present value, and why it cannot be changed where it cannot.
  func state(_ slot: Slot) -> String {
    let question = model.question(slot.field)
    let isTyped = model.answers.texts[slot] != nil && question?.control != .secret
    let now = (value(slot) + (isTyped ? ", not saved" : "")).ended
    guard question?.control != .shown, let lock = session.lockReason(slot.field) else {
      return "Now: \(now)"
    }
    return "Now: \(now) \(lock)"
  }

  /// The present value in words.
  func value(_ slot: Slot) -> String {
    guard let question = model.question(slot.field) else { return "" }
    let text = model.text(slot)
    if question.control == .secret { return secret(slot, text) }
    if text.isEmpty, slot.language != nil, !model.text(Slot(slot.field)).isEmpty {
      return "empty, \(model.languages.first?.name ?? "") stands for it"
    }
    if text.isEmpty { return "empty" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    switch question.control {
    case .longText where lines.count > 1: return "\(lines.count) lines, first: \(lines[0])"
    default: return lines.joined(separator: ", ")
    }
  }

  private func secret(_ slot: Slot, _ text: String) -> String {
    if session.isHidden(slot) { return "typed by somebody else, never shown, not saved" }
    if !text.isEmpty { return "typed, not saved" }
    if model.answers.cleared.contains(slot.field) { return "cleared on Save" }
    if let note = model.reading.standings[slot.field]?.secret {
      return "set \(note.setAt.prefix(10)) by \(note.setBy), fingerprint \(note.fingerprint)"
    }
    return model.savedSecrets.contains(slot.field)
      ? "emptied: it belonged to the host before" : "empty"
  }

  /// A problem with its field.
  func sentence(_ problem: Problem) -> String {
    "\(label(problem.slot)): \(problem.fact.sentence)"
  }
}

extension Problem {
  /// What it is called.
  var word: String { isWarning ? "Warning" : "Problem" }
}
