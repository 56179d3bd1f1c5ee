import Forms
import Screen

extension State {
  func draw(_ outline: OutlinePage, on frame: inout Frame) {
    guard let form else { return }
    let body = layout.body
    let rows = outline.rows(of: form.sheet)
    let head = outline.onlyProblems ? "Fields with problems" : "All fields"
    if !layout.isTiny {
      frame.put(
        "\(head) \(glyphs.dot) \(rows.count)", at: Place(row: body.lowerBound, column: 2),
        role: .label)
      if outline.isFiltering || !outline.filter.text.isEmpty {
        let window = LineWindow(outline.filter.text, cursor: outline.filter.cursor, columns: 20)
        frame.put("/\(window.text)", at: Place(row: body.lowerBound, column: 34), role: .value)
        if outline.isFiltering {
          frame.cursor = Place(row: body.lowerBound, column: 35 + window.cursorColumn)
        }
      }
    }
    var lines: [(text: String, role: Role, row: Int, isFirst: Bool)] = []
    for (number, row) in rows.enumerated() {
      lines.append((text(row), number == outline.pointer ? .chosen : .choice, number, true))
      for problem in row.problems {
        let sentence = (problem.isWarning ? "Warning: " : "\(glyphs.problem) ") + problem.sentence
        for part in sentence.harmless.wrapped(to: max(8, size.columns - 9)) {
          lines.append((String(part), problem.isWarning ? .warning : .problem, number, false))
        }
      }
    }
    let area = (layout.isTiny ? body.lowerBound : body.lowerBound + 1)..<body.upperBound
    let focus = lines.lastIndex { $0.row == outline.pointer } ?? 0
    let top = Scroll.top(focus: focus, height: area.count, total: lines.count)
    for (row, line) in zip(area, lines.dropFirst(top)) {
      frame.put(line.text, at: Place(row: row, column: line.isFirst ? 3 : 7), role: line.role)
      if line.isFirst, line.row == outline.pointer {
        frame.put(glyphs.pointer, at: Place(row: row, column: 1), role: .plain)
        if !outline.isFiltering, question == nil, palette == nil {
          frame.cursor = Place(row: row, column: 1)
        }
      }
    }
  }

  private func text(_ row: OutlinePage.Row) -> String {
    let states = [
      row.isMissing ? "required" : "", row.isChanged ? "changed" : "", row.isLocked ? "locked" : "",
    ].filter { !$0.isEmpty }
    return row.label + (states.isEmpty ? "" : "  (\(states.joined(separator: ", ")))")
  }
}
