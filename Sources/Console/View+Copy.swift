import Screen

extension State {
  // The value stands alone from the first column, row after full row, so that selecting it gives one line.
  func draw(_ page: CopyPage, on frame: inout Frame) {
    frame.put(
      "\(page.title): \(notice?.text ?? "select it below"). Any key returns",
      at: Place(row: 0, column: 0), role: .label)
    var row = min(2, size.rows - 1)
    for line in page.text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = String(line).harmless[...]
      repeat {
        let part = String(rest).prefix(columns: size.columns)
        frame.put(String(part), at: Place(row: row, column: 0), role: .plain)
        rest = rest.dropFirst(max(1, part.count))
        row += 1
      } while !rest.isEmpty && row < size.rows
    }
    frame.cursor = Place(row: min(2, size.rows - 1), column: 0)
  }
}
