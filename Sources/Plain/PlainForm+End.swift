import Editing
import Forms

extension PlainForm {
  /// What the person wants once the questions are through.
  enum More {
    case all, list
    case end(End)
  }

  /// Says what changed and all that is wrong, and asks what is to be done.
  mutating func askForMore() throws -> More {
    sumUp()
    while true {
      talk.say(offer)
      let typed = try talk.read([.back, .help])
      if typed.sign == .help { return .list }
      if typed.sign == .back { return .end(step == nil ? leaving() : .left) }
      if let number = Int(Texts.trimmed(typed.text)) {
        guard slots.indices.contains(number - 1) else {
          talk.say("There are questions 1 to \(slots.count).")
          continue
        }
        try go(to: slots[number - 1])
        sumUp()
        continue
      }
      if let more = try take(Folded(typed.text).text) { return more }
    }
  }

  private mutating func go(to slot: Slot) throws {
    guard session.lockReason(slot.field) == nil, model.question(slot.field)?.control != .shown
    else { return try tell(slot) }
    _ = try ask(slot)
  }

  /// Says what changed, and all problems with the numbers of their questions.
  func sumUp() {
    let changed = model.relevant.filter { model.isChanged($0.id) }.map(\.label)
    talk.say(
      changed.isEmpty ? nothingChanged : "Not saved yet: \(changed.joined(separator: ", ")).")
    let problems = model.reading.problems
    for problem in problems {
      let number = slots.firstIndex(of: problem.slot).map { "\($0 + 1): " } ?? ""
      talk.say(
        "\(problem.word) at \(number)\(words.label(problem.slot)): \(problem.sentence)")
    }
    if problems.isEmpty, step != nil || !changed.isEmpty { talk.say("No problems.") }
  }

  private var nothingChanged: String {
    session.lockReasonOfAll.map { "Nothing can be changed: \($0)." } ?? "Nothing is changed."
  }

  private var offer: String {
    if step != nil {
      return "Enter goes on, a number asks again, p the step before, o all steps, w waits, ? lists."
    }
    if session.lock != nil { return "? lists, Enter goes back." }
    guard !model.answers.isEmpty else {
      return "A number asks, a asks all, ? lists, Enter goes back."
    }
    return "s saves, a number asks again, a asks all, ? lists, d discards, Enter keeps a draft."
  }

  private mutating func take(_ word: String) throws -> More? {
    switch word {
    case "", "k", "keep": return .end(step.map { .way(.after($0.stop.id)) } ?? leaving())
    case "a", "all": return .all
    case "s", "save":
      guard step == nil else { break }
      guard let end = try save() else {
        sumUp()
        return nil
      }
      return .end(end)
    case "d", "discard":
      guard step == nil else { break }
      return try discard() ? .end(.left) : nil
    default:
      if let step, let way = try step.take(word) { return .end(.way(way)) }
    }
    talk.say("That is none of them.")
    return nil
  }

  /// Says that what is typed is kept.
  func leaving() -> End {
    if session.lock == nil, !model.answers.isEmpty {
      talk.say("Kept as a draft, not saved: \(model.label).")
    }
    return .left
  }

  private mutating func discard() throws -> Bool {
    guard session.lock == nil, !model.answers.isEmpty else { return true }
    talk.say("Discard what was typed for the \(model.label)? It does not come back.")
    guard try talk.agree("discard") else { return false }
    try edit { $0.discard() }
    try store()
    talk.say("Discarded what was typed for the \(model.label).")
    return true
  }
}
