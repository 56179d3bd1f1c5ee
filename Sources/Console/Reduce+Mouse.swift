import Screen

extension State {
  // The wheel moves as the arrows do; a press goes to the row or field that is shown there.
  mutating func handle(_ mouse: Mouse) -> [Effect] {
    let mode = mode
    switch mouse.kind {
    case .wheelUp: return perform(.up, in: mode)
    case .wheelDown: return perform(.down, in: mode)
    case .press: return press(at: mouse.place.row - layout.body.lowerBound)
    }
  }

  private mutating func press(at row: Int) -> [Effect] {
    guard row >= 0, palette == nil, question == nil else { return [] }
    switch page {
    case .list(var list):
      let position = list.top + row - listHead(list)
      guard position >= list.top, list.row(position) != nil else { return [] }
      list.pointer = position
      page = .list(list)
    case .record, .step, .conflict, .note, .file:
      guard page.form?.dropdown == nil, let focus = focus(atRow: row) else { return [] }
      page.form?.go(to: focus)
    case .home(var home):
      guard let entry = homeEntry(atRow: row) else { return [] }
      home.pointer = entry
      page = .home(home)
    case .editor, .document, .detail, .stepDocument, .check, .outline, .stops, .copy: break
    }
    return []
  }
}
