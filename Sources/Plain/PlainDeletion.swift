import Forms

/// A record that is to be deleted.
struct PlainDeletion {
  let section: Section
  let key: String
  let inside: [Owner]
  let talk: Talk

  init(_ section: Section, _ key: String, inside: [Owner], talk: Talk) {
    (self.section, self.key, self.inside, self.talk) = (section, key, inside, talk)
  }

  /// Asks, No first, and deletes; says what stands in the way.
  func run() throws {
    if let reason = section.reasonToStay ?? (try? section.doors.permits())?.delete {
      return talk.say(reason)
    }
    guard let deletion = try talk.attempt({ try section.doors.deletion(key) }) else { return }
    switch deletion {
    case .never(let name, let reason): talk.say("\(name) is not deleted: \(reason)")
    case .used(let name, let uses): try go(to: uses, of: name)
    case .allowed(let name, let consequences):
      let inquiry = Inquiry.delete(section, key: key, name: name, consequences: consequences)
      if try talk.choose(inquiry) == 1 {
        delete(isConfirmed: !consequences.isEmpty)
      }
    }
  }

  private func delete(isConfirmed: Bool) {
    switch section.doors.delete(key) {
    case .refused(let sentence): talk.say(sentence)
    case .deleted(let name, _):
      talk.say("Deleted \(section.noun) \(name)")
      talk.premises.record(
        .deleted(section, name: name, inside: inside, isConfirmed: isConfirmed))
    }
  }

  private func go(to uses: [Deletion.Use], of name: String) throws {
    talk.say("The \(section.noun) \(name) is not deleted: it is used here.")
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
