package import Forms

/// The guide as far as it is known to the console: what was told, and the steps as they stood last.
package struct Guided: Sendable {
  /// All that was told.
  package var draft: Draft
  /// The draft as it began, with what was made for it; nil where it was kept before.
  let beginning: Draft?
  /// The steps as they stood when one was come to last.
  package var stops: [Walk.Stop]
  /// What can be taken back, by step.
  var steps: [String: Steps] = [:]
  /// The steps in which something was changed, the latest last, and those in which it was taken back.
  var trail: [String] = []
  var trailBack: [String] = []
  /// Why nothing can be changed in it; nil where it can.
  var frozen: Freeze?
  /// Begins, or goes on with what was kept.
  package init(draft: Draft, stops: [Walk.Stop], isNew: Bool = false) {
    (self.draft, self.stops) = (draft, stops)
    beginning = isNew ? draft : nil
  }

  /// Whether the outline is to open once the steps are known anew.
  var isOutlineWanted = false

  /// How many steps are done, and how many there are; those that follow from another do not count.
  package var progress: (done: Int, all: Int) {
    let whole = stops.filter { !$0.number.contains(".") }
    return (whole.count { isDone($0) }, whole.count)
  }

  // A step is done with all that follow from it.
  private func isDone(_ stop: Walk.Stop) -> Bool {
    stops.allSatisfy {
      ($0.id != stop.id && !$0.number.hasPrefix(stop.number + ".")) || $0.progress == .done
    }
  }
}

extension Page {
  /// The step of a guide that this screen shows; nil where it shows none.
  package var stop: Walk.Stop? {
    switch self {
    case .form(let form): form.stop
    case .reader(let reader): reader.stop
    case .home, .list, .editor, .outline, .stops, .copy: nil
    }
  }
}

extension FormPage {
  /// The step that it asks about; nil where it is no step.
  package var stop: Walk.Stop? { if case .step(let stop) = purpose { stop } else { nil } }
}
