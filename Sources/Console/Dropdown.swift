package import Forms

/// An open dropdown.
package struct Dropdown: Sendable {
  /// What it is open for.
  package let slot: Slot
  /// Whether several rows can be ticked.
  package let isMultiple: Bool
  /// The section of which a new record can be made here.
  package let section: String?
  /// What its rows are filtered by.
  package var filter: TextLine
  /// The rows that the filter lets through.
  package var choices = Choices(rows: [], matching: 0, total: 0)
  /// Whether the rows of the present filter are not there yet.
  package var isWaiting = true
  /// The row under the pointer, from 0; the number of rows is `+ Create`.
  package var pointer = 0
  /// The ticked rows, in the order of ticking.
  package var ticks: [String]
  /// The ticks before each toggle, for undo.
  package var before: [[String]] = []
  // The row to which the pointer goes once the rows are there; nil is the first one.
  private var wanted: String?

  /// Opens a dropdown of a slot with this text, filtered from the start.
  init(slot: Slot, text: String, isMultiple: Bool, section: String?, filter: String) {
    (self.slot, self.isMultiple, self.section) = (slot, isMultiple, section)
    self.filter = TextLine(filter)
    ticks = isMultiple ? text.split(separator: "\n").map(String.init) : []
    wanted = filter.isEmpty && !isMultiple ? text : nil
  }

  /// How many rows there are, `+ Create` counted.
  package var count: Int { choices.rows.count + (section == nil ? 0 : 1) }
  /// Whether the pointer stands on `+ Create`.
  package var isOnCreate: Bool { section != nil && pointer == choices.rows.count }
  /// The row under the pointer.
  package var current: Choice? {
    choices.rows.indices.contains(pointer) ? choices.rows[pointer] : nil
  }

  /// Accepts the rows of the present filter.
  mutating func accept(_ choices: Choices) {
    self.choices = choices
    isWaiting = false
    pointer = wanted.flatMap { text in choices.rows.firstIndex { $0.text == text } } ?? pointer
    wanted = nil
    hold()
  }

  /// Changes something; another filter wants other rows, and the pointer is on the first of them.
  mutating func change(_ change: (inout Dropdown) -> Void) {
    let before = filter.text
    change(&self)
    if filter.text != before { (pointer, isWaiting, wanted) = (0, true, nil) }
    hold()
  }

  private mutating func hold() { pointer = max(0, min(count - 1, pointer)) }

  /// Ticks a row, or takes its tick away.
  mutating func toggle(_ text: String) {
    before.append(ticks)
    if let place = ticks.firstIndex(of: text) {
      ticks.remove(at: place)
    } else {
      ticks.append(text)
    }
  }
}
