import Editing
import Forms

/// A row that is read and not edited.
struct PlainEntry {
  let entry: Section.Entry
  /// The list that it is a row of.
  let list: ListSource
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
        guard let list = talk.list(section) else { return }
        guard let form = try list.open(key) else {
          return talk.say(.recordGone(noun: section.noun))
        }
        try PlainForm.show(form, of: list, talk)
      case .filling: try take(try list.filling(entry.key))
      }
    }
  }

  private func take(_ filling: Section.Filling) throws {
    switch filling {
    case .refused(let reason): talk.say(reason)
    case .form(let form, let section, let words):
      guard let list = talk.list(section) else { return }
      try PlainForm.fill(form, of: list, words, talk)
    }
  }
}
