import Forms
import Screen

/// What a field shows of its answer.
struct FieldValue {
  /// The rows, each in pieces from the field's first column.
  var rows: [[(column: Int, text: String, role: Role)]] = []
  /// The cursor's column from the field's first one; nil where it stands at the first.
  var cursor: Int?

  init(_ slot: Slot, _ question: Question, _ form: FormPage, _ state: State, room: Int) {
    let standing = form.model.reading.standings[slot.field] ?? .init()
    let isFocused = form.focus == .slot(slot)
    let text = form.model.text(slot)
    let glyphs = state.glyphs
    switch question.control {
    case .secret:
      let words = Self.secret(slot, form, standing, glyphs, isFocused)
      if isFocused, form.revealed != nil {
        let window = LineWindow(words.text, cursor: form.line.cursor, columns: room)
        rows = [[(0, window.text, .value)]]
        cursor = window.cursorColumn
      } else {
        rows = words.text.harmless.wrapped(to: room).map { [(0, String($0), words.role)] }
        cursor = words.cursor.map { min($0, room - 1) }
      }
    case .text where isFocused && form.isTyping, .path where isFocused && form.isTyping:
      let window = LineWindow(form.line.text, cursor: form.line.cursor, columns: room)
      var row: [(Int, String, Role)] = [(0, window.text, .value)]
      cursor = window.cursorColumn
      if let ghost = form.ghost, !window.isCutAfter {
        // In brackets, so that it is told from what is typed without colours too.
        let column = window.text.columns
        let rest = ghost.harmless.clipped(
          to: max(0, room - column - 2), ellipsis: glyphs.ellipsis)
        if !rest.isEmpty { row.append((column, "[\(rest)]", .placeholder)) }
      } else if form.line.text.isEmpty, slot.language != nil {
        row = [(0, Self.fallback(slot, form, room), .placeholder)]
      }
      rows = [row]
    case .checkBox: rows = [[(0, text == "Yes" ? glyphs.ticked : glyphs.unticked, .value)]]
    case .longText: rows = [[Self.longText(text, slot, form, room, isFocused)]]
    case .references:
      let names = text.split(separator: "\n").joined(separator: ", ")
      rows = Self.wrapped(names.isEmpty ? "" : names, room, state.layout.isTiny ? 2 : 3, glyphs)
    case .shown where !text.isEmpty: rows = Self.wrapped(text, room, 3, glyphs)
    case .text, .path, .choice, .reference, .rows, .shown:
      let shown = text.isEmpty && slot.language != nil ? Self.fallback(slot, form, room) : text
      let role: Role = text.isEmpty ? .placeholder : standing.lock == nil ? .value : .locked
      rows = [[(0, shown.harmless.clipped(to: room, ellipsis: glyphs.ellipsis), role)]]
    }
  }

  private static func secret(
    _ slot: Slot, _ form: FormPage, _ standing: Reading.Standing, _ glyphs: Glyphs,
    _ isFocused: Bool
  ) -> (text: String, role: Role, cursor: Int?) {
    let dots = String(repeating: glyphs.secret, count: 8)
    let typed = form.model.text(slot)
    if isFocused, form.revealed != nil { return (typed, .value, form.line.cursor) }
    if !typed.isEmpty { return ("\(dots) typed, not saved", .value, dots.columns) }
    if form.model.answers.cleared.contains(slot.field) { return ("cleared on Save", .removed, 0) }
    if let note = standing.secret {
      let day = note.setAt.prefix(10)
      return ("\(dots) set \(day) by \(note.setBy) \(glyphs.dot) \(note.fingerprint)", .value, 0)
    }
    if form.model.savedSecrets.contains(slot.field) {
      return ("emptied: it belonged to the host before", .warning, 0)
    }
    return ("", .placeholder, 0)
  }

  private static func fallback(_ slot: Slot, _ form: FormPage, _ room: Int) -> String {
    let text = form.model.text(Slot(slot.field)).split(separator: "\n").first ?? ""
    return text.isEmpty ? "" : "[\(String(text).harmless.clipped(to: max(1, room - 2)))]"
  }

  private static func longText(
    _ text: String, _ slot: Slot, _ form: FormPage, _ room: Int, _ isFocused: Bool
  ) -> (Int, String, Role) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if text.isEmpty {
      let fallback = slot.language == nil ? "" : fallback(slot, form, room)
      return (0, isFocused && fallback.isEmpty ? "Enter opens the editor" : fallback, .placeholder)
    }
    let more = lines.count > 1 ? " (\(lines.count) lines)" : ""
    let first = String(lines[0]).harmless.clipped(to: max(1, room - more.columns))
    return (0, first + more, .value)
  }

  private static func wrapped(
    _ text: String, _ room: Int, _ most: Int, _ glyphs: Glyphs
  ) -> [[(column: Int, text: String, role: Role)]] {
    var lines = text.harmless.wrapped(to: max(1, room)).map(String.init)
    if lines.count > most {
      let rest = lines[(most - 1)...].joined(separator: " ")
      lines = lines[..<(most - 1)] + [rest.clipped(to: room, ellipsis: glyphs.ellipsis)]
    }
    return lines.map { [(0, $0, .value)] }
  }
}
