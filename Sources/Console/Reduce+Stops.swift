import Editing
import Forms

extension State {
  /// Asks how all steps stand now; their outline opens with the answer.
  mutating func openStops() -> [Effect] {
    guard let stop = page.stop ?? stopBelow else { return [] }
    if stopBelow != nil { form?.leaveField() }
    isOutlineWanted = true
    return enterGuide(.to(stop.id))
  }

  /// Opens the outline over a step that was just come to.
  mutating func showStops(over stop: String) {
    var outline = StopsPage()
    outline.pointer = guide?.stops.firstIndex { $0.id == stop } ?? 0
    pages.append(.stops(outline))
  }

  mutating func performInStops(_ action: Action) -> [Effect] {
    guard case .stops(var outline) = page, let guide else { return [] }
    let rows = outline.rows(of: guide.stops)
    if outline.move(action, count: rows.count, height: max(1, layout.body.count)) {
      page = .stops(outline)
      return []
    }
    switch action {
    case .back: return back()
    case .left, .right: outline.fold(action == .left, rows)
    case .save: return enterGuide(.open(after: rows.stop(at: outline.pointer)))
    case .enter: return go(to: rows, outline.pointer)
    case .undo, .redo: return takeBack(isRedo: action == .redo)
    default: break
    }
    settle(outline)
    return []
  }

  mutating func performInStopsFilter(_ action: Action) -> [Effect] {
    guard case .stops(var outline) = page else { return [] }
    if action == .save { tell("Nothing to save here") }
    outline.performInFilter(action, height: layout.body.count)
    settle(outline)
    return []
  }

  private mutating func takeBack(isRedo: Bool) -> [Effect] {
    if let lock = guide?.lock {
      tell(lock.sentence)
      return []
    }
    guard let place = guide?.undo(isRedo: isRedo) else {
      tell(isRedo ? "Nothing to do again" : "Nothing to take back. ^Z does not suspend the program")
      return []
    }
    let stop = guide?.stops.first { $0.id == place.part }
    let label = stop?.questions.first { $0.field == place.slot.field }?.label ?? place.slot.field
    tell("\(isRedo ? "Done again" : "Taken back"): \(stop?.title ?? ""), \(label)")
    // The form beneath still shows what was, and must not come over what is taken back.
    pages.removeAll { $0.stop != nil }
    return [.land(guide?.draft, .to(place.part))]
  }

  private mutating func settle(_ outline: StopsPage) {
    var outline = outline
    outline.hold(outline.rows(of: guide?.stops ?? []).count)
    page = .stops(outline)
  }

  private mutating func go(to rows: [StopsPage.Row], _ pointer: Int) -> [Effect] {
    guard rows.indices.contains(pointer) else { return [] }
    switch rows[pointer] {
    case .stop(let stop): return enterGuide(.to(stop.id))
    case .question(let question, let stop): return go(toStep: stop, field: question.field)
    }
  }
}

extension StopsPage {
  /// Folds the questions of the step under the pointer away, or unfolds them.
  mutating func fold(_ isFolding: Bool, _ rows: [Row]) {
    let stop = rows.stop(at: pointer)
    if isFolding { unfolded.remove(stop) } else { unfolded.insert(stop) }
    guard isFolding else { return }
    pointer = rows.firstIndex { $0.stop == stop } ?? pointer
  }
}

extension [StopsPage.Row] {
  /// The step of a row.
  fileprivate func stop(at row: Int) -> String { indices.contains(row) ? self[row].stop : "" }
}
