import Editing
import Forms
package import Screen

extension State {
  /// How many rows of a list the screen shows.
  package var listHeight: Int {
    guard case .list(let list) = page else { return max(1, layout.body.count - 2) }
    return max(1, layout.body.count - listHead(list))
  }

  /// Asks for the rows that the screen needs, and for their number where it may have changed.
  mutating func request(_ list: ListPage, counting: Bool = false) -> [Effect] {
    guard case .list = page else { return [] }
    var list = list
    list.ticket += 1
    let from = max(0, list.top - listHeight)
    let range = from..<(list.top + 2 * listHeight)
    if counting { list.counting = list.ticket }
    page = .list(list)
    let (filter, ticket) = (list.filter.text, list.ticket)
    let rows = Effect.rows(list.section, filter: filter, list.sorting, range, ticket: ticket)
    return counting ? [rows, .count(list.section, filter: filter, ticket: ticket)] : [rows]
  }

  mutating func handle(rows: [Section.Row], from: Int, wanted: Int, ticket: Int) -> [Effect] {
    guard case .list(var list) = page, list.ticket == ticket else { return [] }
    list.answered = ticket
    list.rows = rows
    list.from = from
    // Fewer rows than were asked for tell where the list ends.
    if rows.count < wanted, !(rows.isEmpty && from > 0) { list.matching = from + rows.count }
    if let key = list.wanted, let number = rows.firstIndex(where: { $0.key == key }) {
      list.pointer = from + number
    }
    list.wanted = nil
    return settle(list)
  }

  mutating func handle(matching: Int, total: Int, ticket: Int) -> [Effect] {
    guard case .list(var list) = page, ticket >= list.counting else { return [] }
    list.matching = matching
    list.total = total
    return settle(list)
  }

  mutating func handleNoRows(ticket: Int, _ sentence: String) {
    guard case .list(var list) = page, list.ticket == ticket else { return }
    list.answered = ticket
    page = .list(list)
    tell(.failed(sentence))
  }

  /// Whether rows were asked for that are not there yet.
  private var isAwaitingRows: Bool {
    if case .list(let list) = page { return list.answered != list.ticket }
    return page.form?.dropdown?.isWaiting == true
  }

  /// Whether an input waits for rows that were asked for, because it acts on them; what types never waits, nor does
  /// what goes back or leaves.
  package func isHeld(_ input: Input) -> Bool {
    guard isAwaitingRows, palette == nil, question == nil else { return false }
    switch input {
    case .key(let key):
      switch Keymap.action(for: key, in: mode) {
      case .back, .quit, .interrupt, .redraw, .notFrozen, .actions: return false
      case .enter, .space, .next, .previous, .up, .down, .pageUp, .pageDown, .undo: return true
      case .some: return !mode.isTyping
      case nil: return false
      }
    case .mouse: return true
    case .paste, .resize, .hangUp, .terminate, .interrupt, .wake: return false
    }
  }

  /// Keeps the pointer in the list and on the screen, and asks for rows that are not at hand.
  private mutating func settle(_ list: ListPage) -> [Effect] {
    var list = list
    if let pointer = list.pointer {
      let last = list.matching.map { $0 - 1 } ?? list.from + list.rows.count - 1
      list.pointer = max(0, min(pointer, max(0, last)))
    }
    let pointer = list.pointer ?? 0
    // By half a screen, so that most steps scroll nothing.
    if pointer < list.top || pointer >= list.top + listHeight {
      list.top = max(0, pointer - listHeight / 2)
    }
    if let matching = list.matching { list.top = max(0, min(list.top, matching - listHeight)) }
    page = .list(list)
    remember(list)
    let needed = list.top..<min(list.top + listHeight, list.matching ?? Int.max)
    let atHand = list.from..<(list.from + list.rows.count)
    let isAtHand =
      needed.isEmpty
      || (atHand.contains(needed.lowerBound)
        && (atHand.contains(needed.upperBound - 1) || list.matching == nil))
    return isAtHand ? [] : request(list)
  }

  private mutating func remember(_ list: ListPage) {
    var kept = list
    kept.isFiltering = false
    visited[list.section.id] = kept
  }

  mutating func performInList(_ action: Action) -> [Effect] {
    guard case .list(var list) = page else { return [] }
    let pointer = list.pointer ?? -1
    let last = (list.matching ?? list.from + list.rows.count) - 1
    switch action {
    case .up:
      list.pointer =
        pointer <= 0 ? (pointer == 0 && list.matching != 0 ? nil : list.pointer) : pointer - 1
    case .down: list.pointer = last < 0 ? nil : min(last, pointer + 1)
    case .next: list.pointer = pointer >= last ? nil : pointer + 1
    case .previous: list.pointer = pointer < 0 ? max(0, last) : pointer == 0 ? nil : pointer - 1
    case .pageUp: list.pointer = max(0, pointer - listHeight)
    case .pageDown: list.pointer = max(0, min(last, pointer + listHeight))
    case .first: list.pointer = 0
    case .last: list.pointer = max(0, last)
    case .left: list.scrolled = max(0, list.scrolled - 1)
    case .right: list.scrolled = min(list.section.columns.count - 1, list.scrolled + 1)
    case .filter:
      list.isFiltering = true
      list.filter.moveToEnd()
    case .enter: return enter(list)
    case .create: return create(in: list.section)
    case .delete:
      guard let row = list.current else {
        tell("There is nothing under the pointer to delete")
        return []
      }
      if let reason = list.section.reasonToStay ?? permits[list.section.id]?.delete {
        tell(.failed(reason))
        return []
      }
      return [.deletion(list.section, key: row.key)]
    case .sort: question = QuestionBox(.sort(list.section.columns), at: now)
    case .export: return [.export(list.section, filter: list.filter.text, list.sorting)]
    case .undo: return undoGone()
    case .save: tell("Nothing to save here")
    case .back: return leaveList(list)
    case .copy:
      guard let row = list.current else { return [] }
      return copy(row.cells.joined(separator: "\t"), title: list.section.noun)
    default: break
    }
    // Where nothing is made, there is no place to make it.
    if list.section.isRead { list.pointer = list.pointer ?? (action == .previous ? last : 0) }
    return settle(list)
  }

  private mutating func enter(_ list: ListPage) -> [Effect] {
    if let row = list.current { return [.open(list.section, key: row.key, field: nil)] }
    guard list.pointer == nil || list.filter.text.isEmpty else {
      tell(
        "No \(list.section.noun) fits. Esc clears the filter"
          + (list.section.isRead ? "" : "; n creates one"))
      return []
    }
    guard !list.section.isRead else { return [] }
    return create(in: list.section)
  }

  private mutating func create(in section: Section) -> [Effect] {
    guard let reason = section.reasonToStay ?? permits[section.id]?.create else {
      return [.create(section)]
    }
    tell(.failed(reason))
    return []
  }

  private mutating func leaveList(_ list: ListPage) -> [Effect] {
    guard !list.filter.text.isEmpty else {
      remember(list)
      return back()
    }
    var list = list
    list.filter = TextLine()
    return refilter(list)
  }

  /// Asks anew after the filter or the order changed.
  mutating func refilter(_ list: ListPage) -> [Effect] {
    var list = list
    list.wanted = list.current?.key
    list.pointer = 0
    list.top = 0
    list.matching = nil
    page = .list(list)
    remember(list)
    return request(list, counting: true)
  }

  mutating func sort(by column: Section.Column) -> [Effect] {
    guard case .list(var list) = page else { return [] }
    let isAgain = list.sorting?.column == column.id && list.sorting?.isReversed == false
    list.sorting = Sorting(column.id, isReversed: isAgain)
    return refilter(list)
  }
}
