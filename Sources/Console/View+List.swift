import Forms
import Screen

extension State {
  func draw(_ list: ListPage, on frame: inout Frame) {
    let body = layout.body
    let first = body.lowerBound + listHead(list)
    if first > body.lowerBound { drawListHead(list, row: body.lowerBound, on: &frame) }
    if first > body.lowerBound + 1 { drawTitles(list, row: body.lowerBound + 1, on: &frame) }
    if list.matching == 0 { return drawEmpty(list, rows: first..<body.upperBound, on: &frame) }
    let columns = ListColumns(list, width: size.columns - 2)
    for row in first..<body.upperBound {
      let position = list.top + row - first
      guard let cells = list.row(position) else { continue }
      drawRow(cells, position == list.pointer, columns, row: row, on: &frame)
      if position == list.pointer, !list.isFiltering { frame.cursor = Place(row: row, column: 0) }
    }
  }

  /// How many rows stand above those of the list: a tiny screen has room for them only while needed.
  func listHead(_ list: ListPage) -> Int {
    guard layout.isTiny else { return 2 }
    return list.isFiltering || list.pointer == nil || !list.filter.text.isEmpty ? 1 : 0
  }

  private func drawListHead(_ list: ListPage, row: Int, on frame: inout Frame) {
    guard !list.section.isRead else {
      return drawFilter(list, row: row, columns: 2..<max(6, size.columns - 1), on: &frame)
    }
    let isLocked = permits[list.section.id]?.create != nil
    let create = isLocked ? "\(glyphs.locked) Create" : "+ Create"
    let isOnCreate = list.pointer == nil && !list.isFiltering
    // A tiny screen shows it only while it is marked.
    let column = layout.isTiny && !isOnCreate ? size.columns : size.columns - create.columns - 1
    if isOnCreate {
      frame.put(glyphs.pointer, at: Place(row: row, column: column - 2), role: .plain)
      frame.cursor = Place(row: row, column: column - 2)
    }
    frame.put(
      create, at: Place(row: row, column: column),
      role: isOnCreate ? .chosen : isLocked ? .locked : .choice)
    if !layout.isTiny || !isOnCreate {
      drawFilter(list, row: row, columns: 2..<max(6, column - 3), on: &frame)
    }
  }

  /// The filter and how many rows it lets through, as far as there is room for both.
  private func drawFilter(
    _ list: ListPage, row: Int, columns: Range<Int>, on frame: inout Frame
  ) {
    let count = countText(list)
    var at = columns.lowerBound
    let room = max(8, columns.count - (count.columns + 4))
    if list.isFiltering {
      at += frame.put("/", at: Place(row: row, column: at), role: .faint)
      let window = LineWindow(list.filter.text, cursor: list.filter.cursor, columns: room)
      frame.put(window.text, at: Place(row: row, column: at), role: .value)
      if question == nil, palette == nil {
        frame.cursor = Place(row: row, column: at + window.cursorColumn)
      }
      at += max(window.text.columns, window.cursorColumn) + 2
    } else if !list.filter.text.isEmpty {
      let text = list.filter.text.harmless.clipped(to: room, ellipsis: glyphs.ellipsis)
      at += frame.put(text, at: Place(row: row, column: at), role: .value)
      at += frame.put(" \(glyphs.dot) ", at: Place(row: row, column: at), role: .faint)
    }
    frame.put(
      count, at: Place(row: row, column: at), width: max(0, columns.upperBound - at), role: .faint)
  }

  private func countText(_ list: ListPage) -> String {
    let order =
      list.sorting.flatMap { sorting in
        list.section.columns.first { $0.id == sorting.column }.map {
          " \(glyphs.dot) by \($0.title)\(sorting.isReversed ? ", reversed" : "")"
        }
      } ?? ""
    guard let total = list.total else { return order }
    if list.filter.text.isEmpty {
      return (total == 1 ? "1 \(list.section.noun)" : "\(total) \(list.section.plural)") + order
    }
    return (list.matching.map { "\($0) of \(total)" } ?? "") + order
  }

  private func drawTitles(_ list: ListPage, row: Int, on frame: inout Frame) {
    let columns = ListColumns(list, width: size.columns - 2)
    for column in columns.shown {
      let title = column.column.title.clipped(to: column.width, ellipsis: glyphs.ellipsis)
      let indent = column.column.isNumber ? column.width - title.columns : 0
      frame.put(title, at: Place(row: row, column: 2 + column.start + indent), role: .label)
    }
  }

  private func drawRow(
    _ cells: Section.Row, _ isMarked: Bool, _ columns: ListColumns, row: Int, on frame: inout Frame
  ) {
    if isMarked {
      frame.put(glyphs.pointer, at: Place(row: row, column: 0), role: .plain)
    }
    if hasDraft(cells.key) {
      frame.put(glyphs.changed, at: Place(row: row, column: 1), role: .changed)
    }
    for column in columns.shown where cells.cells.indices.contains(column.index) {
      let text = cells.cells[column.index].harmless.clipped(
        to: column.width, ellipsis: glyphs.ellipsis)
      let indent = column.column.isNumber ? column.width - text.columns : 0
      let isName = isMarked && column.column.isKept
      frame.put(
        text, at: Place(row: row, column: 2 + column.start + indent),
        role: isName ? .chosen : .choice)
    }
  }

  // A record with something typed and not saved carries the mark of a changed field.
  private func hasDraft(_ key: String) -> Bool {
    guard !(desk.isEmpty && stored.isEmpty), case .list(let list) = page else { return false }
    let subject = Subject(section: list.section.id, key: key)
    return desk[subject]?.answers.isEmpty == false || !storedDrafts(of: subject).isEmpty
  }

  private func drawEmpty(_ list: ListPage, rows: Range<Int>, on frame: inout Frame) {
    let first =
      list.section.isRead ? "" : permits[list.section.id]?.create ?? "Enter creates the first"
    let text =
      list.filter.text.isEmpty
      ? "No \(list.section.plural) yet. \(first)"
      : "No \(list.section.noun) fits. Esc clears the filter"
    for (row, line) in zip(rows, text.wrapped(to: max(8, size.columns - 3))) {
      frame.put(String(line), at: Place(row: row, column: 2), role: .placeholder)
    }
    if list.pointer != nil, !list.isFiltering {
      frame.cursor = Place(row: rows.lowerBound, column: 0)
      frame.put(glyphs.pointer, at: Place(row: rows.lowerBound, column: 0), role: .plain)
    }
  }

  /// The rest of the marked row: what its columns have no room for.
  func helpLine(_ list: ListPage) -> String {
    guard let row = list.current else {
      guard list.pointer == nil || list.filter.text.isEmpty else {
        return "Backspace in the filter (/) takes letters away, Esc all of them"
      }
      guard !list.section.isRead else { return "" }
      return permits[list.section.id]?.create ?? "Enter makes a new \(list.section.noun)"
    }
    let columns = ListColumns(list, width: size.columns - 2)
    let rest = row.cells.enumerated().compactMap { index, text -> String? in
      let shown = columns.shown.first { $0.index == index }
      guard !text.isEmpty, shown.map({ text.columns > $0.width }) ?? true else { return nil }
      return "\(list.section.columns[index].title): \(text)"
    }
    return (draftWords(of: row, in: list) + rest).joined(separator: " \(glyphs.dot) ")
  }

  private func draftWords(of row: Section.Row, in list: ListPage) -> [String] {
    let subject = Subject(section: list.section.id, key: row.key)
    return storedDrafts(of: subject).map { note in
      note.isMine ? "Draft, \(Age.words(note.age))" : "Draft by \(note.by), \(Age.words(note.age))"
    }
  }
}

/// Which columns of a list are shown, and where.
struct ListColumns {
  /// One column that is shown.
  struct Shown {
    let index: Int
    let column: Section.Column
    let start: Int
    var width: Int
  }

  /// The columns from left to right.
  let shown: [Shown]

  init(_ list: ListPage, width: Int) {
    var columns = Array(list.section.columns.enumerated())
    let scrolled = min(list.scrolled, max(0, columns.count - 1))
    if scrolled > 0 { columns = columns.filter { $0.offset >= scrolled || $0.element.isKept } }
    while Self.taken(columns.map { Self.least($0.element, in: width) }) > width,
      let last = columns.lastIndex(where: { !$0.element.isKept })
    {
      columns.remove(at: last)
    }
    let widths = Self.widths(columns.map(\.element), in: width)
    var start = 0
    shown = columns.enumerated().map { place, column in
      defer { start += widths[place] + 2 }
      return Shown(index: column.offset, column: column.element, start: start, width: widths[place])
    }
  }

  /// How many columns these widths take with the gaps between them.
  private static func taken(_ widths: [Int]) -> Int { widths.reduce(-2) { $0 + $1 + 2 } }

  /// The width below which a column says too little.
  // Where there is little room, what tells records apart is not cut for what merely describes them.
  private static func least(_ column: Section.Column, in room: Int) -> Int {
    column.isNumber || (column.isKept && room < 70)
      ? column.width : max(min(column.width, 10), column.title.columns)
  }

  // Each column first gets what it needs least, then what it wants, and texts share what is left over.
  private static func widths(_ columns: [Section.Column], in room: Int) -> [Int] {
    var widths = columns.map { least($0, in: room) }
    while taken(widths) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
    }
    grow(&widths, in: room) { widths, index in widths[index] < columns[index].width }
    grow(&widths, in: room) { _, index in !columns[index].isNumber && columns[index].width >= 16 }
    return widths
  }

  private static func grow(
    _ widths: inout [Int], in room: Int, where mayGrow: ([Int], Int) -> Bool
  ) {
    var grew = true
    while grew {
      grew = false
      for index in widths.indices where taken(widths) < room && mayGrow(widths, index) {
        widths[index] += 1
        grew = true
      }
    }
  }
}
