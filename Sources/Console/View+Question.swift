import Editing
import Forms
import Screen

/// Where the parts of a question stand.
struct QuestionShape {
  /// The frame around it.
  let box: Box
  /// The rows of its text.
  let text: [String]
  /// The answers, line by line.
  let answers: [[(column: Int, text: String, number: Int)]]
  /// How many rows of the text are shown at once.
  let room: Int

  /// The furthest that the text can be scrolled.
  var last: Int { max(0, text.count - room) }
}

extension State {
  func draw(_ question: QuestionBox, on frame: inout Frame) {
    let shape = questionShape(question)
    let box = shape.box
    box.draw(on: &frame, glyphs: glyphs)
    let first = max(0, min(question.top, shape.last))
    for (line, part) in shape.text.dropFirst(first).prefix(shape.room).enumerated() {
      box.put(part, line: line, role: .plain, on: &frame)
    }
    let shown = min(shape.answers.count, box.height - shape.room)
    let marked = shape.answers.firstIndex { $0.contains { $0.number == question.marked } } ?? 0
    let top = Scroll.top(focus: marked, height: max(1, shown), total: shape.answers.count)
    for (number, line) in shape.answers.dropFirst(top).prefix(shown).enumerated() {
      let row = box.height - shown + number
      for answer in line {
        let isMarked = answer.number == question.marked
        box.put(
          answer.text, line: row, column: answer.column, role: isMarked ? .focusLabel : .label,
          on: &frame)
        if isMarked, palette == nil { frame.cursor = box.place(line: row, column: answer.column) }
      }
    }
  }

  /// Where the parts of a question stand on this screen; a tiny one lends it the help's rows too.
  func questionShape(_ question: QuestionBox) -> QuestionShape {
    let rows = layout.isTiny ? layout.body.lowerBound..<layout.bar : layout.body
    let width = layout.isNarrow || layout.isTiny ? size.columns : min(size.columns, 66)
    let inside = max(8, layout.isTiny ? width : width - 4)
    let answers = answerLines(question, inside)
    let text = question.inquiry.text(office: header.office).flatMap { paragraph in
      paragraph.harmless.wrapped(to: inside).map(String.init)
    }
    let margin = layout.isTiny ? 0 : 2
    let wanted = text.count + 1 + answers.count + margin
    let height = min(rows.count, wanted)
    let top = rows.lowerBound + max(0, (rows.count - height) / 2)
    let left = (size.columns - width) / 2
    let box = Box(
      rows: top..<(top + height), columns: left..<(left + width), isBare: layout.isTiny)
    // Two rows of text at least, as far as one row is left for the answers.
    let least = min(text.count, 2, max(0, box.height - 1))
    let room = max(least, box.height - answers.count - (height < wanted ? 0 : 1))
    return QuestionShape(box: box, text: text, answers: answers, room: room)
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
