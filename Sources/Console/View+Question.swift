import Screen

extension State {
  func draw(_ box: QuestionBox, on frame: inout Frame) {
    let body = layout.body
    let width = min(size.columns, layout.isNarrow ? size.columns : 66)
    let inside = max(8, width - 4)
    let answers = answerLines(box, inside)
    let text = box.inquiry.text(office: header.office).flatMap { paragraph in
      paragraph.harmless.wrapped(to: inside).map(String.init)
    }
    let wanted = text.count + 1 + answers.count + 2
    let height = min(body.count, wanted)
    let top = body.lowerBound + max(0, (body.count - height) / 2)
    let left = (size.columns - width) / 2
    let frameBox = Box(rows: top..<(top + height), columns: left..<(left + width))
    frameBox.draw(on: &frame, glyphs: glyphs)
    let room = max(0, frameBox.height - answers.count - (height < wanted ? 0 : 1))
    let first = max(0, min(box.top, text.count - room))
    for (line, part) in text.dropFirst(first).prefix(room).enumerated() {
      frameBox.put(part, line: line, role: .plain, on: &frame)
    }
    for (number, line) in answers.enumerated() {
      let row = frameBox.height - answers.count + number
      for answer in line {
        let isMarked = answer.number == box.marked
        frameBox.put(
          answer.text, line: row, column: answer.column, role: isMarked ? .focusLabel : .label,
          on: &frame)
        if isMarked, palette == nil {
          frame.cursor = frameBox.place(line: row, column: answer.column)
        }
      }
    }
  }

  /// The answers, as many in a line as fit.
  private func answerLines(
    _ box: QuestionBox, _ width: Int
  ) -> [[(column: Int, text: String, number: Int)]] {
    var lines: [[(column: Int, text: String, number: Int)]] = [[]]
    var column = 0
    for (number, answer) in box.inquiry.answers.enumerated() {
      let mark = number == box.marked ? glyphs.pointer : " "
      let text = "\(mark)[ \(answer) ]"
      if column > 0, column + text.columns > width {
        lines.append([])
        column = 0
      }
      lines[lines.count - 1].append((column, text, number))
      column += text.columns + 1
    }
    return lines
  }
}
