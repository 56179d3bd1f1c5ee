import Forms

/// The menu of all that can be gone to.
struct PlainHome {
  let talk: Talk
  private var rows: [Row] = []
  private var findings: Findings?

  init(talk: Talk) { self.talk = talk }

  /// An entry.
  private enum Row {
    case guide(Walk)
    case check(Check)
    case draft(DraftNote)
    case section(Section)
  }

  /// Says where one is, and how to talk here.
  func greet() {
    let header = talk.premises.header()
    talk.say("\(header.office). You are \(header.person).")
    if !header.isNamed { talk.say("It has no name yet: Back Office, in the menu, gives it one.") }
    if !header.readOnly.isEmpty { talk.say("Read-only: \(header.readOnly)") }
    if header.readOnly.isEmpty, !header.unkept.isEmpty {
      talk.say("Nothing can be saved. \(header.unkept)")
    }
    talk.say("Alone on a line: < goes back, ? helps, ! empties, Enter keeps what is stated.")
    talk.say("Doubled, << is the sign itself. ^D leaves; what you typed is kept as a draft.")
  }

  /// Talks until the person leaves; whether they go on with screens.
  mutating func run(isFirst: Bool) throws -> Bool {
    if isFirst { try offerToGoOn() }
    while true {
      try show()
      while true {
        let typed = try talk.read([.back, .help])
        if typed.sign == .back { return false }
        if typed.sign == .help {
          help()
          continue
        }
        if typed.text.isEmpty { break }
        if Folded(typed.text) == Folded("screens") { return true }
        if try enter(typed.text) { break }
      }
    }
  }

  private func offerToGoOn() throws {
    let notes = try talk.attempt { try talk.premises.drafts.all() } ?? []
    let mine = notes.filter { $0.isFree && ($0.section != nil || isOfGuide($0)) }
    guard let latest = mine.first else { return }
    if try talk.choose(.goOn(latest, others: mine.count - 1)) == 1 { try open(latest) }
  }

  private func isOfGuide(_ note: DraftNote) -> Bool { note.subject == talk.premises.walk?.subject }

  private mutating func show() throws {
    let premises = talk.premises
    let notes = try talk.attempt { try premises.drafts.all() } ?? []
    let drafts = notes.filter { $0.section != nil || (isOfGuide($0) && !$0.isFree) }
    rows =
      (premises.walk.map { [.guide($0)] } ?? []) + (premises.check.map { [.check($0)] } ?? [])
      + drafts.map { .draft($0) } + premises.sections.map { .section($0) }
    talk.say("Home.")
    var menu = ""
    for (number, row) in rows.enumerated() {
      if case .section(let section) = row, section.menu != menu {
        menu = section.menu
        talk.say("\(menu):")
      }
      talk.say("\(number + 1): \(words(row, notes))")
    }
    talk.say("A number opens. < leaves, ? helps.")
  }

  private func words(_ row: Row, _ notes: [DraftNote]) -> String {
    switch row {
    case .guide(let walk):
      guard let note = notes.first(where: { isOfGuide($0) && $0.isMine }) else { return walk.title }
      return "\(walk.title), begun, \(Age.words(note.age))"
    case .check: return "Check"
    case .draft(let note): return Self.words(note)
    case .section(let section):
      let permits = try? section.doors.permits()
      return section.title + (permits?.view == nil ? "" : ", needs View")
    }
  }

  private static func words(_ note: DraftNote) -> String {
    let by = note.isMine ? "draft of yours" : "draft by \(note.by)"
    let held = note.holding == .elsewhere ? ", open elsewhere" : ""
    let offer = note.offer.map { ", \($0)" } ?? ""
    return "\(note.label), \(by), \(Age.words(note.age))\(held)\(offer)"
  }

  private func help() {
    talk.say("A number opens the entry. -number discards a draft. Enter shows the menu again.")
    talk.say("screens goes on with the full screen, now and at the next start. < leaves.")
  }

  // Whether the menu is shown again.
  private mutating func enter(_ text: String) throws -> Bool {
    let isToDiscard = text.hasPrefix("-")
    guard let number = Int(isToDiscard ? String(text.dropFirst()) : text),
      rows.indices.contains(number - 1)
    else {
      talk.say("Type a number from 1 to \(rows.count).")
      return false
    }
    let row = rows[number - 1]
    if isToDiscard { return try discard(row) }
    switch row {
    case .guide: try PlainGuide.goOn(talk)
    case .check: try PlainCheck(talk: talk).run()
    case .draft(let note): try open(note)
    case .section(let section): try PlainList.show(section, talk)
    }
    return true
  }

  private func discard(_ row: Row) throws -> Bool {
    guard case .draft(let note) = row, note.isFree else {
      talk.say("Only a draft of your own that is open nowhere else can be discarded here.")
      return false
    }
    return try talk.discard(note)
  }

  private func open(_ note: DraftNote) throws {
    guard note.isFree else { return try talk.take(note) }
    if isOfGuide(note) { return try PlainGuide.goOn(talk) }
    guard let section = note.section else { return }
    try talk.carefully { try PlainForm.resume(note, of: section, talk) }
  }
}

extension Talk {
  /// Discards a stored draft, after a question; whether it is gone.
  func discard(_ note: DraftNote) throws -> Bool {
    say("Discard what was typed for the \(note.label)? It does not come back.")
    guard try agree("discard") else { return false }
    return try attempt {
      guard let draft = try premises.drafts.discard(note) else {
        say("That draft is open elsewhere by now, or gone")
        return false
      }
      forget(draft.subject)
      say("Discarded what was typed for the \(note.label).")
      return true
    } ?? false
  }

  /// Whether the person says Yes to what was said last.
  func agree(_ act: String) throws -> Bool {
    let answers = ["No", "Yes, \(act)"]
    for (number, answer) in answers.enumerated() { say("\(number + 1): \(answer)") }
    say("Enter: No.")
    while true {
      let typed = try read([.back])
      if typed.sign != nil || typed.text.isEmpty { return false }
      if let number = Self.number(typed.text, of: answers) { return number == 1 }
      say("Type 1 or 2.")
    }
  }
}

extension Talk {
  /// Asks what to do with a draft that is not free: look at it, or take it over.
  func take(_ note: DraftNote) throws {
    guard let answer = try choose(.held(note)) else { return }
    let isTaken = answer == 1
    try carefully {
      guard let draft = try isTaken ? premises.drafts.takeOver(note) : premises.drafts.look(note)
      else { return say("That draft is open elsewhere by now, or gone") }
      let frozen =
        isTaken ? nil : Freeze.looking(by: note.by).sentence(to: premises.header().person)
      if isTaken { noteGiven(draft) }
      if note.subject == premises.walk?.subject {
        return try PlainGuide.goOn(self, with: draft, frozen: frozen)
      }
      guard let section = note.section else { return }
      try PlainForm.show(draft, of: section, frozen: frozen, self)
    }
  }
}
