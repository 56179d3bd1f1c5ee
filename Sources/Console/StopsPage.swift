package import Forms

/// The outline of a guide: its steps as they stand, each with its questions where it is unfolded.
package struct StopsPage: Sendable {
  /// What the rows are filtered by.
  package var filter = TextLine()
  /// Whether the filter is being typed.
  package var isFiltering = false
  /// The row under the pointer.
  package var pointer = 0
  /// The steps whose questions are shown.
  package var unfolded: Set<String> = []

  /// One row of it.
  package enum Row: Sendable {
    /// A step.
    case stop(Walk.Stop)
    /// A question of a step.
    case question(Walk.Stop.Asked, of: String)

    /// The step that it belongs to.
    package var stop: String {
      switch self {
      case .stop(let stop): stop.id
      case .question(_, let stop): stop
      }
    }
  }

  /// The rows that are shown; a filter looks at every question, folded away or not.
  package func rows(of stops: [Walk.Stop]) -> [Row] {
    let wanted = Folded(filter.text)
    return stops.flatMap { stop -> [Row] in
      let isShown = Folded("\(stop.number) \(stop.title)").contains(wanted)
      let questions = stop.questions.filter { question in
        wanted.isEmpty ? unfolded.contains(stop.id) : Folded(question.label).contains(wanted)
      }.map { Row.question($0, of: stop.id) }
      return (isShown || !questions.isEmpty ? [.stop(stop)] : []) + questions
    }
  }
}
