import Editing
import Forms

extension PlainForm {
  /// Says what is asked, its state, and what is wrong.
  func tell(_ slot: Slot) throws {
    guard let question = model.question(slot.field) else { return }
    talk.say(words.heading(slot))
    talk.say(words.state(slot))
    for problem in session.shownProblems(at: slot) {
      talk.say("\(problem.word): \(problem.sentence)")
    }
    if session.lockReason(slot.field) == nil { try hint(slot, question) }
  }

  /// What can be typed.
  private func hint(_ slot: Slot, _ question: Question) throws {
    switch question.control {
    case .choice, .checkBox, .reference, .references:
      try tellChoices(slot, question, isAll: false)
    case .longText:
      talk.say("Type it line by line; a line . ends it, .. is a dot. Enter keeps it, ! empties it.")
    case .rows:
      talk.say(
        model.lists[slot.field] == nil
          ? "Save first; then \(question.label) can be made." : "1 opens the list; Enter goes on.")
    case .path: talk.say("Type the path of a file on this host; Enter goes on.")
    case .secret where question.canBeMade: talk.say("+ makes a strong one.\(showHint(slot))")
    case .text, .secret, .shown:
      if !showHint(slot).isEmpty { talk.say(showHint(slot)) }
    }
  }

  private func showHint(_ slot: Slot) -> String {
    isShowable(slot) ? " = shows it, after a question." : ""
  }

  /// Says what the field is for, its whole text, and what can be chosen.
  func explain(_ slot: Slot) throws {
    guard let question = model.question(slot.field) else { return }
    talk.say(question.help)
    let text = model.text(slot)
    if case .longText = question.control, !text.isEmpty {
      talk.say("The text:")
      talk.say(text)
      if let preview = question.preview?(text) {
        talk.say("As it is shown:")
        talk.say(preview)
      }
    }
    switch question.control {
    case .choice, .checkBox, .reference, .references:
      try tellChoices(slot, question, isAll: true)
    default:
      if question.hasSuggestions {
        let rows = try choices(slot, filter: "").rows.prefix(30)
        let names = rows.map { $0.note.isEmpty ? $0.text : "\($0.text) (\($0.note))" }
        talk.say("Suggestions: \(names.joined(separator: ", "))")
      }
      if question.takesSeveral {
        talk.say("What fills several fields can be pasted here as it is, line by line.")
      }
    }
    if session.lockReason(slot.field) == nil {
      talk.say("Enter keeps what is stated, ! empties, < goes back, > goes to the end.")
    }
  }

  /// All fields with their values, a line each.
  func list() {
    talk.say("\(step == nil ? model.title : "Step \(model.title)")\(named).")
    if let lock = session.lock { talk.say(lock.sentence) }
    for (number, slot) in slots.enumerated() {
      guard let question = model.question(slot.field) else { continue }
      let changed =
        model.answers.texts[slot] != nil && question.control != .secret ? ", not saved" : ""
      let value = "\(words.value(slot))\(changed)".ended
      talk.say("\(number + 1): \(words.label(slot)), \(words.need(slot)): \(value)")
    }
  }

  private var named: String { model.name.isEmpty || step != nil ? "" : " \(model.name)" }
}
