import Screen

extension TextLine {
  /// Does what an action means in a line of text; false where it means nothing there.
  mutating func perform(_ action: Action) -> Bool {
    switch action {
    case .backspace: backspace()
    case .deleteForward: deleteForward()
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .lineStart, .first: moveToStart()
    case .lineEnd, .last: moveToEnd()
    case .wordLeft: moveWordLeft()
    case .wordRight: moveWordRight()
    case .killToStart: killToStart()
    case .killToEnd: killToEnd()
    case .killWordLeft: killWordLeft()
    case .killWordRight: killWordRight()
    default: return false
    }
    return true
  }
}

extension State {
  mutating func performInFilter(_ action: Action) -> [Effect] {
    guard case .list(var list) = page else { return [] }
    let was = list.filter
    switch action {
    case .enter, .next, .previous: list.isFiltering = false
    case .back:
      list.isFiltering = false
      list.filter = TextLine()
    case .save: tell("Nothing to save here")
    case .undo:
      guard let last = list.typed.before.popLast() else {
        tell("Nothing to take back. ^Z does not suspend the program")
        return []
      }
      list.typed.after.append(list.filter)
      list.filter = last
    case .redo:
      if let next = list.typed.after.popLast() {
        list.typed.before.append(list.filter)
        list.filter = next
      }
    case .up, .down, .pageUp, .pageDown:
      _ = performInList(action)
      guard case .list(var moved) = page else { return [] }
      moved.isFiltering = true
      page = .list(moved)
      return request(moved)
    default:
      guard list.filter.perform(action) else { return [] }
      if list.filter.text != was.text { list.typed.before.append(was) }
    }
    guard list.filter.text != was.text else {
      page = .list(list)
      return []
    }
    return refilter(list)
  }

  mutating func typeInFilter(_ text: String) -> [Effect] {
    guard case .list(var list) = page else { return [] }
    list.typed.before.append(list.filter)
    list.typed.after = []
    list.filter.insert(text)
    return refilter(list)
  }
}
