import Editing
import Forms

/// The menu of all that can be gone to.
struct PlainHome {
  let talk: Talk
  private var rows: [Row] = []
  private var findings: Findings?

  init(talk: Talk) { self.talk = talk }

  /// An entry.
  private enum Row {
    case guide
    case check
    case draft(DraftNote)
    case list(ListSource)
  }

  /// Says where one is, and how to talk here.
  func greet() throws {
    let header = try talk.data.header()
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
    let notes = try talk.attempt { try talk.data.drafts.all() } ?? []
    let mine = notes.filter { $0.isFree && ($0.section != nil || isOfGuide($0)) }
    guard let latest = mine.first else { return }
    if try talk.choose(.goOn(latest, others: mine.count - 1)) == 1 { try open(latest) }
  }

  private func isOfGuide(_ note: DraftNote) -> Bool {
    note.subject == talk.data.guide?.walk.subject
  }

  private mutating func show() throws {
    let data = talk.data
    let notes = try talk.attempt { try data.drafts.all() } ?? []
    let drafts = notes.filter { $0.section != nil || (isOfGuide($0) && !$0.isFree) }
    rows =
      (data.guide == nil ? [] : [.guide]) + (data.check == nil ? [] : [.check])
      + drafts.map { .draft($0) } + data.lists.map { .list($0) }
    talk.say("Home.")
    var menu = ""
    for (number, row) in rows.enumerated() {
      if case .list(let list) = row, list.section.menu != menu {
        menu = list.section.menu
        talk.say("\(menu):")
      }
      talk.say("\(number + 1): \(try words(row, notes))")
    }
    talk.say("A number opens. < leaves, ? helps.")
  }

  private func words(_ row: Row, _ notes: [DraftNote]) throws -> String {
    switch row {
    case .guide:
      let title = talk.data.guide?.walk.title ?? ""
      guard let note = notes.first(where: { isOfGuide($0) && $0.isMine }) else { return title }
      return "\(title), started, \(Age.words(note.age))"
    case .check: return "Check"
    case .draft(let note): return Self.words(note)
    case .list(let list):
      let permits = try talk.attempt { try list.permits() }
      return list.section.title + (permits?.view == nil ? "" : ", needs View")
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
    case .list(let list): try PlainList.show(list, talk)
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
    guard note.isFree else { return try talk.open(held: note) }
    if isOfGuide(note) { return try PlainGuide.goOn(talk) }
    guard let section = note.section, let list = talk.list(section) else { return }
    try talk.carefully { try PlainForm.resume(note, of: list, talk) }
  }
}
