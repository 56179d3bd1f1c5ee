import Editing
import Forms

/// What is found wrong with all that is kept.
struct PlainCheck {
  let talk: Talk

  /// Looks, says what it finds, and goes to where it is mended, until the person goes back.
  func run() throws {
    guard let check = talk.data.check else { return }
    while true {
      guard let findings = try talk.attempt({ try check.run { false } }) else { return }
      let (document, places) = findings.document(title: "Check", dot: "-")
      let lines = places.keys.sorted()
      talk.say("Check.")
      talk.say(document, numbering: lines)
      guard let number = try choose(among: lines.count, check) else { return }
      guard let finding = places[lines[number]] else { continue }
      try PlainForm.go(to: finding.subject, field: finding.field, talk)
    }
  }

  private func choose(among count: Int, _ check: CheckSource) throws -> Int? {
    talk.say(
      count == 0
        ? "Enter goes back, ? helps."
        : "A number goes to where it is mended. Enter goes back, ? helps.")
    while true {
      let typed = try talk.read([.back, .help])
      if typed.sign == .help {
        talk.say(check.help())
        continue
      }
      if typed.sign == .back || typed.text.isEmpty { return nil }
      if let number = Int(Texts.trimmed(typed.text)), (1...max(1, count)).contains(number),
        count > 0
      {
        return number - 1
      }
      talk.say(count == 0 ? "Enter goes back." : "Type a number from 1 to \(count).")
    }
  }
}
