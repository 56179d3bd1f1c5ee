import Forms
import Screen

extension State {
  /// Shows a form, with what was typed into it before.
  mutating func open(_ sheet: Sheet, at field: String?) -> [Effect] {
    if let effects = resumption(of: sheet.subject, at: field) { return effects }
    var form = FormPage(sheet)
    if sheet.subject.key == nil { form.answers = awaiting }
    awaiting = nil
    let kept = desk[sheet.subject]
    if let kept {
      form.clashes = sheet.clashes(with: kept.part)
      form.take(kept)
    }
    if kept?.answers.isEmpty == false {
      tell("As you left it: not saved yet. ^G lists Discard")
    } else {
      tellOfDrafts(of: sheet.subject)
    }
    if let field { form.focus = .slot(Slot(field)) }
    form.keepFocus()
    form.takeUpLine()
    if let name = kept?.takenBy { form.freeze(.taken(by: name), to: header.person) }
    pages.append(.form(form))
    if let conflict = form.unsettled { askAboutConflict(conflict) }
    return []
  }

  mutating func performInForm(_ action: Action) -> [Effect] {
    guard case .form(let form) = page else { return [] }
    if let frozen = form.frozen, action.isChange {
      tell(frozen)
      return []
    }
    switch action {
    case .up, .previous: moveFocus(by: -1)
    case .down, .next: moveFocus(by: 1)
    case .pageUp: moveFocus(by: -max(1, layout.body.count / 2))
    case .pageDown: moveFocus(by: max(1, layout.body.count / 2))
    case .first: moveFocus(by: -1000)
    case .last: moveFocus(by: 1000)
    case .left, .right:
      if case .button = form.focus {
        moveButton(action == .left ? -1 : 1)
      } else {
        return edit(action)
      }
    case .enter, .space: return enter(form, isSpace: action == .space)
    case .save: return save()
    case .back: return leaveForm()
    case .outline: return outline()
    case .wait: return askForNote()
    case .previousStop: return goOn { .before($0) }
    case .openStop: return goOn { .open(after: $0) }
    case .translations: openTranslations()
    case .preview: return preview()
    case .undo: undo()
    case .redo: redo()
    case .reveal: return reveal()
    case .discard: discard()
    case .putBack: putBack()
    case .suggestions: openDropdown(filter: "", isSuggestions: true)
    case .copy: return copyField()
    case .make: make()
    case .readAloud: readAloud()
    case .file: askForFile()
    case .copyDefaultLanguage: copyDefaultLanguage()
    default: return edit(action)
    }
    return []
  }

  private mutating func enter(_ form: FormPage, isSpace: Bool) -> [Effect] {
    if case .button(let button) = form.focus { return press(button) }
    guard let question = form.question else { return [] }
    if question.control == .shown {
      guard !isSpace else {
        tell("It is shown only; Enter copies it")
        return []
      }
      return copyField()
    }
    if let lock = form.lock {
      if case .longText = question.control { return openEditor() }
      tell(lock)
      return []
    }
    switch question.control {
    case .text, .secret: moveFocus(by: 1)
    case .path: return readFile()
    case .choice, .reference, .references: openDropdown(filter: "")
    case .checkBox: toggleCheckBox()
    case .longText: return openEditor()
    case .shown: return copyField()
    case .rows:
      if let section = form.sheet.rows(of: question.id) { return show(section) }
      tell("Save first; then \(question.label) can be made")
    }
    return []
  }

  private mutating func press(_ button: FormPage.Button) -> [Effect] {
    switch button {
    case .save: return save()
    case .discard:
      discard()
      return []
    case .next: return goOn()
    case .previous: return goOn { .before($0) }
    case .waiting: return askForNote()
    case .outline: return outline()
    case .back: return leaveForm()
    }
  }

  private mutating func moveButton(_ step: Int) {
    guard case .form(var form) = page, case .button(let button) = form.focus else { return }
    let buttons = form.buttons
    let number = (buttons.firstIndex(of: button) ?? 0) + step
    form.focus = .button(buttons[max(0, min(buttons.count - 1, number))])
    page = .form(form)
  }

  /// Moves the focus by fields; the buttons are the last stop.
  mutating func moveFocus(by steps: Int) {
    guard case .form(let form) = page else { return }
    let stops = form.slots.map(FormPage.Focus.slot) + [.button(form.buttons[0])]
    let here: Int =
      if case .button = form.focus { stops.count - 1 } else {
        stops.firstIndex(of: form.focus) ?? 0
      }
    go(to: stops[max(0, min(stops.count - 1, here + steps))])
  }

  /// Leaves the field in focus and goes to another.
  mutating func go(to focus: FormPage.Focus) {
    leaveField()
    guard var form else { return }
    form.focus = focus
    form.takeUpLine()
    self.form = form
  }

  /// Tidies the field in focus and shows its problems from now on.
  mutating func leaveField() {
    guard var form else { return }
    form.revealed = nil
    form.steps.endTyping()
    if let slot = form.slot {
      form.sheet.tidy(slot)
      if form.sheet.isChanged(slot.field) || form.left.contains(slot) { form.left.insert(slot) }
      if form.isTyping { form.line = TextLine(form.shownText(slot), cursor: form.line.cursor) }
    }
    self.form = form
  }

  /// Goes back from a form, which keeps what was typed as a draft.
  mutating func leaveForm() -> [Effect] {
    guard case .form(var form) = page else { return [] }
    leaveField()
    form = self.form ?? form
    if case .translations(let field) = form.scope {
      form.scope = .fields
      form.focus = .slot(Slot(field))
      form.takeUpLine()
      page = .form(form)
      return []
    }
    if form.frozen != nil, form.stop == nil { return back() }
    switch form.purpose {
    case .conflict, .file: return back()
    case .note(let stop): return leaveNote(of: stop)
    case .step: return leaveGuide()
    case .record: break
    }
    putDown()
    let count = form.sheet.answers.fields.count
    let effects = keepNow() + back()
    if count > 0 {
      tell("Kept, not saved: \(count) \(count == 1 ? "change" : "changes") of the \(form.label)")
    }
    return effects
  }

  /// Puts what was typed into every open form on the desk.
  mutating func putDown() {
    putText()
    putDownStop()
    var section: Section?
    for page in pages {
      if case .list(let list) = page { section = list.section }
      guard case .form(let form) = page, form.isKept else { continue }
      let subject = form.sheet.subject
      let was = desk[subject]
      desk[subject] = Kept(
        form.draft, steps: form.steps,
        section: section?.id == subject.section ? section : was?.section,
        at: was?.answers == form.sheet.answers ? was?.at ?? now : now)
    }
  }

  private mutating func discard() {
    guard let form else { return }
    if let frozen = form.frozen { return tell(frozen) }
    if form.stop != nil { return discardGuide() }
    guard form.isOfRecord, !form.sheet.answers.isEmpty else {
      return tell("Nothing was typed here that is not saved")
    }
    putDown()
    question = QuestionBox(.discard(form.sheet.subject, name: form.label), at: now)
  }

  private mutating func openTranslations() {
    guard case .form(var form) = page else { return }
    guard let question = form.question else { return tell("A button has no translations") }
    guard question.isLocalizable else { return tell("\(question.label) has no translations") }
    guard form.scope == .fields else { return tell("These are the translations; Esc goes back") }
    guard form.sheet.languages.count > 1 else {
      return tell("There is one language; System › Localization adds others")
    }
    leaveField()
    form = self.form ?? form
    form.scope = .translations(question.id)
    form.takeUpLine()
    page = .form(form)
  }

  private mutating func toggleCheckBox() {
    guard let form, let slot = form.slot else { return }
    set(form.sheet.text(slot) == "Yes" ? "No" : "Yes", at: slot)
  }

  /// Gives an answer that was chosen, as one step.
  mutating func set(_ text: String, at slot: Slot) {
    guard var form else { return }
    form.steps.note(form.sheet.answers, at: slot, isTyping: false)
    form.sheet.set(text, at: slot)
    form.left.insert(slot)
    form.takeUpLine()
    self.form = form
  }
}

extension FormPage {
  /// Brings the focus to a slot that is asked where its own is not any more.
  mutating func keepFocus() {
    guard let slot, !slots.contains(slot) else { return }
    if case .translations = scope { scope = .fields }
    let before = sheet.questions.prefix { $0.id != slot.field }.map { Slot($0.id) }
    let near = slots.last { before.contains($0) } ?? slots.first
    focus =
      slots.contains(Slot(slot.field)) ? .slot(Slot(slot.field)) : near.map(Focus.slot) ?? focus
    takeUpLine()
  }

  /// The record in words, such as `book Emma`.
  package var label: String { sheet.label }
}
