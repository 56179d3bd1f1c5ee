import Screen

extension State {
  func draw(_ palette: Palette, on frame: inout Frame) {
    let body = layout.body
    let rows = palette.rows
    let width = layout.isNarrow ? size.columns : min(size.columns, 64)
    let left = (size.columns - width) / 2
    let box = Box(rows: body, columns: left..<(left + width), isBare: layout.isTiny)
    box.draw(on: &frame, glyphs: glyphs, title: "What can be done here")
    let isShort = box.height < 2
    let count = "\(rows.count) of \(palette.all.count)"
    if !isShort {
      box.put(palette.filter.text, line: 0, role: .value, on: &frame)
      box.put(count, line: 0, column: max(0, box.width - count.columns), role: .faint, on: &frame)
    }
    let skip = isShort ? 0 : 1
    let height = max(1, box.height - skip)
    let top = Scroll.top(focus: palette.pointer, height: height, total: rows.count)
    for (line, row) in rows.dropFirst(top).prefix(height).enumerated() {
      let isMarked = top + line == palette.pointer
      if isMarked { box.put(glyphs.pointer, line: line + skip, role: .plain, on: &frame) }
      let role: Role = isMarked ? .chosen : .choice
      if box.width < 50 {
        // Where there is no room for two columns, the keys give way.
        box.put(row.title, line: line + skip, column: 2, role: role, on: &frame)
        let column = box.width - row.key.columns
        if column > row.title.columns + 3 {
          box.put(row.key, line: line + skip, column: column, role: .barKey, on: &frame)
        }
      } else {
        box.put(row.key, line: line + skip, column: 2, role: .barKey, on: &frame)
        box.put(row.title, line: line + skip, column: 16, role: role, on: &frame)
      }
    }
    frame.cursor = box.place(line: palette.pointer - top + skip, column: 0)
    if rows.isEmpty {
      box.put("Nothing fits; Backspace", line: skip, role: .placeholder, on: &frame)
    }
  }
}
