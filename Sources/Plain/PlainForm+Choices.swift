import Forms

extension PlainForm {
  // Few enough to be told each time.
  private static let few = 9
  private static let most = 30

  private func rows(_ slot: Slot, _ question: Question) -> [Choice] {
    if question.control == .checkBox { return [Choice("Yes"), Choice("No")] }
    return Array(sheet.choices(for: slot.field, filter: filter).rows.prefix(Self.most))
  }

  /// The list in which a record behind a field can be created; nil where none can.
  func created(by slot: Slot) -> Section? {
    switch sheet.question(slot.field)?.control {
    case .reference(let id), .references(let id): talk.premises.section(id)
    default: nil
    }
  }

  /// Says what can be chosen where that is little, else how many there are.
  func hintAtChoices(_ slot: Slot, _ question: Question) {
    tellChoices(slot, question, isAll: false)
  }

  /// Says what can be chosen, numbered.
  func tellChoices(_ slot: Slot, _ question: Question, isAll: Bool) {
    let rows = rows(slot, question)
    let choices = sheet.choices(for: slot.field, filter: filter)
    let count = question.control == .checkBox ? rows.count : choices.matching
    let chosen = Set(sheet.text(slot).split(separator: "\n").map(String.init))
    if isAll || count <= Self.few {
      for (number, row) in rows.enumerated() {
        let name = row.text.isEmpty ? "None" : row.text
        let note = row.note.isEmpty || row.text.isEmpty ? "" : ", \(row.note)"
        let refusal = row.refusal.map { ", \($0)" } ?? ""
        let mark = isSeveral(question) && chosen.contains(row.text) ? ", chosen" : ""
        talk.say("\(number + 1): \(name)\(note)\(refusal)\(mark)")
      }
      if count > rows.count { talk.say("And \(count - rows.count) more; /text filters.") }
    }
    talk.say(signsLine(slot, question, count))
  }

  private func signsLine(_ slot: Slot, _ question: Question, _ count: Int) -> String {
    var words = count > Self.few ? ["\(count) choices: ? lists them, /text filters"] : []
    words.append(
      isSeveral(question) ? "numbers choose, as 1,3" : "a number or the first letters choose")
    if let section = created(by: slot) { words.append("+ creates a new \(section.noun)") }
    words.append("Enter keeps")
    let line = words.joined(separator: ", ")
    return line.prefix(1).uppercased() + line.dropFirst() + "."
  }

  private func isSeveral(_ question: Question) -> Bool {
    if case .references = question.control { true } else { false }
  }

  /// Takes one choice by its number, its text or its first letters, or filters.
  mutating func choose(_ text: String, at slot: Slot, _ question: Question) throws -> Bool {
    if narrow(text, at: slot, question) { return false }
    guard let row = try row(text, slot, question) else { return false }
    sheet.set(row.text, at: slot)
    if Int(Texts.trimmed(text)) != nil {
      talk.say("Chosen: \((row.text.isEmpty ? "None" : row.text).ended)")
    }
    return true
  }

  /// Takes several choices by their numbers, or one by its text; what the filter hides stays chosen.
  mutating func chooseSeveral(_ text: String, at slot: Slot, _ question: Question) throws -> Bool {
    if narrow(text, at: slot, question) { return false }
    let all = rows(slot, question)
    let words = text.split(separator: ",").map { Texts.trimmed(String($0)) }
    var wanted: [Choice] = []
    if words.allSatisfy({ Int($0) != nil }) {
      for word in words {
        guard let row = try row(word, slot, question) else { return false }
        wanted.append(row)
      }
    } else {
      guard let row = try row(text, slot, question) else { return false }
      wanted = [row]
    }
    let listed = Set(all.map(\.text))
    let hidden = sheet.text(slot).split(separator: "\n").map(String.init).filter {
      !listed.contains($0)
    }
    var names: [String] = []
    for name in hidden + wanted.map(\.text) where !names.contains(name) { names.append(name) }
    sheet.set(names.joined(separator: "\n"), at: slot)
    talk.say("Chosen: \(names.joined(separator: ", ").ended)")
    return true
  }

  private mutating func narrow(_ text: String, at slot: Slot, _ question: Question) -> Bool {
    guard text.hasPrefix("/"), question.control != .checkBox else { return false }
    filter = Texts.trimmed(String(text.dropFirst()))
    let matching = sheet.choices(for: slot.field, filter: filter).matching
    if matching == 0 { talk.say("Nothing has “\(filter)” in it; / shows all again.") }
    tellChoices(slot, question, isAll: true)
    return true
  }

  private func row(_ text: String, _ slot: Slot, _ question: Question) throws -> Choice? {
    let rows = rows(slot, question)
    let (named, numbered) = (
      exact(text, slot, question), Talk.number(text, of: rows.map(\.text)).map { rows[$0] }
    )
    // A name that is a number means itself where the numbers are not told.
    let isTold = rows.count <= Self.few
    guard let row = isTold ? numbered ?? named : named ?? numbered else {
      talk.say(
        rows.isEmpty ? "There is nothing to choose." : "Type a number from 1 to \(rows.count).")
      return nil
    }
    guard let refusal = row.refusal else { return row }
    talk.say("\(row.text) cannot be chosen: \(refusal)")
    return nil
  }

  // Also beyond those that are listed, by the whole name.
  private func exact(_ text: String, _ slot: Slot, _ question: Question) -> Choice? {
    guard question.control != .checkBox, !Texts.trimmed(text).isEmpty else { return nil }
    let choices = sheet.choices(for: slot.field, filter: Texts.trimmed(text))
    return choices.rows.first { $0.text == Texts.trimmed(text) }
  }

  /// Goes to the form of a new record, and comes back with it chosen.
  mutating func create(in section: Section, for slot: Slot) throws {
    if let reason = (try? section.doors.permits())?.create { return talk.say(reason) }
    keep()
    let talk = talk
    guard
      let end = try talk.attempt({
        try PlainForm.show(try section.doors.create(), of: section, talk)
      }), case .saved(let name) = end
    else {
      sheet.refresh()
      return
    }
    sheet.refresh()
    let others = sheet.text(slot)
    if case .references? = sheet.question(slot.field)?.control, !others.isEmpty {
      sheet.set("\(others)\n\(name)", at: slot)
    } else {
      sheet.set(name, at: slot)
    }
    talk.say("Back to \(sheet.label): \(label(slot)) is \(now(slot).ended)")
  }
}
