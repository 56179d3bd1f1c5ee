import Forms

/// A row that is read and not edited.
struct PlainEntry {
  let entry: Section.Entry
  let talk: Talk

  /// Says it, and goes where its lines lead.
  func run() throws {
    let lines = entry.leads.keys.sorted()
    talk.say("\(entry.document.title).")
    talk.say(entry.document, numbering: lines)
    talk.say(
      lines.isEmpty ? "Enter goes back." : "A number goes there or does it. Enter goes back.")
    while true {
      let typed = try talk.read([.back])
      if typed.sign == .back || typed.text.isEmpty { return }
      guard let number = Int(Texts.trimmed(typed.text)), lines.indices.contains(number - 1),
        let lead = entry.leads[lines[number - 1]]
      else {
        talk.say(lines.isEmpty ? "Enter goes back." : "Type a number from 1 to \(lines.count).")
        continue
      }
      return try follow(lead)
    }
  }

  private func follow(_ lead: Section.Lead) throws {
    try talk.carefully {
      switch lead {
      case .record(let section, let key):
        guard let sheet = try section.doors.open(key) else {
          return talk.say("There is no \(section.noun) any more")
        }
        try PlainForm.show(sheet, of: section, talk)
      case .filling(let fill): try take(try fill())
      }
    }
  }

  private func take(_ filling: Section.Filling) throws {
    switch filling {
    case .refused(let reason): talk.say(reason)
    case .form(let sheet, let section, let words):
      try PlainForm.fill(sheet, of: section, words, talk)
    }
  }
}
