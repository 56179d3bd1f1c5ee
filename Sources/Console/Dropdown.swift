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
  package var filter = TextLine()
  /// The rows that the filter lets through.
  package var choices: Choices
  /// The row under the pointer, from 0; the number of rows is `+ Create`.
  package var pointer: Int
  /// The ticked rows, in the order of ticking.
  package var ticks: [String]
  /// The ticks before each toggle, for undo.
  package var before: [[String]] = []

  /// How many rows there are, `+ Create` counted.
  package var count: Int { choices.rows.count + (section == nil ? 0 : 1) }
  /// Whether the pointer stands on `+ Create`.
  package var isOnCreate: Bool { section != nil && pointer == choices.rows.count }
  /// The row under the pointer.
  package var current: Choice? {
    choices.rows.indices.contains(pointer) ? choices.rows[pointer] : nil
  }
}
