import Screen

extension State {
  // The value stands alone from the first column, row after full row, so that selecting it gives one line.
  func draw(_ page: CopyPage, on frame: inout Frame) {
    let head = "\(page.title): \(notice?.text ?? "select it below"). Any key returns"
    let lines = head.harmless.wrapped(to: max(8, size.columns)).prefix(max(1, size.rows - 2))
    for (row, line) in lines.enumerated() {
      frame.put(String(line), at: Place(row: row, column: 0), role: .label)
    }
    let top = min(lines.count + (size.rows > 8 ? 1 : 0), size.rows - 1)
    var row = top
    for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = String(line).harmless[...]
      repeat {
        let part = String(rest).prefix(columns: size.columns)
        frame.put(String(part), at: Place(row: row, column: 0), role: .plain)
        rest = rest.dropFirst(max(1, part.count))
        row += 1
      } while !rest.isEmpty && row < size.rows
    }
    frame.cursor = Place(row: top, column: 0)
  }
}
