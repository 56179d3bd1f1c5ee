import Forms

extension PlainForm {
  /// Says what is asked, its state, and what is wrong; once more in short where an answer was not right.
  ///
  /// `isReplayed` says nothing of what could be typed.
  func tell(_ slot: Slot, isAgain wrong: Problem? = nil, isReplayed: Bool = false) {
    guard let question = sheet.question(slot.field) else { return }
    if let wrong {
      talk.say("Problem: \(wrong.sentence)")
      return talk.say("Type it again; Enter leaves it so for now.")
    }
    let number = (slots.firstIndex(of: slot) ?? 0) + 1
    talk.say("\(number) of \(slots.count): \(heading(slot, question))")
    talk.say(state(slot, question))
    if left.contains(slot) {
      for problem in problems(at: slot) { talk.say("\(word(problem)): \(problem.sentence)") }
    }
    if lock(slot.field) == nil, !isReplayed { hint(slot, question) }
  }

  /// The label with its language, and whether an answer must be given.
  private func heading(_ slot: Slot, _ question: Question) -> String {
    "\(label(slot)), \(need(slot, question))."
  }

  /// The label, with the language where it has one.
  func label(_ slot: Slot) -> String {
    guard let question = sheet.question(slot.field) else { return slot.field }
    guard question.isLocalizable, sheet.languages.count > 1 else { return question.label }
    let tongue =
      slot.language == nil
      ? sheet.languages.first : sheet.languages.first { $0.code == slot.language }
    return tongue.map { "\(question.label) in \($0.name)" } ?? question.label
  }

  private func need(_ slot: Slot, _ question: Question) -> String {
    if question.control == .shown { return "shown" }
    if sheet.reading.standings[slot.field]?.lock != nil { return "locked" }
    if slot.language != nil { return "optional" }
    switch sheet.reading.standings[slot.field]?.need ?? .optional {
    case .required: return "required"
    case .toEnable: return "needed to enable"
    case .optional: return "optional"
    }
  }

  /// The present value, and why it cannot be changed where it cannot.
  private func state(_ slot: Slot, _ question: Question) -> String {
    let value = value(slot, question)
    let isTyped = sheet.answers.texts[slot] != nil && question.control != .secret
    let now = (value + (isTyped ? ", not saved" : "")).ended
    guard question.control != .shown, let lock = lock(slot.field) else { return "Now: \(now)" }
    return "Now: \(now) \(lock)"
  }

  /// The present value in words.
  func value(_ slot: Slot, _ question: Question) -> String {
    let text = sheet.text(slot)
    if question.control == .secret { return secret(slot, text) }
    if text.isEmpty, slot.language != nil, !sheet.text(Slot(slot.field)).isEmpty {
      return "empty, \(sheet.languages.first?.name ?? "") stands for it"
    }
    if text.isEmpty { return "empty" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    switch question.control {
    case .longText where lines.count > 1: return "\(lines.count) lines, first: \(lines[0])"
    default: return lines.joined(separator: ", ")
    }
  }

  /// The present value of a slot in words.
  func now(_ slot: Slot) -> String {
    sheet.question(slot.field).map { value(slot, $0) } ?? ""
  }

  private func secret(_ slot: Slot, _ text: String) -> String {
    if isWithheld(slot) { return "typed by somebody else, never shown, not saved" }
    if !text.isEmpty { return "typed, not saved" }
    if sheet.answers.cleared.contains(slot.field) { return "cleared on Save" }
    if let note = sheet.reading.standings[slot.field]?.secret {
      return "set \(note.setAt.prefix(10)) by \(note.setBy), fingerprint \(note.fingerprint)"
    }
    return sheet.savedSecrets.contains(slot.field)
      ? "emptied: it belonged to the host before" : "empty"
  }

  /// What a problem is called.
  func word(_ problem: Problem) -> String { problem.isWarning ? "Warning" : "Problem" }

  /// What can be typed.
  private func hint(_ slot: Slot, _ question: Question) {
    switch question.control {
    case .choice, .checkBox, .reference, .references: hintAtChoices(slot, question)
    case .longText:
      talk.say("Type it line by line; a line . ends it, .. is a dot. Enter keeps it, ! empties it.")
    case .rows:
      talk.say(
        sheet.rows(of: slot.field) == nil
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
    guard let question = sheet.question(slot.field) else { return }
    talk.say(question.help)
    let text = sheet.text(slot)
    if case .longText = question.control, !text.isEmpty {
      talk.say("The text:")
      talk.say(text)
      if let preview = sheet.preview(text, of: slot.field) {
        talk.say("As it is shown:")
        talk.say(preview)
      }
    }
    switch question.control {
    case .choice, .checkBox, .reference, .references: tellChoices(slot, question, isAll: true)
    default:
      if question.hasSuggestions {
        let rows = sheet.choices(for: slot.field, filter: "").rows.prefix(30)
        let names = rows.map { $0.note.isEmpty ? $0.text : "\($0.text) (\($0.note))" }
        talk.say("Suggestions: \(names.joined(separator: ", "))")
      }
      if question.takesSeveral {
        talk.say("What fills several fields can be pasted here as it is, line by line.")
      }
    }
    if lock(slot.field) == nil {
      talk.say("Enter keeps what is stated, ! empties, < goes back, > goes to the end.")
    }
  }

  /// All questions with what stands there, a line each.
  func list() {
    talk.say("\(step == nil ? sheet.title : "Step \(sheet.title)")\(named).")
    if let frozen { talk.say(frozen) }
    for (number, slot) in slots.enumerated() {
      guard let question = sheet.question(slot.field) else { continue }
      let need = need(slot, question)
      let value = value(slot, question)
      let changed =
        sheet.answers.texts[slot] != nil && question.control != .secret ? ", not saved" : ""
      talk.say("\(number + 1): \(label(slot)), \(need): \("\(value)\(changed)".ended)")
    }
  }

  private var named: String { sheet.name.isEmpty || step != nil ? "" : " \(sheet.name)" }
}

extension String {
  /// The text with a full stop at its end, where none of its own ends it.
  var ended: String { last?.isPunctuation == true ? self : self + "." }
}
