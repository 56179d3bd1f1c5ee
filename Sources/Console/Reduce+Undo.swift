import Forms

extension State {
  mutating func putBack() {
    guard var form, let slot = form.slot else { return }
    guard form.sheet.isChanged(slot.field) else { return tell("It is as saved") }
    form.steps.note(form.sheet.answers, at: slot, isTyping: false)
    var answers = form.sheet.answers
    answers.texts[slot] = nil
    answers.cleared.remove(slot.field)
    form.sheet.set(answers)
    form.takeUpLine()
    self.form = form
    tell("Put back as saved")
  }

  mutating func undo() {
    guard var form else { return }
    guard let step = form.steps.undo(from: form.sheet.answers) else {
      return tell("Nothing to take back. ^Z does not suspend the program")
    }
    take(step, in: &form, saying: "Taken back")
  }

  mutating func redo() {
    guard var form else { return }
    guard let step = form.steps.redo(from: form.sheet.answers) else {
      return tell("Nothing to do again")
    }
    take(step, in: &form, saying: "Done again")
  }

  private mutating func take(_ step: Steps.Step, in form: inout FormPage, saying words: String) {
    form.sheet.set(step.answers)
    let translations = FormPage.Scope.translations(step.slot.field)
    if step.slot.language != nil || form.scope != translations {
      form.scope = step.slot.language == nil ? .fields : translations
    }
    form.focus = .slot(step.slot)
    form.keepFocus()
    form.takeUpLine()
    self.form = form
    tell("\(words): \(form.sheet.question(step.slot.field)?.label ?? step.slot.field)")
  }
}
