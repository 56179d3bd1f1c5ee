import Screen

/// Rows of texts under titles, each column as wide as its widest cell; foreign text in it is harmless.
struct TextTable {
  let titles: [String]
  let rows: [[String]]

  /// The lines, the titles first.
  var text: String {
    let all = [titles] + rows.map { $0.map(\.harmless) }
    let widths = titles.indices.map { column in all.map { $0[column].columns }.max() ?? 0 }
    return all.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.columns)
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
