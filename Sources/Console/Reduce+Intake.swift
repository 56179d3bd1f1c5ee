import Forms
import Screen

extension State {
  /// Spreads a pasted text over the fields that it is meant for; false where it is just a text.
  mutating func spread(_ text: String) -> Bool {
    guard case .form(let form) = page, form.isTyping, let slot = form.slot,
      form.question?.takesSeveral == true, !form.isPath(text)
    else { return false }
    do {
      guard let texts = try form.sheet.intake(text, at: slot.field) else { return false }
      fill(texts, at: slot)
      tell("Found \(self.form?.sheet.labels(of: texts) ?? "") in the pasted text")
    } catch {
      tell(error.fact.sentence, isTrouble: true)
    }
    return true
  }

  /// Puts several texts into the form that they are for as one step, done at a slot.
  mutating func fill(_ texts: [Slot: String], at slot: Slot) {
    guard var form else { return }
    if case .file(let target) = form.purpose {
      pages.removeLast()
      return fill(texts, at: target)
    }
    form.steps.note(form.sheet.answers, at: slot, isTyping: false)
    form.sheet.set(texts)
    form.left.formUnion(texts.keys)
    form.takeUpLine()
    self.form = form
  }

  /// Makes a strong value for the field in focus, as one step.
  mutating func make() {
    guard let form, let slot = form.slot, form.isTyping, let text = form.sheet.made(slot.field)
    else { return tell("Nothing can be made for this field") }
    set(text, at: slot)
    tell("Made: \(text.count) characters, not saved yet. ^G lists Copy and Read aloud")
  }

  /// Asks whether to show the typed secret for reading aloud.
  mutating func readAloud() {
    guard let form, form.question?.control == .secret, !form.line.text.isEmpty else {
      return tell("Only a secret typed or made here and not saved can be read aloud")
    }
    question = QuestionBox(
      .readAloud(label: form.question?.label ?? "", text: form.line.text), at: now)
  }
}

extension FormPage {
  // A path with blanks would else be taken for several values.
  fileprivate func isPath(_ text: String) -> Bool {
    guard question?.control == .path, !text.contains("\n") else { return false }
    return text.first.map { "/~.".contains($0) } ?? false
  }
}
