import Screen

/// A framed part of the screen that lies over what is beneath it.
struct Box {
  /// The rows, the frame's own ones included.
  let rows: Range<Int>
  /// The columns, the frame's own ones included.
  let columns: Range<Int>

  /// Whether it goes without a frame, where every row is needed.
  var isBare = false

  /// How many rows there are inside.
  var height: Int { max(0, rows.count - (isBare ? 0 : 2)) }
  /// How many columns there are inside, a blank at each side left out.
  var width: Int { max(0, columns.count - (isBare ? 0 : 4)) }

  private var top: Int { rows.lowerBound + (isBare ? 0 : 1) }
  private var left: Int { columns.lowerBound + (isBare ? 0 : 2) }

  /// Clears the place and draws the frame around it.
  func draw(on frame: inout Frame, glyphs: Glyphs, title: String = "") {
    for row in rows { frame.fill(row: row, columns: columns, role: .plain) }
    guard !isBare else { return }
    let line = String(repeating: glyphs.horizontal, count: max(0, columns.count - 2))
    for row in rows {
      frame.put(glyphs.vertical, at: Place(row: row, column: columns.lowerBound), role: .rule)
      frame.put(glyphs.vertical, at: Place(row: row, column: columns.upperBound - 1), role: .rule)
    }
    let (top, bottom) = (rows.lowerBound, rows.upperBound - 1)
    frame.put(
      glyphs.topLeft + line + glyphs.topRight, at: Place(row: top, column: columns.lowerBound),
      role: .rule)
    frame.put(
      glyphs.bottomLeft + line + glyphs.bottomRight,
      at: Place(row: bottom, column: columns.lowerBound), role: .rule)
    if !title.isEmpty, columns.count > 8 {
      frame.put(
        " \(title.clipped(to: columns.count - 6)) ",
        at: Place(row: top, column: columns.lowerBound + 2), role: .heading)
    }
  }

  /// Writes a line inside.
  func put(_ text: String, line: Int, column: Int = 0, role: Role, on frame: inout Frame) {
    guard line >= 0, line < height else { return }
    frame.put(
      text, at: Place(row: top + line, column: left + column),
      width: max(0, width - column), role: role)
  }

  /// The place on the screen of a line and column inside.
  func place(line: Int, column: Int) -> Place {
    Place(
      row: top + max(0, min(line, height - 1)), column: left + max(0, min(column, width - 1)))
  }
}
