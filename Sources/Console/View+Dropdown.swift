import Forms
import Screen

extension State {
  func draw(
    _ dropdown: Dropdown, _ form: FormPage, _ lines: [FormLine], _ top: Int, on frame: inout Frame
  ) {
    let anchor = layout.body.lowerBound + (lines.firstIndex { $0.focus == form.focus } ?? 0) - top
    let box = dropdownBox(dropdown, form, anchor: anchor)
    box.draw(on: &frame, glyphs: glyphs, title: form.question?.label ?? "")
    let head = box.height > 1 ? 1 : 0
    if head > 0 { drawFilter(dropdown, box, on: &frame) }
    let height = max(1, box.height - head)
    let first = Scroll.top(focus: dropdown.pointer, height: height, total: dropdown.count)
    for line in 0..<height where first + line < dropdown.count {
      drawChoice(first + line, dropdown, form, line: line + head, box, on: &frame)
    }
    if dropdown.count == 0, !dropdown.isWaiting {
      box.put("Nothing fits; Backspace", line: head, column: 2, role: .placeholder, on: &frame)
    }
    if question == nil, palette == nil {
      frame.cursor = box.place(line: dropdown.pointer - first + head, column: 0)
    }
  }

  private func drawFilter(_ dropdown: Dropdown, _ box: Box, on frame: inout Frame) {
    let count = "\(dropdown.choices.matching) of \(dropdown.choices.total)"
    let window = LineWindow(
      dropdown.filter.text, cursor: dropdown.filter.cursor,
      columns: max(4, box.width - count.columns - 3))
    let filter = dropdown.filter.text.isEmpty ? "" : "\(window.text) \(glyphs.dot) "
    box.put(filter, line: 0, role: .value, on: &frame)
    box.put(count, line: 0, column: filter.columns, role: .faint, on: &frame)
  }

  private func drawChoice(
    _ number: Int, _ dropdown: Dropdown, _ form: FormPage, line: Int, _ box: Box,
    on frame: inout Frame
  ) {
    let isMarked = number == dropdown.pointer
    if isMarked { box.put(glyphs.pointer, line: line, role: .plain, on: &frame) }
    guard dropdown.choices.rows.indices.contains(number) else {
      box.put("+ Create", line: line, column: 2, role: isMarked ? .chosen : .choice, on: &frame)
      return
    }
    let choice = dropdown.choices.rows[number]
    var column = 2
    if dropdown.isMultiple {
      let tick = dropdown.ticks.contains(choice.text) ? glyphs.ticked : glyphs.unticked
      box.put(tick, line: line, column: column, role: .tick, on: &frame)
      column += 4
    }
    let isEmpty = choice.text.isEmpty
    let text = (isEmpty ? choice.note : choice.text).harmless
    let role: Role = isMarked ? .chosen : choice.refusal == nil ? .choice : .locked
    box.put(text, line: line, column: column, role: role, on: &frame)
    let note = [isEmpty ? "" : choice.note, choice.refusal ?? ""].filter { !$0.isEmpty }
    if !note.isEmpty {
      box.put(
        note.joined(separator: ", ").harmless, line: line, column: column + text.columns + 2,
        role: .faint, on: &frame)
    }
  }

  private func dropdownBox(_ dropdown: Dropdown, _ form: FormPage, anchor: Int) -> Box {
    let body = layout.body
    if layout.isTiny || layout.isNarrow {
      return Box(rows: body, columns: 0..<size.columns, isBare: layout.isTiny)
    }
    let shape = FormShape(form, size: size, layout: layout)
    let widest =
      dropdown.choices.rows.prefix(200).map { choice in
        choice.text.columns + choice.note.columns + (choice.refusal?.columns ?? 0) + 4
      }.max() ?? 0
    let width = min(size.columns - shape.value, max(30, widest + (dropdown.isMultiple ? 10 : 6)))
    let height = min(body.count, min(12, max(dropdown.count, 1)) + 3)
    // Below the field, else above it, else wherever there is room.
    let isBelow = anchor + 1 + height <= body.upperBound
    let above = anchor - height >= body.lowerBound ? anchor - height : body.upperBound - height
    let start = isBelow ? anchor + 1 : max(body.lowerBound, above)
    return Box(
      rows: start..<(start + height), columns: (shape.value - 2)..<(shape.value - 2 + width))
  }
}
