import Editing
import Forms

extension State {
  /// Shows a record's form, with what was typed into it before.
  mutating func open(_ model: FormModel, at field: String?) -> [Effect] {
    if let effects = resumption(of: model.subject, at: field) { return effects }
    var page = RecordPage(
      FormSession(model), returnField: model.subject.key == nil ? awaiting : nil)
    awaiting = nil
    let open = desk[model.subject]
    if let open { page.form.resume(open) }
    if open?.answers.isEmpty == false {
      tell("\(Notice.draftResumed.message). ^G lists Discard")
    } else {
      tellOfDrafts(of: model.subject)
    }
    if let field { page.form.focus = .slot(Slot(field)) }
    page.form.keepFocus()
    page.form.takeUpLine()
    if let name = open?.takenBy {
      page.form.freeze(DraftLock(.takenOver(by: name), for: header.person))
    }
    pages.append(.record(page))
    if let conflict = page.form.session.openConflict { askAboutConflict(conflict) }
    return []
  }

  mutating func performInForm(_ action: Action) -> [Effect] {
    guard let form = page.form else { return [] }
    if let lock = form.session.lock, action.isChange {
      tell(lock.sentence)
      return []
    }
    let half = max(1, layout.body.count / 2)
    switch action {
    case .up, .previous: page.form?.moveFocus(by: -1)
    case .down, .next: page.form?.moveFocus(by: 1)
    case .pageUp: page.form?.moveFocus(by: -half)
    case .pageDown: page.form?.moveFocus(by: half)
    case .first: page.form?.moveFocus(by: -1000)
    case .last: page.form?.moveFocus(by: 1000)
    case .left, .right:
      guard case .button = form.focus else { return edit(action) }
      page.form?.moveButton(by: action == .left ? -1 : 1)
    case .enter, .space: return enter(form, isSpace: action == .space)
    case .save: return save()
    case .back: return leaveForm()
    case .outline: return outline()
    case .wait: return askForNote()
    case .previousStop: return goOn { .before($0) }
    case .openStop: return goOn { .open(after: $0) }
    case .translations: openTranslations()
    case .preview: return preview()
    case .undo: undo(isRedo: false)
    case .redo: undo(isRedo: true)
    case .reveal: return reveal()
    case .discard: discard()
    case .putBack: reset()
    case .suggestions: return openDropdown(filter: "", isSuggestions: true)
    case .copy: return copyField()
    case .make: generate()
    case .readAloud: readAloud()
    case .file: askForFile()
    case .copyDefaultLanguage: copyDefaultLanguage()
    default: return edit(action)
    }
    return []
  }

  private mutating func enter(_ form: FormPage, isSpace: Bool) -> [Effect] {
    if case .button(let button) = form.focus { return press(button) }
    guard let question = form.question, let slot = form.slot else { return [] }
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
    case .text, .secret: page.form?.moveFocus(by: 1)
    case .path: return readFile()
    case .choice, .reference, .references: return openDropdown(filter: "")
    case .checkBox: choose(form.model.text(slot) == "Yes" ? "No" : "Yes", at: slot)
    case .longText: return openEditor()
    case .shown: return copyField()
    case .rows:
      if let section = form.model.lists[question.id] { return show(section) }
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

  /// Goes back from a form, whose answers stay as a draft.
  mutating func leaveForm() -> [Effect] {
    guard var form = page.form else { return [] }
    form.leaveField()
    if case .translations(let field) = form.scope {
      form.scope = .fields
      form.focus = .slot(Slot(field))
      form.takeUpLine()
      page.form = form
      return []
    }
    page.form = form
    switch page {
    case .conflict: return leaveConflict()
    case .note(let page): return leaveNote(of: page.stop)
    case .step: return leaveGuide()
    case .record where form.session.lock == nil: return leaveRecord(form)
    default: return back()
    }
  }

  private mutating func leaveRecord(_ form: FormPage) -> [Effect] {
    putDown()
    let count = form.model.answers.fields.count
    let effects = keepNow() + back()
    if count > 0 {
      tell(
        "Kept, not saved: \(count) \(count == 1 ? "change" : "changes") of the \(form.model.label)")
    }
    return effects
  }

  private mutating func discard() {
    guard let form else { return }
    if let lock = form.session.lock { return tell(lock.sentence) }
    if stopBelow != nil { return discardGuide() }
    guard case .record = page, !form.model.answers.isEmpty else {
      return tell("Nothing was typed here that is not saved")
    }
    putDown()
    question = QuestionBox(.discard(form.model.subject, name: form.model.label), at: now)
  }

  private mutating func openTranslations() {
    guard var form = page.form else { return }
    guard let question = form.question else { return tell("A button has no translations") }
    guard question.isLocalizable else { return tell("\(question.label) has no translations") }
    guard form.scope == .fields else { return tell("These are the translations; Esc goes back") }
    guard form.model.languages.count > 1 else {
      return tell("There is one language; System › Localization adds others")
    }
    form.leaveField()
    form.scope = .translations(question.id)
    form.takeUpLine()
    page.form = form
  }

  /// Gives an answer that was chosen, as one edit.
  mutating func choose(_ text: String, at slot: Slot) {
    form?.session.choose(text, at: slot)
    form?.takeUpLine()
  }

  private mutating func reset() {
    guard let slot = form?.slot else { return }
    guard form?.session.reset(slot) == true else { return tell("It is as saved") }
    form?.takeUpLine()
    tell("Put back as saved")
  }

  mutating func undo(isRedo: Bool) {
    guard let slot = form?.session.undo(isRedo: isRedo) else {
      return tell(
        isRedo ? "Nothing to do again" : "Nothing to take back. ^Z does not suspend the program")
    }
    form?.show(slot)
    let label = form?.model.question(slot.field)?.label ?? slot.field
    tell("\(isRedo ? "Done again" : "Taken back"): \(label)")
  }
}
