import Editing
import Forms
package import Screen

extension State {
  /// The screen as it stands.
  package func view() -> Frame {
    var frame = Frame(size: size)
    if case .copy(let page) = page, question == nil, palette == nil {
      draw(page, on: &frame)
      return frame
    }
    drawFrame(on: &frame)
    switch page {
    case .home(let page): draw(page, on: &frame)
    case .list(let page): draw(page, on: &frame)
    case .record, .step, .conflict, .note, .file: page.form.map { draw($0, on: &frame) }
    case .editor(let page): draw(page, on: &frame)
    case .document, .detail, .stepDocument, .check: page.text.map { draw($0, on: &frame) }
    case .outline(let page): draw(page, on: &frame)
    case .stops(let page): draw(page, on: &frame)
    case .copy: break
    }
    if let question { draw(question, on: &frame) }
    if let palette { draw(palette, on: &frame) }
    if let place = frame.cursor, frame[place] == nil { frame.cursor = nil }
    return frame
  }

  private func drawFrame(on frame: inout Frame) {
    let layout = layout
    if let row = layout.header { drawHeader(row, on: &frame) }
    for row in layout.rules { frame.fill(row: row, with: glyphs.horizontal, role: .rule) }
    drawHelp(on: &frame)
    drawBar(on: &frame)
  }

  private func drawHeader(_ row: Int, on frame: inout Frame) {
    frame.fill(row: row, role: .bar)
    let person = header.person.columns + 2 < size.columns / 3 ? header.person : ""
    let room = size.columns - (person.isEmpty ? 1 : person.columns + 3)
    var crumbs = crumbs
    while crumbs.count > 1, (header.office + separated(crumbs)).columns + 3 > room {
      crumbs.removeFirst()
    }
    let office = header.office.clipped(
      to: max(8, room - separated(crumbs).columns - 3), ellipsis: glyphs.ellipsis)
    let used = frame.put(office, at: Place(row: row, column: 1), width: room - 1, role: .title)
    let text = separated(crumbs).clipped(to: max(0, room - used - 4), ellipsis: glyphs.ellipsis)
    frame.put(text, at: Place(row: row, column: used + 4), role: .bar)
    if !person.isEmpty {
      frame.put(person, at: Place(row: row, column: size.columns - person.columns - 1), role: .bar)
    }
  }

  private func separated(_ crumbs: [String]) -> String {
    crumbs.joined(separator: " \(glyphs.separator) ")
  }

  /// The path to the screen, from the menu down.
  var crumbs: [String] {
    var isFirst = true
    return pages.flatMap { page -> [String] in
      switch page {
      case .home: return []
      case .list(let page):
        // A list that belongs to a record stands below it, not in the menu.
        defer { isFirst = false }
        return (isFirst ? [page.section.menu] : []) + [page.section.title]
      case .record(let page):
        let isBeneathList = pages.contains { if case .list = $0 { true } else { false } }
        let section = section(page.form.model.subject.section)
        let menu = isBeneathList ? [] : section.map { [$0.menu] } ?? []
        return menu + [page.form.name] + page.form.languageCrumbs
      case .step(let page):
        return [walk?.title ?? "", "\(page.stop.number) \(page.stop.title)"]
          + page.form.languageCrumbs
      case .note(let page): return [page.form.model.title]
      case .conflict, .file: return page.form.map { [$0.name] } ?? []
      case .editor(let page): return [page.label]
      case .stepDocument(let page): return [walk?.title ?? "", page.text.document.title]
      case .document, .detail, .check: return page.text.map { [$0.document.title] } ?? []
      case .outline(let page): return [page.onlyProblems ? "Problems" : "Outline"]
      case .stops: return ["Steps"]
      case .copy(let page): return [page.title]
      }
    }
  }

  private func drawHelp(on frame: inout Frame) {
    let layout = layout
    let room = max(1, size.columns - 4)
    let (text, role): (String, Role) =
      if let notice {
        (notice.message, notice.isError ? .problem : .notice)
      } else {
        (help, .faint)
      }
    let marked = notice?.isError == true ? "\(glyphs.problem) \(text)" : text
    var lines = marked.harmless.wrapped(to: room).map(String.init)
    if lines.count > layout.help.count {
      let rest = lines[(layout.help.count - 1)...].joined(separator: " ")
      lines =
        lines[..<(layout.help.count - 1)] + [rest.clipped(to: room, ellipsis: glyphs.ellipsis)]
    }
    for (row, line) in zip(layout.help, lines) {
      frame.put(line, at: Place(row: row, column: size.columns < 40 ? 0 : 2), role: role)
    }
  }

  /// What is said of the thing in focus.
  private var help: String {
    if palette != nil { return "Letters filter; Enter does what is marked" }
    if let question {
      let keys = "Letters mark an answer, Enter takes it, Esc changes nothing"
      return questionShape(question).last > 0 ? "PgDn shows the rest. \(keys)" : keys
    }
    switch page {
    case .home(let home):
      guard header.isNamed else {
        return "This Back Office has no name yet: System \(glyphs.separator) Back Office sets it"
      }
      let rows = homeRows
      return rows.indices.contains(home.pointer) ? homeHelp(rows[home.pointer]) : ""
    case .list(let list): return helpLine(list)
    case .record, .step, .conflict, .note, .file: return page.form.map { help($0) } ?? ""
    case .editor: return "Esc goes back to the form; the text is kept"
    case .check where checking.began != nil: return "Checking. Esc or ^C stops it"
    case .stepDocument(let page) where page.content.act != nil:
      return "PgDn and PgUp turn the pages; ^O shows all steps"
    case .document, .detail, .stepDocument, .check:
      return page.text?.lines.isEmpty == true
        ? "PgDn and PgUp turn the pages" : "Enter goes to the marked place"
    case .outline(let outline):
      return outline.onlyProblems ? "Right shows all fields" : "Left shows only what has problems"
    case .stops: return "Enter goes there; Right shows the questions of a step"
    case .copy: return ""
    }
  }

  private func homeHelp(_ row: HomeRow) -> String {
    switch row.target {
    case .guide: "Enter leads through everything, step by step"
    case .section, .check: "Enter opens \(row.title)"
    case .draft: "Enter goes on with it; ^G lists Discard"
    case .stored(let note):
      note.isFree
        ? "Enter goes on with it; ^G lists Discard" : "Enter asks whether to look or take over"
    }
  }

  private func drawBar(on frame: inout Frame) {
    let row = layout.bar
    frame.fill(row: row, role: .bar)
    let status = status.clipped(to: max(0, size.columns / 2), ellipsis: glyphs.ellipsis)
    let keys = "^G Keys"
    var column = size.columns < 40 ? 0 : 2
    let end = size.columns - (status.isEmpty ? 0 : status.columns + 2) - keys.columns - 1
    for (key, hint) in Keymap.hints(in: mode) where isUseful(key) {
      guard column + key.name.columns + hint.columns + 3 <= end else { break }
      column += frame.put(key.name, at: Place(row: row, column: column), role: .barKey)
      let hint = self.hint(for: key) ?? hint
      column += frame.put(" \(hint)", at: Place(row: row, column: column), role: .bar) + 2
    }
    column += frame.put("^G", at: Place(row: row, column: column), role: .barKey)
    frame.put(" Keys", at: Place(row: row, column: column), role: .bar)
    if !status.isEmpty, column + 8 + status.columns <= size.columns {
      frame.put(status, at: Place(row: row, column: size.columns - status.columns - 1), role: .bar)
    }
  }

  // At a step, what saves a record goes on, or does what can be done at a text's end.
  var stepHint: String {
    guard case .stepDocument(let page) = page else { return "Next step" }
    return page.content.act?.title ?? (page.text.lines.isEmpty ? "Next step" : "What comes first")
  }

  // What a key does at this very place, where that is something else than in its context.
  private func hint(for key: Key) -> String? {
    switch Keymap.action(for: key, in: mode) {
    case .save where page.stop != nil: stepHint == "Next step" ? "Next" : stepHint
    case .enter where form?.question?.control == .shown && mode == .field: "Copy"
    default: nil
    }
  }

  // A key that would do nothing on this very field or row is not worth its place in the bar.
  private func isUseful(_ key: Key) -> Bool {
    switch (Keymap.action(for: key, in: mode), page) {
    case (.discard, .home(let home)):
      homeRows.indices.contains(home.pointer) && homeRows[home.pointer].isDiscardable
    case (.translations, .editor(let editor)):
      form?.model.question(editor.slot.field)?.isLocalizable == true
    case (.translations, _):
      page.form.map { $0.question?.isLocalizable == true && $0.scope == .fields } ?? true
    case (.preview, .editor): size.columns < 100
    case (.preview, _):
      if case .longText? = page.form?.question?.control { true } else { page.form == nil }
    case (.create, .list(let list)), (.delete, .list(let list)): !list.section.isRead
    case (.save, _) where page.text != nil, (.outline, _) where page.text != nil: page.stop != nil
    case (.enter, _) where page.text != nil: page.text?.lines.isEmpty == false
    default: true
    }
  }

  /// What is said at the right end of the key bar.
  private var guideStatus: String {
    guard let progress = guide?.progress else { return "" }
    return "\(progress.done) of \(progress.all) done"
  }

  private var status: String {
    guard let form, question == nil else { return header.readOnly.isEmpty ? "" : "read-only" }
    if stopBelow != nil { return guideStatus }
    let left = form.model.reading.leftToEnable
    let isFile = if case .file = page { true } else { false }
    let changes = isFile ? 0 : form.model.answers.fields.count
    let parts = [
      left > 0 ? "\(left) left to enable" : "",
      changes > 0 ? "\(changes) not saved" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.dot) ")
  }
}

extension FormPage {
  /// The record's name, or the form's title where it has none.
  fileprivate var name: String { model.name.isEmpty ? model.title : model.name }

  /// The way to the translations of a field, where they are shown.
  fileprivate var languageCrumbs: [String] {
    guard case .translations(let field) = scope else { return [] }
    return [model.question(field)?.label ?? field, "Languages"]
  }
}
