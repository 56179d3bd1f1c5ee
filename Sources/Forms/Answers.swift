/// What was typed and chosen in a sheet, beside what is saved.
package struct Answers: Sendable, Equatable {
  /// The texts that differ from the saved ones.
  package var texts: [Slot: String]
  /// The fields whose saved secret is to be cleared.
  package var cleared: Set<String>

  /// Makes answers, none unless told.
  package init(texts: [Slot: String] = [:], cleared: Set<String> = []) {
    self.texts = texts
    self.cleared = cleared
  }

  /// Whether nothing differs from what is saved.
  package var isEmpty: Bool { texts.isEmpty && cleared.isEmpty }

  /// The fields with an answer, each once.
  package var fields: Set<String> { cleared.union(texts.keys.map(\.field)) }
}
