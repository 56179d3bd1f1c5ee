import Editing
import Forms

/// A record that is to be deleted.
struct PlainDeletion {
  let list: ListSource
  let key: String
  let inside: [Owner]
  let talk: Talk

  init(_ list: ListSource, _ key: String, inside: [Owner], talk: Talk) {
    (self.list, self.key, self.inside, self.talk) = (list, key, inside, talk)
  }

  private var section: Section { list.section }

  /// Asks, No first, and deletes; says what stands in the way.
  func run() throws {
    let list = list
    guard let permits = try talk.attempt({ try list.permits() }) else { return }
    if let reason = section.reasonToStay ?? permits.delete { return talk.say(reason) }
    guard let deletion = try talk.attempt({ try list.deletion(key) }) else { return }
    switch deletion {
    case .never(let name, let reason):
      talk.say(Notice.neverDeleted(name: name, reason: reason).message)
    case .used(let name, let uses): try go(to: uses, of: name)
    case .allowed(let name, let consequences):
      let inquiry = Inquiry.delete(section, key: key, name: name, consequences: consequences)
      if try talk.choose(inquiry) == 1 {
        delete(isConfirmed: !consequences.isEmpty)
      }
    }
  }

  private func delete(isConfirmed: Bool) {
    switch list.delete(key) {
    case .refused(let sentence): talk.say(sentence)
    case .deleted(let name):
      talk.say("Deleted \(section.noun) \(name)")
      talk.premises.record(
        .deleted(section, name: name, inside: inside, isConfirmed: isConfirmed))
    }
  }

  private func go(to uses: [Deletion.Use], of name: String) throws {
    talk.say(.used(noun: section.noun, name: name))
    for (number, use) in uses.enumerated() { talk.say("\(number + 1): \(use.place)") }
    talk.say("A number goes there. Enter goes back.")
    while true {
      let typed = try talk.read([.back])
      if typed.sign == .back || typed.text.isEmpty { return }
      if let number = Int(Texts.trimmed(typed.text)), uses.indices.contains(number - 1) {
        let use = uses[number - 1]
        return try PlainForm.go(to: use.subject, field: use.field, talk)
      }
      talk.say("Type a number from 1 to \(uses.count).")
    }
  }
}
