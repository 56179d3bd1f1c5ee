import Forms
import Screen

extension State {
  /// The lines of the home screen: headings, and entries with their numbers.
  private var homeLines: [(text: String, entry: Int?)] {
    var lines: [(text: String, entry: Int?)] = []
    for (number, row) in homeRows.enumerated() {
      if let heading = row.heading {
        if number > 0 { lines.append(("", nil)) }
        lines.append((heading, nil))
      }
      lines.append((row.text, number))
    }
    return lines
  }

  func draw(_ home: HomePage, on frame: inout Frame) {
    let body = layout.body
    // Blank lines between the parts go first where there is little room.
    let lines = homeLines.count > body.count ? homeLines.filter { !$0.text.isEmpty } : homeLines
    let focus = lines.firstIndex { $0.entry == home.pointer } ?? 0
    let top = Scroll.top(focus: focus, height: body.count, total: lines.count)
    for (row, line) in zip(body, lines.dropFirst(top)) {
      guard let entry = line.entry else {
        frame.put(line.text, at: Place(row: row, column: 1), role: .heading)
        continue
      }
      let isMarked = entry == home.pointer
      if isMarked { frame.put(glyphs.pointer, at: Place(row: row, column: 1), role: .plain) }
      frame.put(line.text, at: Place(row: row, column: 3), role: isMarked ? .chosen : .choice)
      if isMarked { frame.cursor = Place(row: row, column: 1) }
    }
  }

  /// The entry that a row of the body shows.
  func homeEntry(atRow row: Int) -> Int? {
    guard case .home(let home) = page else { return nil }
    let height = layout.body.count
    let lines = homeLines.count > height ? homeLines.filter { !$0.text.isEmpty } : homeLines
    let focus = lines.firstIndex { $0.entry == home.pointer } ?? 0
    let top = Scroll.top(focus: focus, height: height, total: lines.count)
    return lines.indices.contains(top + row) ? lines[top + row].entry : nil
  }
}

/// How far a screen is scrolled, as a function of where the focus is.
enum Scroll {
  /// The first line that is shown; it moves by half a screen, so that most steps scroll nothing.
  static func top(focus: Int, height: Int, total: Int) -> Int {
    guard total > height, focus >= height else { return 0 }
    let step = max(1, height / 2)
    return min(total - height, ((focus - height) / step + 1) * step)
  }
}
