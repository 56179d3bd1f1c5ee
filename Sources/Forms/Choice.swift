/// One row of a dropdown or of a list of suggestions.
package struct Choice: Sendable, Equatable {
  /// The text that becomes the answer.
  package let text: String
  /// What is said beside it, such as its caption or that it is disabled; empty for nothing.
  package let note: String
  /// Why it cannot be taken; it stays listed all the same.
  package let refusal: String?

  /// Makes a row.
  package init(_ text: String, note: String = "", refusal: String? = nil) {
    self.text = text
    self.note = note
    self.refusal = refusal
  }
}

/// The rows of a dropdown that a filter lets through.
package struct Choices: Sendable, Equatable {
  /// The first rows, exact matches before all others.
  package var rows: [Choice]
  /// How many rows the filter lets through, shown or not.
  package var matching: Int
  /// How many rows there are without the filter.
  package var total: Int

  /// Makes a page of choices.
  package init(rows: [Choice], matching: Int, total: Int) {
    self.rows = rows
    self.matching = matching
    self.total = total
  }

  /// Filters choices that are all at hand.
  package init(_ all: [Choice], filter: String) {
    let wanted = Folded(filter)
    let hits =
      wanted.isEmpty ? all : all.filter { Folded($0.text + " " + $0.note).contains(wanted) }
    let exact = hits.filter { Folded($0.text) == wanted }
    let begun = hits.filter { Folded($0.text) != wanted && Folded($0.text).hasPrefix(wanted) }
    let rest = hits.filter { !Folded($0.text).hasPrefix(wanted) }
    let ordered = wanted.isEmpty ? hits : exact + begun + rest
    self.init(rows: ordered, matching: hits.count, total: all.count)
  }
}
