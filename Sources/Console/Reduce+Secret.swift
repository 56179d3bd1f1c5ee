import Editing
import Forms

extension State {
  mutating func reveal() -> [Effect] {
    guard var form = page.form, form.question?.control == .secret, let slot = form.slot else {
      tell("Only a typed secret is hidden, and shown by this key")
      return []
    }
    if form.revealed != nil {
      form.revealed = nil
    } else if form.session.isHidden(slot) {
      tell("Somebody else typed it: it can be kept or replaced, not shown")
      return []
    } else if form.line.text.isEmpty {
      tell("A saved secret is never shown; only what is typed and not saved can be")
      return []
    } else {
      form.revealed = now
      page.form = form
      return [.terminal(.alarm(.hideSecret(now), after: 30_000))]
    }
    page.form = form
    return []
  }

  mutating func copyField() -> [Effect] {
    guard let form, let slot = form.slot, let question = form.question else { return [] }
    guard question.control == .secret else {
      return copy(form.model.text(slot), title: question.label)
    }
    if form.session.isHidden(slot) {
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
    return [.terminal(.copy(text))]
  }

  mutating func copyDefaultLanguage() {
    guard let form, let slot = form.slot, slot.language != nil else {
      return tell("Only a translation can be copied from the default language")
    }
    choose(form.model.text(Slot(slot.field)), at: slot)
  }

  /// Generates a strong value for the field in focus, as one edit.
  mutating func generate() {
    guard var form, let slot = form.slot, form.isTyping, let count = form.session.generate(slot)
    else { return tell("Nothing can be made for this field") }
    form.takeUpLine()
    self.form = form
    tell("Made: \(count) characters, not saved yet. ^G lists Copy and Read aloud")
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
