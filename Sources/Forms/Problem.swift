/// What does not hold in a sheet, and where.
package struct Problem: Sendable, Hashable {
  /// The text it concerns.
  package let slot: Slot
  /// What is wrong.
  package let fact: Fact
  /// Where in a text of several lines it is wrong.
  package let position: Position?
  /// Whether it only warns; a warning never stops a save.
  package let isWarning: Bool

  /// Makes a problem at a text.
  package init(_ slot: Slot, _ fact: Fact, at position: Position? = nil, isWarning: Bool = false) {
    self.slot = slot
    self.fact = fact
    self.position = position
    self.isWarning = isWarning
  }

  /// Makes a problem at a field's text in the default language.
  package init(_ field: String, _ fact: Fact, isWarning: Bool = false) {
    self.init(Slot(field), fact, isWarning: isWarning)
  }

  /// The problem in words, with the place in the text before it.
  package var sentence: String {
    guard let position else { return fact.sentence }
    return "Line \(position.line), column \(position.column): \(fact.sentence)"
  }
}
