import Forms

/// A list of records, a page at a time.
struct PlainList {
  static let page = 20

  let section: Section
  let talk: Talk
  /// The records that the list belongs to, outermost first.
  let inside: [Owner]
  private var filter = ""
  private var sorting: Sorting?
  // How many rows were shown.
  private var shown = 0
  private var matching = 0

  init(_ section: Section, inside: [Owner], talk: Talk) {
    (self.section, self.inside, self.talk) = (section, inside, talk)
  }

  /// Goes to a section: its list, or its one record.
  static func show(_ section: Section, inside: [Owner] = [], _ talk: Talk) throws {
    if section.isSingle {
      try talk.carefully {
        try PlainForm.show(try section.doors.create(), of: section, talk)
      }
      return
    }
    var list = PlainList(section, inside: inside, talk: talk)
    try list.run()
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
    let permits = try? section.doors.permits()
    if let reason = permits?.view {
      talk.say("\(section.title). \(reason)")
      return false
    }
    shown = 0
    return try showMore(isFirst: true)
  }

  private mutating func showMore(isFirst: Bool = false) throws -> Bool {
    let (filter, sorting, from) = (filter, sorting, shown)
    let section = section
    guard
      let read = try talk.attempt({
        (
          try section.doors.page(filter, sorting, from..<(from + Self.page)),
          try section.doors.count(filter), try section.doors.count("")
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
      let (section, filter, sorting) = (section, filter, sorting)
      try talk.carefully { talk.say(try talk.premises.export(section, filter, sorting)) }
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
    if isToDelete { try PlainDeletion(section, row.key, inside: inside, talk: talk).run() }
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
    let (section, filter, sorting) = (section, filter, sorting)
    return try talk.attempt {
      let row = try section.doors.page(filter, sorting, (number - 1)..<number).first
      if row == nil { talk.say("There is no \(section.noun) any more") }
      return row
    }
  }

  private func open(_ row: Section.Row) throws {
    let section = section
    try talk.carefully {
      if section.isRead {
        guard let entry = try section.doors.read?(row.key) else {
          return talk.say("There is no \(section.noun) any more")
        }
        return try PlainEntry(entry: entry, talk: talk).run()
      }
      guard let sheet = try section.doors.open(row.key) else {
        return talk.say("There is no \(section.noun) any more")
      }
      try PlainForm.show(sheet, of: section, inside: inside, talk)
    }
  }

  private func create() throws -> Bool {
    if let reason = section.reasonToStay ?? (try? section.doors.permits())?.create {
      talk.say(reason)
      return false
    }
    let section = section
    try talk.carefully {
      try PlainForm.show(try section.doors.create(), of: section, inside: inside, talk)
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
