import Forms
import Screen

extension State {
  func draw(_ editor: EditorPage, on frame: inout Frame) {
    let body = layout.body
    let hasBoth = size.columns >= 100
    if editor.showsPreview, !hasBoth {
      frame.cursor = Place(row: body.lowerBound, column: 0)
      return drawPreview(editor, columns: 0..<size.columns, on: &frame)
    }
    let width = hasBoth ? size.columns / 2 : size.columns
    let head = headLine(editor)
    let rows = (body.count > 3 ? body.lowerBound + 1 : body.lowerBound)..<body.upperBound
    if rows != body {
      frame.put(head, at: Place(row: body.lowerBound, column: 1), width: width - 1, role: .label)
    }
    let lines = EditorRows(editor.area, columns: max(4, width - 2))
    let top = Scroll.top(focus: lines.cursor.row, height: rows.count, total: lines.rows.count)
    for (row, line) in zip(rows, lines.rows.dropFirst(top)) {
      frame.put(line, at: Place(row: row, column: 1), width: width - 1, role: .value)
    }
    if question == nil, palette == nil {
      frame.cursor = Place(
        row: rows.lowerBound + lines.cursor.row - top, column: 1 + lines.cursor.column)
    }
    if hasBoth {
      for row in body {
        frame.put(glyphs.vertical, at: Place(row: row, column: width), role: .rule)
      }
      drawPreview(editor, columns: (width + 1)..<size.columns, on: &frame)
    }
  }

  private func headLine(_ editor: EditorPage) -> String {
    guard let form else { return editor.label }
    let languages = form.model.languages
    let language = languages.first { $0.code == editor.slot.language } ?? languages.first
    let (line, column) = (editor.area.lineNumber + 1, editor.area.line.cursor + 1)
    let place = layout.isNarrow ? "\(line):\(column)" : "line \(line), column \(column)"
    let name = languages.count > 1 ? language.map { " (\($0.name))" } ?? "" : ""
    return "\(editor.label)\(name) \(glyphs.dot) \(place)"
  }

  private func drawPreview(_ editor: EditorPage, columns: Range<Int>, on frame: inout Frame) {
    guard let form else { return }
    let text = editor.area.text
    let question = form.model.question(editor.slot.field)
    let document = question?.preview?(text) ?? Document(title: editor.label)
    let body = layout.body
    frame.put(
      "Preview", at: Place(row: body.lowerBound, column: columns.lowerBound + 1), role: .label)
    draw(
      TextView(document), rows: (body.lowerBound + 1)..<max(body.lowerBound + 1, body.upperBound),
      columns: columns, on: &frame)
  }
}

/// The rows of an area at a width, every character of it in one of them, and where the cursor is.
struct EditorRows {
  /// The rows from the top.
  private(set) var rows: [String] = []
  /// The cursor's row and column.
  private(set) var cursor = (row: 0, column: 0)

  init(_ area: TextArea, columns: Int) {
    for (number, line) in area.lines.enumerated() {
      let isCursorLine = number == area.lineNumber
      var place = 0
      let parts = Self.parts(line, columns)
      for (index, part) in parts.enumerated() {
        let count = part.count
        let isLast = index == parts.count - 1
        if isCursorLine, area.line.cursor >= place,
          area.line.cursor < place + count || isLast
        {
          let before = String(part.prefix(area.line.cursor - place))
          cursor = (rows.count, Self.shown(before).columns)
        }
        place += count
        rows.append(Self.shown(part))
      }
    }
  }

  // A tab takes as many columns as two blanks.
  private static func shown(_ text: String) -> String {
    text.contains("\t")
      ? text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "  ") : text
  }

  // The blanks at a break stay at the end of their row, so that no character is without a place.
  private static func parts(_ line: String, _ columns: Int) -> [String] {
    guard shown(line).columns >= columns else { return [line] }
    var parts: [String] = []
    var part = ""
    var used = 0
    for character in line {
      let width = character == "\t" ? 2 : character.columns
      if used + width >= columns {
        if let blank = part.lastIndex(of: " "), character != " " {
          let after = part.index(after: blank)
          let rest = String(part[after...])
          parts.append(String(part[..<after]))
          part = rest
        } else {
          parts.append(part)
          part = ""
        }
        used = shown(part).columns
      }
      part.append(character)
      used += width
    }
    return parts + [part]
  }
}
