package import Forms

/// The outline of the form beneath it.
package struct OutlinePage: Sendable {
  /// Whether only what has problems is shown.
  package var onlyProblems: Bool
  /// What the rows are filtered by.
  package var filter = TextLine()
  /// Whether the filter is being typed.
  package var isFiltering = false
  /// The row under the pointer.
  package var pointer = 0

  /// One row of it.
  package struct Row: Sendable, Equatable {
    /// Where it leads.
    package let slot: Slot
    /// The field's label.
    package let label: String
    /// Whether an answer must be given and is missing.
    package let isMissing: Bool
    /// Whether it differs from what is saved.
    package let isChanged: Bool
    /// What is wrong there.
    package let problems: [Problem]
    /// Whether it is locked.
    package let isLocked: Bool
  }

  /// The rows of a form's outline that are shown.
  package func rows(of model: FormModel) -> [Row] {
    let wanted = Folded(filter.text)
    return model.relevant.compactMap { question in
      let standing = model.reading.standings[question.id] ?? .init()
      let problems = model.reading.problems.filter { $0.slot.field == question.id }
      guard !onlyProblems || !problems.isEmpty, Folded(question.label).contains(wanted) else {
        return nil
      }
      return Row(
        slot: problems.first?.slot ?? Slot(question.id), label: question.label,
        isMissing: standing.need != .optional && !standing.isAnswered,
        isChanged: model.isChanged(question.id), problems: problems, isLocked: standing.lock != nil)
    }
  }
}
