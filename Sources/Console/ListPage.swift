package import Forms

/// A list of records on the screen.
package struct ListPage: Sendable {
  /// What it lists.
  package let section: Section
  /// What the rows are filtered by.
  package var filter = TextLine()
  /// Whether the filter is being typed.
  package var isFiltering = false
  /// What was typed into the filter and taken back, for its undo and redo.
  package var typed = Typed()
  /// In which order it is shown; nil is the section's own.
  package var sorting: Sorting?
  /// The row under the pointer, from 0; nil is `+ Create`.
  package var pointer: Int? = 0
  /// The first row on the screen.
  package var top = 0
  /// How many columns are scrolled out at the left.
  package var scrolled = 0
  /// The rows at hand.
  package var rows: [Section.Row] = []
  /// The position of the first row at hand.
  package var from = 0
  /// How many rows the filter lets through; nil until counted.
  package var matching: Int?
  /// How many rows there are without a filter; nil until counted.
  package var total: Int?
  /// The number of the latest request; answers to older ones are dropped.
  package var ticket = 0
  /// The number of the latest request that was answered.
  package var answered = 0
  /// The number of the latest request that also counted.
  package var counting = 0
  /// The key to which the pointer goes once the rows are there.
  package var wanted: String?

  /// Makes the page of a section.
  package init(_ section: Section) { self.section = section }

  /// The row at a position, where it is at hand.
  package func row(_ position: Int) -> Section.Row? {
    rows.indices.contains(position - from) ? rows[position - from] : nil
  }

  /// The row under the pointer.
  package var current: Section.Row? { pointer.flatMap(row) }

  /// Undo and redo of a filter.
  package struct Typed: Sendable, Equatable {
    /// What it was before each step.
    package var before: [TextLine] = []
    /// What was taken back.
    package var after: [TextLine] = []
  }
}
