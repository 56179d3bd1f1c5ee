import Editing
import Forms

extension PlainForm {
  /// Takes an answer to a slot; false where it was none, which is said.
  mutating func take(_ text: String, at slot: Slot) throws -> Bool {
    guard let question = model.question(slot.field) else { return false }
    switch question.control {
    case .text, .secret:
      if question.takesSeveral, try spread(text, at: slot) { return true }
      try edit { $0.replace(text, at: slot) }
    case .path: return try readFile(text, at: slot)
    case .longText: try takeLines(text, at: slot)
    case .choice, .checkBox, .reference: return try choose(text, at: slot, question)
    case .references: return try chooseSeveral(text, at: slot, question)
    case .rows: return try openRows(of: slot, question)
    case .shown: return false
    }
    return true
  }

  private mutating func openRows(of slot: Slot, _ question: Question) throws -> Bool {
    guard let section = model.lists[slot.field] else {
      talk.say("Save first; then \(question.label) can be made.")
      return false
    }
    guard let list = talk.list(section) else { return false }
    try PlainList.show(list, inside: inside + [Owner(model.name, question.id)], talk)
    try edit { $0.model.invalidate() }
    return true
  }

  /// Spreads a text over the fields that it is meant for; false where it is just a text.
  private mutating func spread(_ first: String, at slot: Slot) throws -> Bool {
    var text = first
    while true {
      do throws(AnswerError) {
        guard let texts = try model.intake(text, at: slot.field) else { return false }
        session.fill(texts, at: slot)
        talk.say(.found(labels: model.labels(of: texts)))
      } catch {
        // A file of several lines comes line by line.
        talk.say("\(error.fact.sentence). If it goes on, type its next line; Enter ends it.")
        let next = try talk.read(isHidden: true)
        if Texts.trimmed(next).isEmpty || next == "." { return true }
        text += "\n" + next
        continue
      }
      try edit { _ in }
      return true
    }
  }

  private mutating func readFile(_ path: String, at slot: Slot) throws -> Bool {
    switch talk.premises.readFile(Texts.trimmed(path)) {
    case .refused(let sentence): talk.say(sentence)
    case .read(let text, let removal):
      do throws(AnswerError) {
        guard var texts = try model.intake(text, at: slot.field) else {
          talk.say("Nothing in the file belongs here; type the values")
          return false
        }
        let labels = model.labels(of: texts)
        texts[slot] = ""
        session.fill(texts, at: slot)
        talk.say(.found(labels: labels))
        talk.say("Delete the file on this host when the set-up works: \(removal)")
      } catch {
        talk.say(error.fact.sentence)
        return false
      }
      try edit { _ in }
      return true
    }
    return false
  }

  /// Reads a long text to its end; what was typed of it is stored line by line.
  private mutating func takeLines(_ first: String, at slot: Slot) throws {
    if Texts.trimmed(first) == "." { return }
    var lines = [Self.undotted(first)]
    while true {
      let text = lines.joined(separator: "\n")
      try edit { $0.type(text, at: slot) }
      try store()
      let next = try talk.read()
      if next == "." { return }
      lines.append(Self.undotted(next))
    }
  }

  // A line of dots alone is one dot shorter than it was typed.
  private static func undotted(_ line: String) -> String {
    line.count > 1 && line.allSatisfy { $0 == "." } ? String(line.dropFirst()) : line
  }

  /// Generates a strong value, or creates the record that is wanted behind a reference.
  mutating func make(_ slot: Slot) throws {
    if let section = created(by: slot) { return try create(in: section, for: slot) }
    guard let count = session.generate(slot) else { return }
    try edit { _ in }
    talk.say("Made: \(count) characters, not saved yet.")
    try show(slot)
  }

  /// Whether a secret that was typed here can be shown.
  func isShowable(_ slot: Slot) -> Bool {
    model.question(slot.field)?.control == .secret && !model.text(slot).isEmpty
      && !session.isHidden(slot)
  }

  /// Shows a secret that is typed and not saved, after a question.
  func show(_ slot: Slot) throws {
    let (label, text) = (words.label(slot), model.text(slot))
    talk.say("Once shown, it stays on the screen and in what can be scrolled back to.")
    if try talk.choose(.copySecret(label: label, text: text)) == 1 { talk.say(text) }
  }
}
