import Editing
import Forms
import Screen

extension State {
  func draw(_ outline: StopsPage, on frame: inout Frame) {
    let body = layout.body
    let rows = outline.rows(of: guide?.stops ?? [])
    let hasHead = outline.isFiltering || !outline.filter.text.isEmpty
    if hasHead { drawHead(outline, on: &frame) }
    let area = (body.lowerBound + (hasHead ? 1 : 0))..<body.upperBound
    let top = Scroll.top(focus: outline.pointer, height: area.count, total: rows.count)
    for (row, (number, entry)) in zip(area, rows.enumerated().dropFirst(top)) {
      let isMarked = number == outline.pointer
      draw(entry, row: row, isMarked: isMarked, on: &frame)
      guard isMarked else { continue }
      frame.put(glyphs.pointer, at: Place(row: row, column: 1), role: .plain)
      if !outline.isFiltering { frame.cursor = Place(row: row, column: 1) }
    }
    guard rows.isEmpty else { return }
    frame.put("No step fits", at: Place(row: area.lowerBound, column: 3), role: .placeholder)
    if !outline.isFiltering { frame.cursor = Place(row: area.lowerBound, column: 1) }
  }

  private func drawHead(_ outline: StopsPage, on frame: inout Frame) {
    let row = layout.body.lowerBound
    let window = LineWindow(
      outline.filter.text, cursor: outline.filter.cursor, columns: max(8, size.columns - 5))
    frame.put("/", at: Place(row: row, column: 2), role: .faint)
    frame.put(window.text, at: Place(row: row, column: 3), role: .value)
    if outline.isFiltering { frame.cursor = Place(row: row, column: 3 + window.cursorColumn) }
  }

  private func draw(_ entry: StopsPage.Row, row: Int, isMarked: Bool, on frame: inout Frame) {
    let role: Role = isMarked ? .chosen : .choice
    switch entry {
    case .stop(let stop):
      let indent = stop.number.contains(".") ? 5 : 3
      let used = frame.put(
        "\(stop.number) \(stop.title)".harmless, at: Place(row: row, column: indent), role: role)
      let words = stop.progress.words
      let column = max(indent + used + 2, min(32, size.columns / 2))
      frame.put(
        words.harmless.clipped(to: max(0, size.columns - column), ellipsis: glyphs.ellipsis),
        at: Place(row: row, column: column), role: stop.progress.role)
    case .question(let question, _):
      let states = [
        question.isMissing ? "required" : "", question.isChanged ? "changed" : "",
        question.problems.first { !$0.isWarning }.map { "\(glyphs.problem) \($0.sentence)" } ?? "",
      ].filter { !$0.isEmpty }
      let text = question.label + (states.isEmpty ? "" : "  (\(states.joined(separator: ", ")))")
      let room = max(1, size.columns - 8)
      frame.put(
        text.harmless.clipped(to: room, ellipsis: glyphs.ellipsis),
        at: Place(row: row, column: 7), role: role)
    }
  }
}

extension Walk.Progress {
  /// The role in which those words are shown.
  var role: Role {
    switch self {
    case .empty, .begun, .done: .faint
    case .waiting: .warning
    case .problems: .problem
    }
  }
}
