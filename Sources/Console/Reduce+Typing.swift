import Forms
import Screen

extension State {
  /// A printable key: types where text can be typed, and acts nowhere else but to say why.
  mutating func type(_ character: Character, in mode: Mode) -> [Effect] {
    let text = String(character)
    switch mode {
    case .textField: return typeInField(text)
    case .filter: return typeInSomeFilter(text)
    case .editor: typeInEditor(text)
    case .dropdown, .multiSelect: typeInDropdown(text)
    case .actions: typeInPalette(text)
    case .question: markAnswer(text)
    case .field: letterOnField(text)
    case .copy: return back()
    case .buttons: tell("Enter presses the button; Left and Right choose another")
    case .home, .list, .document, .outline: break
    }
    return []
  }

  private mutating func typeInSomeFilter(_ text: String) -> [Effect] {
    switch page {
    case .list: return typeInFilter(text)
    case .reader(var reader):
      reader.search.insert(text)
      page = .reader(reader)
    case .outline(var outline):
      outline.filter.insert(text)
      outline.pointer = 0
      page = .outline(outline)
    case .stops(var outline):
      outline.filter.insert(text)
      outline.pointer = 0
      page = .stops(outline)
    case .home, .form, .editor, .copy: break
    }
    return []
  }

  private mutating func typeInField(_ text: String) -> [Effect] {
    guard case .form(var form) = page, let slot = form.slot else { return [] }
    form.steps.note(form.sheet.answers, at: slot, isTyping: true)
    form.line.insert(text)
    form.sheet.set(form.line.text, at: slot)
    page = .form(form)
    return completing()
  }

  /// An editing key in the text field in focus.
  mutating func edit(_ action: Action) -> [Effect] {
    guard case .form(var form) = page, let slot = form.slot else { return [] }
    guard form.isTyping else {
      if action == .backspace || action == .deleteForward { sayWhy(form) }
      return []
    }
    if action == .killToStart, form.question?.control == .secret, form.line.text.isEmpty {
      clearSecret(&form, at: slot)
      page = .form(form)
      return []
    }
    if action == .right || action == .lineEnd, form.line.isAtEnd, let rest = form.ghost {
      form.steps.note(form.sheet.answers, at: slot, isTyping: false)
      form.line.insert(rest)
      form.sheet.set(form.line.text, at: slot)
      page = .form(form)
      return completing()
    }
    let was = form.line.text
    guard form.line.perform(action) else { return [] }
    if form.line.text != was {
      let isWord = action == .backspace || action == .deleteForward
      form.steps.note(form.sheet.answers, at: slot, isTyping: isWord)
      form.sheet.set(form.line.text, at: slot)
    }
    page = .form(form)
    return completing()
  }

  private mutating func clearSecret(_ form: inout FormPage, at slot: Slot) {
    let isSaved = form.sheet.reading.standings[slot.field]?.secret != nil
    let isTyped = form.isWithheld(slot)
    guard isSaved || isTyped || form.sheet.answers.cleared.contains(slot.field) else { return }
    form.steps.note(form.sheet.answers, at: slot, isTyping: false)
    form.sheet.toggleCleared(slot.field)
    tell(
      form.sheet.answers.cleared.contains(slot.field)
        ? "Cleared on Save; ^Z keeps it" : isSaved ? "It stays as saved" : "Dropped; type another")
  }

  /// A letter on a field that is not typed into: opens its dropdown, or says why nothing happens.
  private mutating func letterOnField(_ text: String) {
    guard case .form(let form) = page, let question = form.question else { return }
    switch question.control {
    case .choice, .reference, .references:
      form.lock == nil ? openDropdown(filter: text) : sayWhy(form)
    case .checkBox, .longText, .rows, .shown, .text, .secret, .path: sayWhy(form)
    }
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

  mutating func reveal() -> [Effect] {
    guard case .form(var form) = page, form.question?.control == .secret else {
      tell("Only a typed secret is hidden, and shown by this key")
      return []
    }
    if form.revealed != nil {
      form.revealed = nil
    } else if let slot = form.slot, form.isWithheld(slot) {
      tell("Somebody else typed it: it can be kept or replaced, not shown")
      return []
    } else if form.line.text.isEmpty {
      tell("A saved secret is never shown; only what is typed and not saved can be")
      return []
    } else {
      form.revealed = now
      page = .form(form)
      return [.alarm(.hideSecret(now), after: 30_000)]
    }
    page = .form(form)
    return []
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
    case .dropdown, .multiSelect: typeInDropdown(Self.joined(text))
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
  mutating func insert(_ text: String) {
    guard case .form(var form) = page, let slot = form.slot, form.isTyping else { return }
    let isSecret = form.question?.control == .secret
    form.steps.note(form.sheet.answers, at: slot, isTyping: false)
    form.line.insert(isSecret ? Texts.trimmed(text) : text)
    form.sheet.set(form.line.text, at: slot)
    form.steps.endTyping()
    page = .form(form)
  }

  mutating func copyDefaultLanguage() {
    guard let form, let slot = form.slot, slot.language != nil else {
      return tell("Only a translation can be copied from the default language")
    }
    set(form.sheet.text(Slot(slot.field)), at: slot)
  }

  mutating func copyField() -> [Effect] {
    guard let form, let slot = form.slot, let question = form.question else { return [] }
    guard question.control == .secret else {
      return copy(form.sheet.text(slot), title: question.label)
    }
    if form.isWithheld(slot) {
      tell("Somebody else typed it: it can be kept or replaced, not copied")
      return []
    }
    guard !form.line.text.isEmpty else {
      tell("A saved secret cannot be copied; only one typed here and not saved")
      return []
    }
    self.question = QuestionBox(
      .copySecret(label: question.label, text: form.line.text), at: now)
    return []
  }

  /// Shows a value for selecting and gives it to the terminal's clipboard.
  mutating func copy(_ text: String, title: String) -> [Effect] {
    pages.append(.copy(CopyPage(title: title, text: text)))
    return [.copy(text)]
  }
}

extension FormPage {
  /// What is left of the suggestion that begins with what is typed; Right at the end takes it.
  package var ghost: String? {
    guard isTyping, line.isAtEnd, let question, let slot else { return nil }
    if question.control == .path {
      return completion.flatMap { $0.path == line.text && !$0.rest.isEmpty ? $0.rest : nil }
    }
    guard question.hasSuggestions else { return nil }
    let typed = line.text
    let rows = sheet.choices(for: slot.field, filter: "").rows
    return rows.first { $0.text != typed && $0.text.hasPrefix(typed) }
      .map { String($0.text.dropFirst(typed.count)) }
  }
}
