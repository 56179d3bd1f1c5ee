import Forms

extension PlainForm {
  /// Takes an answer to a slot; false where it was none, which is told.
  mutating func take(_ text: String, at slot: Slot) throws -> Bool {
    guard let question = sheet.question(slot.field) else { return false }
    switch question.control {
    case .text, .secret:
      if question.takesSeveral, try spread(text, at: slot) { return true }
      sheet.set(text, at: slot)
    case .path: return readFile(text, at: slot)
    case .longText: try takeLines(text, at: slot)
    case .choice, .checkBox, .reference: return try choose(text, at: slot, question)
    case .references: return try chooseSeveral(text, at: slot, question)
    case .rows:
      guard let rows = sheet.rows(of: slot.field) else {
        talk.say("Save first; then \(question.label) can be made.")
        return false
      }
      try PlainList.show(rows, inside: inside + [Owner(sheet.name, question.id)], talk)
      sheet.refresh()
    case .shown: return false
    }
    return true
  }

  /// Empties a slot; a saved secret is cleared on Save.
  mutating func empty(_ slot: Slot) {
    guard sheet.question(slot.field)?.control == .secret else { return sheet.set("", at: slot) }
    if sheet.text(slot).isEmpty, sheet.answers.cleared.contains(slot.field) { return }
    if !sheet.text(slot).isEmpty { sheet.set("", at: slot) }
    if sheet.reading.standings[slot.field]?.secret != nil { sheet.toggleCleared(slot.field) }
  }

  /// Spreads a text over the fields that it is meant for; false where it is just a text.
  private mutating func spread(_ first: String, at slot: Slot) throws -> Bool {
    var text = first
    while true {
      do {
        guard let texts = try sheet.intake(text, at: slot.field) else { return false }
        fill(texts)
        talk.say("Found \(sheet.labels(of: texts)).")
        return true
      } catch {
        // A file of several lines comes line by line.
        talk.say("\(error.fact.sentence). If it goes on, type its next line; Enter ends it.")
        let next = try talk.read(isHidden: true)
        if Texts.trimmed(next).isEmpty || next == "." { return true }
        text += "\n" + next
      }
    }
  }

  /// Types texts into several fields.
  private mutating func fill(_ texts: [Slot: String]) {
    sheet.set(texts)
    for slot in texts.keys {
      sheet.tidy(slot)
      left.insert(slot)
    }
  }

  private mutating func readFile(_ path: String, at slot: Slot) -> Bool {
    switch talk.premises.readFile(Texts.trimmed(path)) {
    case .refused(let sentence): talk.say(sentence)
    case .read(let text, let removal):
      do {
        guard var texts = try sheet.intake(text, at: slot.field) else {
          talk.say("Nothing in the file belongs here; type the values")
          return false
        }
        texts[slot] = ""
        fill(texts)
        talk.say("Found \(sheet.labels(of: texts.filter { $0.key != slot })).")
        talk.say("Delete the file on this host when the set-up works: \(removal)")
        return true
      } catch {
        talk.say(error.fact.sentence)
      }
    }
    return false
  }

  /// Reads a long text to its end; what was typed of it is kept line by line.
  private mutating func takeLines(_ first: String, at slot: Slot) throws {
    if Texts.trimmed(first) == "." { return }
    var lines = [Self.undotted(first)]
    while true {
      sheet.set(lines.joined(separator: "\n"), at: slot)
      keep()
      let next = try talk.read()
      if next == "." { return }
      lines.append(Self.undotted(next))
    }
  }

  // A line of dots alone is one dot shorter than it was typed.
  private static func undotted(_ line: String) -> String {
    line.count > 1 && line.allSatisfy { $0 == "." } ? String(line.dropFirst()) : line
  }

  /// Makes a strong value, or the record that is wanted behind a reference.
  mutating func make(_ slot: Slot) throws {
    if let section = created(by: slot) { return try create(in: section, for: slot) }
    guard let text = sheet.made(slot.field) else { return }
    sheet.set(text, at: slot)
    talk.say("Made: \(text.count) characters, not saved yet.")
    try show(slot)
  }

  /// Whether a secret that was typed here can be shown.
  func isShowable(_ slot: Slot) -> Bool {
    sheet.question(slot.field)?.control == .secret && !sheet.text(slot).isEmpty
      && !isWithheld(slot)
  }

  /// Shows a secret that is typed and not saved, after a question.
  func show(_ slot: Slot) throws {
    let (label, text) = (label(slot), sheet.text(slot))
    talk.say("Once shown, it stays on the screen and in what can be scrolled back to.")
    if try talk.choose(.copySecret(label: label, text: text)) == 1 { talk.say(text) }
  }
}
