/// Steps over forms that lead from what exists to a complete whole, with the words that lead through them.
package struct Guide<Record: Sendable, Around: Sendable>: Sendable {
  /// The identifier, such as `library`.
  package let id: String
  /// The title, such as `Guided set-up`.
  package let title: String
  /// The steps in their order.
  package let steps: [Step]
  /// What the steps see of a record that they have come to, given what they saw before.
  package let surroundings: @Sendable (Record, Around) throws -> Around

  /// Makes a guide.
  package init(
    id: String, title: String, steps: [Step],
    surroundings: @escaping @Sendable (Record, Around) throws -> Around
  ) {
    self.id = id
    self.title = title
    self.steps = steps
    self.surroundings = surroundings
  }

  /// One step: what is asked in it, and what it brings along.
  package struct Step: Sendable {
    /// A condition on the record that the steps so far have made.
    package typealias Condition = @Sendable (Record, Around) throws -> Bool

    /// The identifier, such as `shelves` or `shelf.HALL`.
    package let id: String
    /// The title, such as `Shelves`.
    package let title: String
    /// The words that lead through it.
    package let words: @Sendable () -> GuideWords
    /// What is asked.
    package let form: Form<Record, Around>

    /// What it proposes where something is missing, once the steps before it were answered.
    package var propose: @Sendable (inout Record, Around) throws -> Void = { _, _ in }
    /// Whether something that it is about would be stored anew or otherwise than it is.
    package var isNews: Condition = { _, _ in true }
    /// Whether nothing is left to do in it, beside its problems.
    package var isFulfilled: Condition = { _, _ in true }
    /// The steps that follow from what was told in it.
    package var parts: @Sendable (Record, Around) throws -> [Step] = { _, _ in [] }

    /// Makes a step that proposes nothing.
    package init(
      _ id: String, _ title: String, words: @escaping @Sendable () -> GuideWords,
      form: Form<Record, Around>
    ) {
      self.id = id
      self.title = title
      self.words = words
      self.form = form
    }
  }
}

/// The words of a guide's step.
package struct GuideWords: Sendable, Equatable {
  /// What to do, where, and why, in a few lines that stand alone.
  package let summary: String
  /// The longer page for reading.
  package let page: Document

  /// Takes words.
  package init(summary: String, page: Document) {
    self.summary = summary
    self.page = page
  }
}
