package import Forms

/// Something that is to be done as a file of answers tells it.
package struct Act: Sendable {
  /// What is to be done.
  package enum Deed: String, Sendable, CaseIterable { case create, edit, delete, guide }

  /// A text that a file gives, or the place where it is asked for.
  package enum Value: Sendable, Equatable {
    /// A text.
    case text(String)
    /// A text that is never shown, taken from elsewhere.
    case secret(String)
    /// It is asked for while it is done.
    case ask
    /// A saved secret is cleared.
    case clear
  }

  /// The answer to one question.
  package struct Answer: Sendable {
    /// The field's identifier, with the language behind a dot where it has one, such as `title.de`.
    package let name: String
    /// What is answered.
    package let value: Value
    /// Where it stands in the file.
    package let place: Position
    /// Where a place in its text stands in the file.
    let within: @Sendable (Position?) -> Position

    /// Takes an answer; `within` tells where a place in its text stands in the file, its own place without one.
    package init(
      name: String, value: Value, place: Position,
      within: @escaping @Sendable (Position?) -> Position
    ) {
      (self.name, self.value, self.place, self.within) = (name, value, place, within)
    }
  }

  /// What is told at a stop of the guide, or done there.
  package struct Step: Sendable {
    /// The stop's identifier.
    package let stop: String
    /// What is answered.
    package let answers: [Answer]
    /// The first word of what is done there; nil where nothing is.
    package let word: String?
    /// Where it stands in the file.
    package let place: Position

    /// Takes a step.
    package init(stop: String, answers: [Answer], word: String?, place: Position) {
      (self.stop, self.answers, self.word, self.place) = (stop, answers, word, place)
    }
  }

  /// What is to be done.
  package var deed: Deed
  /// The section's identifier.
  package var section = ""
  /// The word that names it in the file; a list that belongs to records is named as their field of it.
  package var word = ""
  /// The record's name; empty for a new one.
  package var record = ""
  /// The names of the records that it belongs to, outermost first.
  package var inside: [String] = []
  /// What is answered.
  package var answers: [Answer] = []
  /// Whether it was agreed to that somebody loses something by it.
  package var isConfirmed = false
  /// The steps of the guide.
  package var steps: [Step] = []
  /// Where it stands in the file.
  package let place: Position

  /// Begins one that is still to be filled in.
  package init(_ deed: Deed, at place: Position) { (self.deed, self.place) = (deed, place) }

  /// All answers, those in the guide too.
  package var allAnswers: [Answer] { answers + steps.flatMap(\.answers) }
}
