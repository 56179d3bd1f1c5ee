import Screen

/// Rows of texts under titles, each column as wide as its widest cell; foreign text in it is harmless.
struct TextTable {
  let titles: [String]
  let rows: [[String]]
  /// The columns there are for all of it; nil where nothing is cut.
  var width: Int?

  /// The lines, the titles first.
  var text: String {
    let all = [titles] + rows.map { $0.map(\.harmless) }
    let widths = widths(all)
    return all.map { row in
      let cells = zip(row, widths).map { cell, width in
        let shown = cell.clipped(to: width)
        return shown + String(repeating: " ", count: width - shown.columns)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  // The widest column gives way first, down to what still says something.
  private func widths(_ rows: [[String]]) -> [Int] {
    var widths = titles.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
    guard let width else { return widths }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 6
    {
      widths[widest] -= 1
    }
    return widths
  }
}
