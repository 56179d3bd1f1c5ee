import Editing
import Forms

extension State {
  /// A printable key: types where text can be typed, and acts nowhere else but to say why.
  mutating func type(_ character: Character, in mode: Mode) -> [Effect] {
    let text = String(character)
    switch mode {
    case .textField: return typeInField(text)
    case .filter: return typeInSomeFilter(text)
    case .editor: typeInEditor(text)
    case .dropdown, .multiSelect: return typeInDropdown(text)
    case .actions: typeInPalette(text)
    case .question: markAnswer(text)
    case .field: return letterOnField(text)
    case .copy: return back()
    case .buttons: tell("Enter presses the button; Left and Right choose another")
    case .home, .list, .document, .outline: break
    }
    return []
  }

  private mutating func typeInSomeFilter(_ text: String) -> [Effect] {
    switch page {
    case .list: return typeInFilter(text)
    case .document, .detail, .stepDocument, .check: page.text?.search.insert(text)
    case .outline(var outline):
      outline.filter.insert(text)
      outline.pointer = 0
      page = .outline(outline)
    case .stops(var outline):
      outline.filter.insert(text)
      outline.pointer = 0
      page = .stops(outline)
    case .home, .record, .step, .conflict, .note, .file, .editor, .copy: break
    }
    return []
  }

  private mutating func typeInField(_ text: String) -> [Effect] {
    page.form?.type(text)
    return completing()
  }

  /// An editing key in the text field in focus.
  mutating func edit(_ action: Action) -> [Effect] {
    guard var form = page.form, let slot = form.slot else { return [] }
    guard form.isTyping else {
      if action == .backspace || action == .deleteForward { sayWhy(form) }
      return []
    }
    if action == .killToStart, form.question?.control == .secret, form.line.text.isEmpty {
      clearSecret(&form, at: slot)
      page.form = form
      return []
    }
    guard form.edit(action) else { return [] }
    page.form = form
    return completing()
  }

  private mutating func clearSecret(_ form: inout FormPage, at slot: Slot) {
    let isSaved = form.model.reading.standings[slot.field]?.secret != nil
    let isTyped = form.session.isHidden(slot)
    guard isSaved || isTyped || form.model.answers.cleared.contains(slot.field) else { return }
    form.session.toggleCleared(slot)
    tell(
      form.model.answers.cleared.contains(slot.field)
        ? "Cleared on Save; ^Z keeps it" : isSaved ? "It stays as saved" : "Dropped; type another")
  }

  /// A letter on a field that is not typed into: opens its dropdown, or says why nothing happens.
  private mutating func letterOnField(_ text: String) -> [Effect] {
    guard let form = page.form, let question = form.question else { return [] }
    switch question.control {
    case .choice, .reference, .references:
      if form.lock == nil { return openDropdown(filter: text) }
      sayWhy(form)
    case .checkBox, .longText, .rows, .shown, .text, .secret, .path: sayWhy(form)
    }
    return []
  }

  // Why a key does nothing on a field that is not typed into.
  private mutating func sayWhy(_ form: FormPage) {
    guard let question = form.question else {
      return tell("Enter presses the button; Left and Right choose another")
    }
    if question.control != .shown, let lock = form.lock { return tell(lock) }
    switch question.control {
    case .choice, .reference, .references: tell("Enter opens the choices; ^G lists Put back")
    case .checkBox: tell("Space changes it")
    case .longText: tell("Enter opens the text")
    case .shown: tell("It is shown only; Enter copies it")
    case .rows: tell("Enter opens the list")
    case .text, .secret, .path: break
    }
  }

  /// A pasted text: typed as one step where text is typed, else dropped with a word.
  mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    deafUntil = now + 50
    let text = Texts.unixLines(text)
    switch mode {
    case .textField:
      if spread(text) { return [] }
      let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
      guard line.contains("\n") else {
        insert(line)
        return completing()
      }
      question = QuestionBox(.pasteLines(line), at: now)
    case .editor: pasteInEditor(text)
    case .filter: return typeInSomeFilter(Self.joined(text))
    case .dropdown, .multiSelect: return typeInDropdown(Self.joined(text))
    case .actions: typeInPalette(Self.joined(text))
    case .home, .list, .field, .buttons, .question, .document, .outline, .copy:
      tell("Paste counts only where text is typed; it was dropped")
    }
    return []
  }

  static func joined(_ text: String) -> String {
    Texts.trimmed(
      text.split(separator: "\n").map { Texts.trimmed(String($0)) }.joined(separator: " "))
  }

  /// Types a pasted text as one step.
  mutating func insert(_ text: String) { page.form?.insert(text) }
}

extension FormPage {
  /// Types into the field in focus.
  mutating func type(_ text: String) {
    guard let slot else { return }
    line.insert(text)
    session.type(line.text, at: slot)
  }

  /// Edits the text of the field in focus with a key; false where the key means nothing in a text.
  mutating func edit(_ action: Action) -> Bool {
    guard let slot else { return false }
    if action == .right || action == .lineEnd, line.isAtEnd, let rest = ghost {
      line.insert(rest)
      session.replace(line.text, at: slot)
      return true
    }
    let before = line.text
    guard line.perform(action) else { return false }
    guard line.text != before else { return true }
    if action == .backspace || action == .deleteForward {
      session.type(line.text, at: slot)
    } else {
      session.replace(line.text, at: slot)
    }
    return true
  }

  /// Types a pasted text into the field in focus as one edit.
  mutating func insert(_ text: String) {
    guard let slot, isTyping else { return }
    line.insert(question?.control == .secret ? Texts.trimmed(text) : text)
    session.replace(line.text, at: slot)
    session.history.endTyping()
  }
}
