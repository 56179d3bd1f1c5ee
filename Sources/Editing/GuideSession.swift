package import Forms

/// A guide that is being gone through, without a face: what was told in it, its steps as they stood last, what can be
/// undone.
package struct GuideSession: Sendable {
  /// All that was told.
  package private(set) var draft: Draft
  /// The steps as they stood when one was opened last.
  package private(set) var stops: [Walk.Stop]
  /// Why nothing can be changed in it; nil where it can.
  package var lock: DraftLock?
  // The draft as it began, with what was proposed in it; nil where it was stored before.
  private let beginning: Draft?
  // What can be undone, by step, and the steps in which something was changed or undone, the latest last.
  private var histories: [String: UndoHistory] = [:]
  private var trail: [String] = []
  private var undone: [String] = []

  /// Begins a new guide, or resumes a stored draft of one, with the step that was opened.
  package init(_ landing: Walk.Landing, isNew: Bool, lock: DraftLock? = nil) {
    (draft, stops, self.lock) = (landing.draft, landing.stops, lock)
    beginning = isNew ? landing.draft : nil
  }

  /// Holds a draft whose steps are not known yet.
  package init(_ draft: Draft) {
    (self.draft, stops, beginning) = (draft, [], nil)
  }

  /// Accepts a step that was opened.
  package mutating func accept(_ landing: Walk.Landing) {
    (draft, stops) = (landing.draft, landing.stops)
  }
}

// MARK: Steps

extension GuideSession {
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

  /// The form of a step at work, as it was left.
  package func session(_ model: FormModel, at stop: String) -> FormSession {
    var session = FormSession(model)
    let part = draft.parts[stop] ?? Draft.Part()
    session.visited = part.left
    session.hide(part.foreign)
    session.history = histories[stop] ?? UndoHistory()
    session.lock = lock
    return session
  }

  /// The place where the draft was left in a step; nil where it was left elsewhere.
  package func place(in stop: String) -> Slot? {
    draft.place.flatMap { $0.part == stop ? $0.slot : nil }
  }

  /// What the step waits for; nil where it does not wait.
  package func note(at stop: String) -> String? { draft.parts[stop]?.note }

  /// Puts what is typed in the form of a step into the draft; `typed` are the answers with what is typed elsewhere, such
  /// as in an editor, over them.
  package mutating func put(
    _ session: FormSession, at stop: String, place: Slot?, typed: Answers? = nil
  ) {
    guard lock == nil else { return }
    draft = told(session, at: stop, place: place, typed: typed)
    note(session.history, of: stop)
  }

  /// All that was told, with what is typed in the form of a step.
  package func told(
    _ session: FormSession, at stop: String, place: Slot?, typed: Answers? = nil
  ) -> Draft {
    var draft = draft
    var part = session.part
    if let typed { part.answers = typed }
    part.note = draft.parts[stop]?.note
    draft.parts[stop] = part.isEmpty && part.left.isEmpty ? nil : part
    draft.place = Draft.Place(part: stop, slot: place ?? Slot(""))
    return draft
  }

  /// Says that the person is at a step, or at a field of one.
  package mutating func go(to stop: String, field: Slot = Slot("")) {
    draft.place = Draft.Place(part: stop, slot: field)
  }

  /// Marks a step as waiting, or as no longer waiting where the note is empty.
  package mutating func setNote(_ note: String, at stop: String) {
    guard lock == nil else { return }
    let note = Texts.trimmed(note)
    guard note != draft.parts[stop]?.note ?? "" else { return }
    draft.parts[stop, default: Draft.Part()].note = note.isEmpty ? nil : note
  }

  /// The draft as it is stored: empty where nothing was told beside what was only proposed; nil where nothing of it may
  /// be stored.
  package var storedDraft: Draft? { lock == nil ? stored(draft) : nil }

  /// A draft of this guide as it is stored: empty where nothing was told in it beside what was only proposed.
  package func stored(_ told: Draft) -> Draft {
    let isTold = told.parts.contains { id, part in
      part.note != nil || part.answers != beginning?.parts[id]?.answers ?? Answers()
    }
    return isTold ? told : Draft(subject: told.subject, label: told.label)
  }
}

// MARK: Undo

extension GuideSession {
  // Keeps what can be undone in a step, and in which step something was changed last.
  private mutating func note(_ history: UndoHistory, of stop: String) {
    let before = histories[stop]
    histories[stop] = history
    guard history.past.count > before?.past.count ?? 0, trail.last != stop else { return }
    trail.append(stop)
    if history.future.isEmpty { undone = [] }
  }

  /// Forgets what could be undone: it is saved.
  package mutating func forgetHistory() {
    histories = [:]
    trail = []
    undone = []
  }

  /// Undoes the last change of any step, or redoes the one undone last, and says where that was; nil where there is
  /// none.
  package mutating func undo(isRedo: Bool) -> Draft.Place? {
    while let stop = isRedo ? undone.last : trail.last {
      let answers = draft.parts[stop]?.answers ?? Answers()
      let edit =
        isRedo ? histories[stop]?.redo(from: answers) : histories[stop]?.undo(from: answers)
      guard let edit else {
        _ = isRedo ? undone.popLast() : trail.popLast()
        continue
      }
      draft.parts[stop, default: Draft.Part()].answers = edit.answers
      if isRedo, trail.last != stop { trail.append(stop) }
      if !isRedo, undone.last != stop { undone.append(stop) }
      let place = Draft.Place(part: stop, slot: edit.slot)
      draft.place = place
      return place
    }
    return nil
  }
}
