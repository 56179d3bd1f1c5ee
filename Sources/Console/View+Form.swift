import Editing
import Forms
import Screen

/// One line of a form on the screen.
struct FormLine {
  /// What the line belongs to.
  let focus: FormPage.Focus?
  /// What it shows: columns, texts and roles.
  var pieces: [(column: Int, text: String, role: Role)] = []
  /// Where the cursor blinks, where it does in this line.
  var cursor: Int?
}

extension State {
  func draw(_ form: FormPage, on frame: inout Frame) {
    let body = layout.body
    let lines = formLines(form)
    let top = formTop(form, lines)
    for (row, line) in zip(body, lines.dropFirst(top)) {
      for piece in line.pieces {
        frame.put(piece.text, at: Place(row: row, column: piece.column), role: piece.role)
      }
      if let cursor = line.cursor {
        frame.cursor = Place(row: row, column: min(cursor, size.columns - 1))
      }
    }
    if let dropdown = form.dropdown { draw(dropdown, form, lines, top, on: &frame) }
  }

  /// The first line of the form that is shown.
  func formTop(_ form: FormPage, _ lines: [FormLine]) -> Int {
    let focus = lines.lastIndex { $0.focus == form.focus } ?? 0
    let first = lines.firstIndex { $0.focus == form.focus } ?? 0
    let top = Scroll.top(focus: focus, height: layout.body.count, total: lines.count)
    // Where a field with its problems is higher than the screen, its beginning wins.
    return min(top, first)
  }

  /// What a row of the body belongs to.
  func focus(atRow row: Int) -> FormPage.Focus? {
    guard let form = page.form else { return nil }
    let lines = formLines(form)
    let line = formTop(form, lines) + row
    return lines.indices.contains(line) ? lines[line].focus : nil
  }

  /// All lines of a form.
  func formLines(_ form: FormPage) -> [FormLine] {
    let shape = FormShape(form, size: size, layout: layout)
    var lines: [FormLine] = []
    for slot in form.slots where !layout.isTiny || form.focus == .slot(slot) {
      lines += slotLines(slot, form, shape)
    }
    if !layout.isTiny { lines.append(FormLine(focus: nil)) }
    if !layout.isTiny || form.slot == nil { lines += buttonLines(form) }
    return stepLines(form, fields: lines.count) + lines
  }

  private func slotLines(_ slot: Slot, _ form: FormPage, _ shape: FormShape) -> [FormLine] {
    guard let question = form.model.question(slot.field) else { return [] }
    let focus = FormPage.Focus.slot(slot)
    let isFocused = form.focus == focus
    let standing = form.model.reading.standings[slot.field] ?? .init()
    var line = FormLine(focus: focus)
    if isFocused { line.pieces.append((0, glyphs.pointer, .plain)) }
    let label = form.label(of: slot, question)
    line.pieces.append(
      (2, label.harmless.clipped(to: shape.label), isFocused ? .focusLabel : .label))
    if standing.need != .optional, slot.language == nil {
      line.pieces.append((2 + min(label.columns, shape.label) + 1, glyphs.required, .required))
    }
    if let mark = mark(slot, form, standing) { line.pieces.append((shape.mark, mark.0, mark.1)) }
    let value = FieldValue(
      slot, question, form, self, room: shape.room - (question.isLocalizable ? 6 : 0))
    if form.scope == .fields, question.isLocalizable, form.model.languages.count > 1 {
      let filled = form.filled(question.id)
      let text = "\(filled)/\(form.model.languages.count)"
      line.pieces.append((size.columns - text.columns - 1, text, .faint))
    }
    var lines = [line]
    if shape.isStacked { lines.append(FormLine(focus: focus)) }
    let last = lines.count - 1
    for (number, row) in value.rows.enumerated() {
      if number > 0 { lines.append(FormLine(focus: focus)) }
      lines[lines.count - 1].pieces += row.map { (shape.value + $0.column, $0.text, $0.role) }
    }
    if isFocused, form.dropdown == nil, isUncovered {
      lines[last].cursor = shape.value + (value.cursor ?? 0)
    }
    return lines + problemLines(slot, form, shape, focus)
  }

  // While a question or the list of actions is open, the cursor is there.
  private var isUncovered: Bool { question == nil && palette == nil }

  private func mark(
    _ slot: Slot, _ form: FormPage, _ standing: Reading.Standing
  ) -> (String, Role)? {
    if form.model.question(slot.field)?.control == .path { return nil }
    if form.isChanged(slot) { return (glyphs.changed, .changed) }
    if standing.lock != nil { return (glyphs.locked, .locked) }
    return nil
  }

  private func problemLines(
    _ slot: Slot, _ form: FormPage, _ shape: FormShape, _ focus: FormPage.Focus
  ) -> [FormLine] {
    form.problems(under: slot).flatMap { problem in
      let mark = problem.isWarning ? "Warning:" : glyphs.problem
      let role: Role = problem.isWarning ? .warning : .problem
      return "\(mark) \(problem.sentence)".harmless.wrapped(to: max(8, shape.room)).map { row in
        FormLine(focus: focus, pieces: [(shape.value, String(row), role)])
      }
    }
  }

  /// The buttons, as many in a line as fit; the pointer stands before the one in focus.
  private func buttonLines(_ form: FormPage) -> [FormLine] {
    var lines: [FormLine] = []
    var column = size.columns
    for button in form.buttons {
      let isFocused = form.focus == .button(button)
      let text = "[ \(button.rawValue) ]"
      if column + text.columns > size.columns {
        lines.append(FormLine(focus: .button(button)))
        column = 2
      }
      let last = lines.count - 1
      if isFocused {
        let pieces = lines[last].pieces + [(column - 1, glyphs.pointer, .plain)]
        lines[last] = FormLine(
          focus: form.focus, pieces: pieces, cursor: isUncovered ? column : nil)
      }
      lines[last].pieces.append((column, text, isFocused ? .focusLabel : .label))
      column += text.columns + 2
    }
    return lines
  }

  /// The help of the field in focus.
  func help(_ form: FormPage) -> String {
    if let dropdown = form.dropdown {
      if dropdown.isOnCreate {
        return "Opens the form of a new record, and comes back with it chosen"
      }
      if let refusal = dropdown.current?.refusal { return refusal }
      return "\(dropdown.isMultiple ? "Space ticks; Enter closes" : "Enter takes"); letters filter"
    }
    guard let question = form.question else {
      switch form.focus {
      case .button(.save): return "Saves, or shows what stops it"
      case .button(.next): return "Goes on; what is missing here is marked"
      case .button(.previous): return "Goes to the step before"
      case .button(.waiting): return "Marks the step as waiting for somebody, with a note"
      case .button(.outline): return "Shows all steps and how far they have come"
      case .button(.discard): return "Takes back all that is not saved; asks first"
      default: return "Goes back; what was typed is kept"
      }
    }
    if let lock = form.lock, question.control != .shown {
      return lock + (lock.last?.isPunctuation == true ? " " : ". ") + question.help
    }
    return question.help
  }
}

extension FormPage {
  /// How many languages of a field have a text.
  func filled(_ field: String) -> Int {
    model.languages.indices.filter { index in
      let code = index == 0 ? nil : model.languages[index].code
      return !model.text(Slot(field, code)).isEmpty
    }.count
  }

  /// The label of a slot: the field's, or the language's where one field is asked in each.
  func label(of slot: Slot, _ question: Question) -> String {
    guard case .translations = scope else { return question.label }
    let language = model.languages.first { $0.code == slot.language } ?? model.languages.first
    return language.map { "\($0.name) (\($0.code))" } ?? question.label
  }

  /// Whether the slot, or its field where languages are folded, differs from what is saved.
  func isChanged(_ slot: Slot) -> Bool {
    guard scope == .fields else { return model.answers.texts[slot] != nil }
    return model.isChanged(slot.field)
  }

  /// The problems shown under a slot; those of translations stand under the field where they are folded.
  func problems(under slot: Slot) -> [Problem] {
    guard scope == .fields else { return session.shownProblems(at: slot) }
    if let refused = path?.refused, refused.slot == slot, refused.path == model.text(slot) {
      return [Problem(slot, .stated(id: "file", sentence: refused.sentence))]
    }
    return model.reading.problems.filter {
      $0.slot.field == slot.field && session.visited.contains($0.slot)
    }
  }
}

/// In which columns the parts of a form stand.
struct FormShape {
  let label: Int
  let mark: Int
  let value: Int
  let room: Int
  let isStacked: Bool

  init(_ form: FormPage, size: Size, layout: Layout) {
    isStacked = layout.isNarrow
    // The column holds whichever fields are asked just now.
    let slots = form.scope == .fields ? form.model.questions.map { Slot($0.id) } : form.slots
    let widest =
      slots.map { slot in
        (form.model.question(slot.field).map { form.label(of: slot, $0).columns } ?? 0) + 2
      }.max() ?? 0
    if isStacked {
      label = max(4, size.columns - 6)
      value = layout.isTiny ? 0 : 4
      mark = max(0, size.columns - 2)
    } else {
      label = min(30, widest)
      mark = 2 + label + 1
      value = mark + 2
    }
    room = max(4, size.columns - value - 1)
  }
}
