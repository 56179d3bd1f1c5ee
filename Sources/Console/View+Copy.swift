import Editing
import Screen

extension State {
  // The value stands alone from the first column, row after full row, so that selecting it gives one line.
  func draw(_ page: CopyPage, on frame: inout Frame) {
    let values = page.lines(in: size)
    let room = max(1, size.rows - (page.shape == .fours ? max(2, values.count) : 2))
    let lines = head(page).harmless.wrapped(to: max(8, size.columns)).prefix(room)
    for (row, line) in lines.enumerated() {
      frame.put(String(line), at: Place(row: row, column: 0), role: .label)
    }
    let top = min(lines.count + (size.rows > 8 ? 1 : 0), size.rows - 1)
    for (row, line) in zip(top..<max(top, size.rows), values) {
      frame.put(line, at: Place(row: row, column: 0), role: .plain)
    }
    frame.cursor = Place(row: top, column: 0)
  }

  private func head(_ page: CopyPage) -> String {
    switch page.shape {
    case .whole: "\(page.title): \(notice?.message ?? "select it below"). Any key returns"
    case .fours: "\(page.title) in fours. Any key returns"
    }
  }
}

extension CopyPage {
  /// The value's lines on a screen.
  fileprivate func lines(in size: Size) -> [String] {
    switch shape {
    case .whole: wholeLines(columns: size.columns)
    case .fours: fours(in: size)
    }
  }

  private func wholeLines(columns: Int) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = String(line).harmless[...]
      repeat {
        let part = String(rest).prefix(columns: columns)
        lines.append(String(part))
        rest = rest.dropFirst(max(1, part.count))
      } while !rest.isEmpty
    }
    return lines
  }

  // Four groups a line read best; more where the screen would else be too low.
  private func fours(in size: Size) -> [String] {
    let letters = Array(text.harmless)
    let groups = stride(from: 0, to: letters.count, by: 4).map { start in
      String(letters[start..<min(start + 4, letters.count)])
    }
    let widest = max(1, (groups.map(\.columns).max() ?? 4) + 1)
    let most = max(1, (size.columns + 1) / widest)
    let rows = max(1, size.rows - 2)
    let count = min(most, max(4, (groups.count + rows - 1) / rows))
    return stride(from: 0, to: groups.count, by: count).map { start in
      groups[start..<min(start + count, groups.count)].joined(separator: " ")
    }
  }
}
