import Forms
import Screen

extension State {
  /// Opens the outline of the form, or of the guide that it is a step of.
  mutating func outline() -> [Effect] {
    if stopBelow != nil { return openStops() }
    openOutline(onlyProblems: false)
    return []
  }

  mutating func openOutline(onlyProblems: Bool) {
    form?.leaveField()
    guard let form else { return }
    var outline = OutlinePage(onlyProblems: onlyProblems)
    let rows = outline.rows(of: form.model)
    outline.pointer =
      onlyProblems ? 0 : rows.firstIndex { $0.slot.field == form.slot?.field } ?? 0
    pages.append(.outline(outline))
  }

  mutating func performInOutline(_ action: Action) -> [Effect] {
    guard case .outline(var outline) = page, let form else { return [] }
    let rows = outline.rows(of: form.model)
    if outline.move(action, count: rows.count, height: max(1, layout.body.count)) {
      page = .outline(outline)
      return []
    }
    switch action {
    case .back: return back()
    case .left, .right:
      outline.onlyProblems = action == .left
      let field = rows.indices.contains(outline.pointer) ? rows[outline.pointer].slot.field : ""
      outline.pointer = outline.rows(of: form.model).firstIndex { $0.slot.field == field } ?? 0
    case .undo, .redo:
      _ = back()
      return performInForm(action)
    case .save:
      let after = rows.indices.first { $0 > outline.pointer && rows[$0].isOpen }
      outline.pointer = after ?? rows.firstIndex(where: \.isOpen) ?? outline.pointer
    case .enter:
      guard rows.indices.contains(outline.pointer) else { return [] }
      return go(to: rows[outline.pointer])
    default: break
    }
    outline.hold(outline.rows(of: form.model).count)
    page = .outline(outline)
    return []
  }

  mutating func performInOutlineFilter(_ action: Action) -> [Effect] {
    guard case .outline(var outline) = page, let form else { return [] }
    if action == .save { tell("Nothing to save here") }
    outline.performInFilter(action, height: layout.body.count)
    outline.hold(outline.rows(of: form.model).count)
    page = .outline(outline)
    return []
  }

  private mutating func go(to row: OutlinePage.Row) -> [Effect] {
    pages.removeLast()
    if case .editor = page { pages.removeLast() }
    form?.show(row.slot)
    // A problem inside of a long text is shown where it is.
    if let place = row.problems.first(where: { $0.slot == row.slot })?.position {
      return openEditor(at: place)
    }
    return []
  }
}

extension OutlinePage.Row {
  /// Whether something is left to do there.
  fileprivate var isOpen: Bool { isMissing || problems.contains { !$0.isWarning } }
}
