import Forms
import Screen

extension State {
  func draw(_ outline: OutlinePage, on frame: inout Frame) {
    guard let form else { return }
    let body = layout.body
    let rows = outline.rows(of: form.model)
    let hasHead = !layout.isTiny || outline.isFiltering
    if hasHead { drawHead(outline, rows.count, on: &frame) }
    let area = (body.lowerBound + (hasHead ? 1 : 0))..<body.upperBound
    let lines = lines(rows, outline)
    let last = lines.lastIndex { $0.row == outline.pointer } ?? 0
    let first = lines.firstIndex { $0.row == outline.pointer } ?? 0
    let top = min(first, Scroll.top(focus: last, height: area.count, total: lines.count))
    for (row, line) in zip(area, lines.dropFirst(top)) {
      frame.put(line.text, at: Place(row: row, column: line.isFirst ? 3 : 5), role: line.role)
      guard line.isFirst, line.row == outline.pointer else { continue }
      frame.put(glyphs.pointer, at: Place(row: row, column: 1), role: .plain)
      if !outline.isFiltering { frame.cursor = Place(row: row, column: 1) }
    }
    guard rows.isEmpty else { return }
    let text = outline.filter.text.isEmpty ? "Nothing is wrong here" : "No field fits"
    frame.put(text, at: Place(row: area.lowerBound, column: 3), role: .placeholder)
    if !outline.isFiltering { frame.cursor = Place(row: area.lowerBound, column: 1) }
  }

  private func drawHead(_ outline: OutlinePage, _ count: Int, on frame: inout Frame) {
    let row = layout.body.lowerBound
    let head =
      "\(outline.onlyProblems ? "Fields with problems" : "All fields") \(glyphs.dot) \(count)"
    guard outline.isFiltering || !outline.filter.text.isEmpty else {
      frame.put(head, at: Place(row: row, column: 2), role: .label)
      return
    }
    let room = max(8, size.columns - head.columns - 8)
    let window = LineWindow(outline.filter.text, cursor: outline.filter.cursor, columns: room)
    frame.put("/", at: Place(row: row, column: 2), role: .faint)
    frame.put(window.text, at: Place(row: row, column: 3), role: .value)
    let column = 3 + max(window.text.columns, window.cursorColumn) + 2
    frame.put(head, at: Place(row: row, column: column), role: .label)
    if outline.isFiltering {
      frame.cursor = Place(row: row, column: 3 + window.cursorColumn)
    }
  }

  private func lines(
    _ rows: [OutlinePage.Row], _ outline: OutlinePage
  ) -> [(text: String, role: Role, row: Int, isFirst: Bool)] {
    rows.enumerated().flatMap { number, row in
      let head = (text(row), number == outline.pointer ? Role.chosen : .choice, number, true)
      let problems = row.problems.flatMap { problem in
        let sentence = (problem.isWarning ? "Warning: " : "\(glyphs.problem) ") + problem.sentence
        return sentence.harmless.wrapped(to: max(8, size.columns - 6)).map { part in
          (String(part), problem.isWarning ? Role.warning : .problem, number, false)
        }
      }
      return [head] + problems
    }
  }

  private func text(_ row: OutlinePage.Row) -> String {
    let states = [
      row.isMissing ? "required" : "", row.isChanged ? "changed" : "", row.isLocked ? "locked" : "",
    ].filter { !$0.isEmpty }
    return row.label + (states.isEmpty ? "" : "  (\(states.joined(separator: ", ")))")
  }
}
