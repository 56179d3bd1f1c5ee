import Forms
import Screen

extension State {
  func draw(_ text: TextView, on frame: inout Frame) {
    let body = layout.body
    frame.cursor = Place(row: body.lowerBound, column: 0)
    draw(text, rows: body, columns: 0..<size.columns, on: &frame)
    if text.isSearching {
      let row = layout.help.lowerBound
      frame.fill(row: row, role: .plain)
      frame.put("/", at: Place(row: row, column: 2), role: .faint)
      let window = LineWindow(
        text.search.text, cursor: text.search.cursor, columns: max(4, size.columns - 5))
      frame.put(window.text, at: Place(row: row, column: 3), role: .value)
      frame.cursor = Place(row: row, column: 3 + window.cursorColumn)
    }
  }

  /// Draws a document into a part of the screen.
  func draw(
    _ text: TextView, rows: Range<Int>, columns: Range<Int>, on frame: inout Frame
  ) {
    let lines = text.rows(columns.count)
    let top = min(text.top, max(0, lines.count - 1))
    for (row, (number, line)) in zip(rows, lines.enumerated().dropFirst(top)) {
      let isMarked =
        line.line == text.pointer && line.isFirst || number == text.hit && text.pointer == nil
      var column = columns.lowerBound + 1 + line.indent - text.scrolled
      if !line.marker.isEmpty {
        frame.put(
          line.marker,
          at: Place(row: row, column: max(columns.lowerBound, column - line.marker.columns - 1)),
          role: .plain)
      }
      if isMarked {
        frame.put(glyphs.pointer, at: Place(row: row, column: columns.lowerBound), role: .plain)
        frame.cursor = Place(row: row, column: columns.lowerBound)
      }
      for span in line.spans {
        column += frame.put(
          span.text, at: Place(row: row, column: column),
          width: max(0, columns.upperBound - column),
          role: isMarked ? .chosen : span.tone.role)
      }
    }
  }
}

extension Document.Tone {
  /// The role in which text of this tone is shown.
  var role: Role {
    switch self {
    case .plain: .plain
    case .heading: .heading
    case .strong: .strong
    case .emphasis: .emphasis
    case .code: .code
    case .link: .link
    case .quote: .quote
    case .added: .added
    case .removed: .removed
    case .problem: .problem
    case .warning: .warning
    case .faint: .faint
    }
  }
}
