/// Why a text cannot be taken as an answer; thrown by what parses, turned into a ``Problem`` by the form.
package struct AnswerError: UserFacingError, Sendable, Equatable {
  /// What is wrong.
  package let fact: Fact
  /// Where in the text it is wrong, where that is one place.
  package let position: Position?

  /// What is wrong, in a sentence of one line.
  package var message: String { fact.sentence }

  /// Makes an error from a fact and a place in the text.
  package init(_ fact: Fact, at position: Position? = nil) {
    self.fact = fact
    self.position = position
  }
}
