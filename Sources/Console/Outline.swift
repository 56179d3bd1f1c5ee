/// What all outlines have: rows that a filter lets through, and one of them under the pointer.
protocol Outline {
  /// What the rows are filtered by.
  var filter: TextLine { get set }
  /// Whether the filter is being typed.
  var isFiltering: Bool { get set }
  /// The row under the pointer.
  var pointer: Int { get set }
}

extension Outline {
  /// Moves the pointer, or begins a filter; false where the action is another one.
  mutating func move(_ action: Action, count: Int, height: Int) -> Bool {
    switch action {
    case .up, .previous: pointer -= 1
    case .down, .next: pointer += 1
    case .pageUp: pointer -= height
    case .pageDown: pointer += height
    case .first: pointer = 0
    case .last: pointer = count - 1
    case .filter: isFiltering = true
    default: return false
    }
    hold(count)
    return true
  }

  /// Edits the filter, ends it, or moves the pointer meanwhile.
  mutating func performInFilter(_ action: Action, height: Int) {
    switch action {
    case .back:
      isFiltering = false
      filter = TextLine()
    case .enter, .next, .previous: isFiltering = false
    case .up: pointer -= 1
    case .down: pointer += 1
    case .pageUp: pointer -= height
    case .pageDown: pointer += height
    default: if filter.perform(action) { pointer = 0 }
    }
  }

  /// Keeps the pointer among the rows that are shown.
  mutating func hold(_ count: Int) { pointer = max(0, min(count - 1, pointer)) }
}

extension OutlinePage: Outline {}
extension StopsPage: Outline {}
