import Forms

extension Guided {
  /// Keeps what can be taken back in a step, and in which step something was changed last.
  mutating func note(_ steps: Steps, of stop: String) {
    let was = self.steps[stop]
    self.steps[stop] = steps
    guard steps.past.count > was?.past.count ?? 0, trail.last != stop else { return }
    trail.append(stop)
    if steps.future.isEmpty { trailBack = [] }
  }

  /// Forgets what could be taken back: it is stored.
  mutating func forgetSteps() {
    steps = [:]
    trail = []
    trailBack = []
  }

  /// Takes the last change of any step back, or does it again, and says where that was.
  mutating func takeBack(isRedo: Bool) -> Draft.Place? {
    while let stop = isRedo ? trailBack.last : trail.last {
      let answers = draft.parts[stop]?.answers ?? Answers()
      let step =
        isRedo ? steps[stop]?.redo(from: answers) : steps[stop]?.undo(from: answers)
      guard let step else {
        _ = isRedo ? trailBack.popLast() : trail.popLast()
        continue
      }
      draft.parts[stop, default: Draft.Part()].answers = step.answers
      if isRedo, trail.last != stop { trail.append(stop) }
      if !isRedo, trailBack.last != stop { trailBack.append(stop) }
      return Draft.Place(part: stop, slot: step.slot)
    }
    return nil
  }
}
