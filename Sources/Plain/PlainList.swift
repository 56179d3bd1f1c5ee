import Editing
import Forms

/// A list of records, a page at a time.
struct PlainList {
  static let page = 20

  let list: ListSource
  let talk: Talk
  /// The records that the list belongs to, outermost first.
  let inside: [Owner]
  private var filter = ""
  private var sorting: Sorting?
  // How many rows were shown.
  private var shown = 0
  private var matching = 0

  init(_ list: ListSource, inside: [Owner], talk: Talk) {
    (self.list, self.inside, self.talk) = (list, inside, talk)
  }

  private var section: Section { list.section }

  /// Goes to a section: its list, or its one record.
  static func show(_ list: ListSource, inside: [Owner] = [], _ talk: Talk) throws {
    if list.section.isSingle {
      try talk.carefully {
        if let form = try list.create() { try PlainForm.show(form, of: list, talk) }
      }
      return
    }
    var page = PlainList(list, inside: inside, talk: talk)
    try page.run()
  }

  private mutating func run() throws {
    guard try showFirst() else { return }
    while true {
      let typed = try talk.read([.back, .help, .plus])
      switch typed.sign {
      case .back?: return
      case .help?: help()
      case .plus?: if try create() { guard try showFirst() else { return } }
      default: guard try take(Texts.trimmed(typed.text)) else { return }
      }
    }
  }

  // Whether the list could be read; what may not be seen is told.
  private mutating func showFirst() throws -> Bool {
    guard let permits = try talk.attempt({ try list.permits() }) else { return false }
    if let reason = permits.view {
      talk.say("\(section.title). \(reason)")
      return false
    }
    shown = 0
    return try showMore(isFirst: true)
  }

  private mutating func showMore(isFirst: Bool = false) throws -> Bool {
    let (filter, sorting, from) = (filter, sorting, shown)
    let list = list
    guard
      let read = try talk.attempt({
        (
          try list.page(filter, sorting, from..<(from + Self.page)), try list.count(filter),
          try list.count("")
        )
      })
    else { return false }
    matching = read.1
    if isFirst { head(total: read.2) }
    for (number, row) in read.0.enumerated() {
      talk.say("\(from + number + 1): \(words(row))")
    }
    shown = from + read.0.count
    if shown < matching { talk.say("Enter shows more, from \(shown + 1) of \(matching).") }
    let create = section.isRead ? "" : " + creates, -number deletes,"
    talk.say("A number opens,\(create) /text filters, < goes back, ? helps.")
    return true
  }

  private func head(total: Int) {
    let place = (inside.map(\.name) + [section.title]).joined(separator: ", ")
    guard total > 0 else {
      talk.say(
        section.isRead
          ? "\(place): nothing yet."
          : "\(place): no \(section.plural) yet. + creates the first")
      return
    }
    talk.say(
      filter.isEmpty ? "\(place): \(total)." : "\(place): \(filter), \(matching) of \(total).")
    if matching > 0 { talk.say("Each: " + section.columns.map(\.title).joined(separator: ", ")) }
  }

  private func words(_ row: Section.Row) -> String {
    row.cells.map { cell in
      cell.isEmpty ? "none" : cell.split(separator: "\n").joined(separator: ", ")
    }.joined(separator: ", ")
  }

  private func help() {
    talk.say("A number opens that row, also one that is not shown. Enter shows more.")
    if !section.isRead { talk.say("+ creates one. -3 deletes row 3, after a question.") }
    talk.say("/text shows the rows with that text; / shows all again.")
    talk.say("sort Name sorts by that column, a second time from its end.")
    talk.say("csv writes the rows to a file.")
    talk.say(section.help())
  }

  // Whether one stays in the list.
  private mutating func take(_ text: String) throws -> Bool {
    if text.isEmpty {
      if shown < matching { return try showMore() }
      return try showFirst()
    }
    if text.hasPrefix("/") {
      filter = Texts.trimmed(String(text.dropFirst()))
      return try showFirst()
    }
    if Folded(text) == Folded("csv") {
      let (list, filter, sorting) = (list, filter, sorting)
      try talk.carefully { talk.say(try talk.premises.export(list, filter, sorting)) }
      return true
    }
    if let column = text.dropping("sort ") { return try sort(by: column) }
    let isToDelete = text.hasPrefix("-")
    guard let number = Int(isToDelete ? String(text.dropFirst()) : text),
      number > 0, number <= matching
    else {
      talk.say(
        matching == 0
          ? "There is no row. ? helps." : "Type a number from 1 to \(matching); ? helps.")
      return true
    }
    guard let row = try row(number) else { return true }
    if isToDelete { try PlainDeletion(list, row.key, inside: inside, talk: talk).run() }
    if !isToDelete { try open(row) }
    return try showFirst()
  }

  private mutating func sort(by text: String) throws -> Bool {
    guard let number = Talk.number(text, of: section.columns.map(\.title)) else {
      talk.say("Columns: " + section.columns.map(\.title).joined(separator: ", "))
      return true
    }
    let id = section.columns[number].id
    let isAgain = sorting?.column == id && sorting?.isReversed == false
    sorting = Sorting(id, isReversed: isAgain)
    return try showFirst()
  }

  private func row(_ number: Int) throws -> Section.Row? {
    let (list, filter, sorting) = (list, filter, sorting)
    return try talk.attempt {
      let row = try list.page(filter, sorting, (number - 1)..<number).first
      if row == nil { talk.say(.recordGone(noun: list.section.noun)) }
      return row
    }
  }

  private func open(_ row: Section.Row) throws {
    let list = list
    try talk.carefully {
      if list.section.isRead {
        guard let entry = try list.detail(row.key) else {
          return talk.say(.recordGone(noun: list.section.noun))
        }
        return try PlainEntry(entry: entry, list: list, talk: talk).run()
      }
      guard let form = try list.open(row.key) else {
        return talk.say(.recordGone(noun: list.section.noun))
      }
      try PlainForm.show(form, of: list, inside: inside, talk)
    }
  }

  private func create() throws -> Bool {
    let list = list
    guard let permits = try talk.attempt({ try list.permits() }) else { return false }
    if let reason = section.reasonToStay ?? permits.create {
      talk.say(reason)
      return false
    }
    try talk.carefully {
      if let form = try list.create() {
        try PlainForm.show(form, of: list, inside: inside, talk)
      }
    }
    return true
  }
}

extension String {
  /// What follows a word at the beginning, whatever the letter case; nil where it does not begin so.
  func dropping(_ word: String) -> String? {
    guard lowercased().hasPrefix(word) else { return nil }
    return Texts.trimmed(String(dropFirst(word.count)))
  }
}
