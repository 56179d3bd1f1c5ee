import Editing
import Forms

extension State {
  /// Spreads a pasted text over the fields that it is meant for; false where it is just a text.
  mutating func spread(_ text: String) -> Bool {
    guard let form = page.form, form.isTyping, let slot = form.slot,
      form.question?.takesSeveral == true, !form.isPath(text)
    else { return false }
    do {
      guard let texts = try form.model.intake(text, at: slot.field) else { return false }
      fill(texts, at: slot)
      let labels = self.form?.model.labels(of: texts) ?? ""
      tell("\(Notice.found(labels: labels).message) in the pasted text")
    } catch {
      tell(.failed(error.fact.sentence))
    }
    return true
  }

  /// Puts several texts into the form that they are for as one edit, done at a slot.
  mutating func fill(_ texts: [Slot: String], at slot: Slot) {
    if case .file(let page) = page {
      pages.removeLast()
      return fill(texts, at: page.target)
    }
    form?.session.fill(texts, at: slot)
    form?.takeUpLine()
  }
}

extension FormPage {
  // A path with blanks would else be taken for several values.
  fileprivate func isPath(_ text: String) -> Bool {
    guard question?.control == .path, !text.contains("\n") else { return false }
    return text.first.map { "/~.".contains($0) } ?? false
  }
}
