import Editing
import Forms

extension PlainForm {
  /// Asks for each text that both changed which is taken; false where the person goes back to the form.
  mutating func settle(_ conflict: Conflict) throws -> Bool {
    talk.say(.changedMeanwhile(by: conflict.by))
    var choices: [Slot: ConflictChoice] = [:]
    for clash in conflict.clashes {
      guard let choice = try choose(clash) else { return false }
      choices[clash.slot] = choice
    }
    if conflict.clashes.isEmpty { talk.say(.changesCombined) }
    if let form = conflict.form { source = form.source }
    try edit { $0.settle(conflict) { choices[$0.slot] ?? .mine } }
    try store()
    return true
  }

  private func choose(_ clash: Conflict.Clash) throws -> ConflictChoice? {
    let choices = session.choices(for: clash)
    talk.say("Both changed: \(clash.label).")
    for (number, choice) in choices.enumerated() {
      talk.say("\(number + 1): \(choice.rawValue): \(Inquiry.shown(clash.text(choice)))")
    }
    talk.say("A number takes one; Enter goes back to the form.")
    while true {
      let typed = try talk.read([.back])
      if typed.sign == .back || typed.text.isEmpty { return nil }
      if let number = Talk.number(typed.text, of: choices.map(\.rawValue)) {
        return choices[number]
      }
      talk.say("Type a number from 1 to \(choices.count).")
    }
  }
}
