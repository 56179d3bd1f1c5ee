import Editing
import Forms

extension PlainForm {
  // Few enough to be told each time.
  private static let few = 9
  private static let most = 30

  private func rows(_ slot: Slot, _ question: Question) throws -> [Choice] {
    if question.control == .checkBox { return [Choice("Yes"), Choice("No")] }
    return Array(try choices(slot, filter: filter).rows.prefix(Self.most))
  }

  /// The list in which a record behind a field can be created; nil where none can.
  func created(by slot: Slot) -> Section? {
    switch model.question(slot.field)?.control {
    case .reference(let id), .references(let id): talk.premises.section(id)
    default: nil
    }
  }

  /// Says what can be chosen, numbered; where it is much, only how much it is unless all is wanted.
  func tellChoices(_ slot: Slot, _ question: Question, isAll: Bool) throws {
    let rows = try rows(slot, question)
    let count =
      question.control == .checkBox ? rows.count : try choices(slot, filter: filter).matching
    let chosen = Set(model.text(slot).split(separator: "\n").map(String.init))
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
    if try narrow(text, at: slot, question) { return false }
    guard let row = try row(text, slot, question) else { return false }
    try edit { $0.replace(row.text, at: slot) }
    if Int(Texts.trimmed(text)) != nil {
      talk.say("Chosen: \((row.text.isEmpty ? "None" : row.text).ended)")
    }
    return true
  }

  /// Takes several choices by their numbers, or one by its text; what the filter hides stays chosen.
  mutating func chooseSeveral(_ typed: String, at slot: Slot, _ question: Question) throws -> Bool {
    if try narrow(typed, at: slot, question) { return false }
    let all = try rows(slot, question)
    let words = typed.split(separator: ",").map { Texts.trimmed(String($0)) }
    var wanted: [Choice] = []
    if words.allSatisfy({ Int($0) != nil }) {
      for word in words {
        guard let row = try row(word, slot, question) else { return false }
        wanted.append(row)
      }
    } else {
      guard let row = try row(typed, slot, question) else { return false }
      wanted = [row]
    }
    let listed = Set(all.map(\.text))
    let hidden = model.text(slot).split(separator: "\n").map(String.init).filter {
      !listed.contains($0)
    }
    var names: [String] = []
    for name in hidden + wanted.map(\.text) where !names.contains(name) { names.append(name) }
    let text = names.joined(separator: "\n")
    try edit { $0.replace(text, at: slot) }
    talk.say("Chosen: \(names.joined(separator: ", ").ended)")
    return true
  }

  private mutating func narrow(
    _ text: String, at slot: Slot, _ question: Question
  ) throws -> Bool {
    guard text.hasPrefix("/"), question.control != .checkBox else { return false }
    filter = Texts.trimmed(String(text.dropFirst()))
    let matching = try choices(slot, filter: filter).matching
    if matching == 0 { talk.say("Nothing has “\(filter)” in it; / shows all again.") }
    try tellChoices(slot, question, isAll: true)
    return true
  }

  private func row(_ text: String, _ slot: Slot, _ question: Question) throws -> Choice? {
    let rows = try rows(slot, question)
    let (named, numbered) = (
      try exact(text, slot, question), Talk.number(text, of: rows.map(\.text)).map { rows[$0] }
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
  private func exact(_ text: String, _ slot: Slot, _ question: Question) throws -> Choice? {
    guard question.control != .checkBox, !Texts.trimmed(text).isEmpty else { return nil }
    let choices = try choices(slot, filter: Texts.trimmed(text))
    return choices.rows.first { $0.text == Texts.trimmed(text) }
  }

  /// Goes to the form of a new record, and comes back with it chosen.
  mutating func create(in section: Section, for slot: Slot) throws {
    guard let list = talk.list(section) else { return }
    if let reason = try list.permits().create { return talk.say(reason) }
    try store()
    let talk = talk
    let end = try talk.attempt { () -> End? in
      guard let form = try list.create() else { return nil }
      return try PlainForm.show(form, of: list, talk)
    }
    guard case .saved(let name) = end else { return try edit { $0.model.invalidate() } }
    try edit {
      $0.model.invalidate()
      $0.choose(record: name, at: slot)
    }
    talk.say("Back to \(model.label): \(words.label(slot)) is \(words.value(slot).ended)")
  }
}
