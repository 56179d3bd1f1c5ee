/// Why a text cannot be taken as an answer; thrown by what parses, turned into a ``Problem`` by the sheet.
package struct Refusal: Error, Sendable, Equatable {
  /// What is wrong.
  package let fact: Fact
  /// Where in the text it is wrong, where that is one place.
  package let position: Position?

  /// Makes a refusal from a fact and a place in the text.
  package init(_ fact: Fact, at position: Position? = nil) {
    self.fact = fact
    self.position = position
  }
}
