import Editing
import Forms

extension State {
  mutating func handleGuide(_ event: Event) -> [Effect] {
    switch event {
    case .guideWanted: goOnWithGuide()
    case .resumedGuide(let landing, let note, let isToLook):
      resume(landing, of: note, isToLook: isToLook)
    case .landed(let landing): handle(landing)
    case .acted(let outcome): handle(outcome)
    default: []
    }
  }

  /// Opens a step of the guide, where it was left by default, or begins it.
  mutating func enterGuide(_ way: Walk.Way = .on) -> [Effect] {
    guard walk != nil else { return [] }
    putDownStop()
    // Opening a step takes its time: what was told is submitted before that.
    return keepNow() + [.land(guide?.draft, way)]
  }

  /// Resumes the guide from the home screen: its stored draft, or else from its beginning.
  mutating func goOnWithGuide() -> [Effect] {
    if guide?.lock != nil { guide = nil }
    guard guide == nil, let walk else { return enterGuide() }
    let mine = stored.first { $0.subject == walk.subject && $0.isMine && $0.holding != .here }
    return mine.map { enter($0) } ?? enterGuide()
  }

  private mutating func resume(
    _ landing: Walk.Landing, of note: DraftNote, isToLook: Bool
  ) -> [Effect] {
    stored.removeAll { $0.id == note.id && !isToLook }
    let lock = isToLook ? DraftLock(.viewed(by: note.by), for: header.person) : nil
    guide = GuideSession(landing, isNew: false, lock: lock)
    if !isToLook { autosave.note(landing.draft) }
    let effects = handle(landing)
    if let lock { tell(lock.sentence) }
    return effects
  }

  /// Lets nothing be changed in the guide from now on.
  mutating func freezeGuide(_ lock: DraftLock) {
    guide?.lock = lock
    for index in pages.indices where pages[index].isOfGuide {
      pages[index].form?.freeze(lock)
    }
  }

  private mutating func handle(_ landing: Walk.Landing) -> [Effect] {
    if guide == nil { guide = GuideSession(landing, isNew: true) }
    guide?.accept(landing)
    let opensOutline = isOutlineWanted
    isOutlineWanted = false
    guard let guide, let stop = landing.stops.first(where: { $0.id == landing.stop }) else {
      return []
    }
    // One step takes the place of another, so that Esc leads to where the guide was entered from.
    while pages.count > 1, page.isOfGuide { pages.removeLast() }
    switch landing.content {
    case .form(let model):
      var page = StepPage(guide.session(model, at: stop.id), stop)
      page.form.show(guide.place(in: stop.id))
      pages.append(.step(page))
    case .text(let text):
      pages.append(.stepDocument(StepDocumentPage(text, at: stop, heading: heading(of: stop))))
    }
    if opensOutline { showStops(over: stop.id) }
    // Where the person is is stored as soon as they are there.
    return keepNow()
  }

  private mutating func handle(_ outcome: Walk.Outcome) -> [Effect] {
    switch outcome {
    case .landed(let landing, let sentence):
      guide?.forgetHistory()
      checking.isStale = true
      let effects = handle(landing)
      tell(sentence)
      return effects + [.header]
    case .refused(let landing, let sentence):
      let effects = handle(landing)
      tell(.failed(sentence))
      return effects
    case .finished(let sentence):
      checking.isStale = true
      let effects = endGuide()
      tell(sentence)
      return effects
    case .failed(let sentence): tell(.failed(sentence))
    }
    return []
  }

  /// Puts what was typed in the step on the screen into the guide's draft.
  mutating func putDownStop() {
    guard guide != nil, let stop = pages.last(where: { $0.stop != nil })?.stop else { return }
    guide?.go(to: stop.id)
    for (index, page) in pages.enumerated() {
      switch page {
      case .step(let page):
        let typed = typed(at: index)
        guide?.put(page.form.session, at: page.stop.id, place: page.form.slot, typed: typed)
      case .note(let page): guide?.setNote(page.note, at: page.stop)
      default: break
      }
    }
  }

  /// The guide's draft as it is stored, with what is typed in the step on the screen; nil where nothing of it may be
  /// stored.
  var guideDraft: Draft? {
    guard guide?.lock == nil else { return nil }
    var state = self
    state.putDownStop()
    return state.guide?.storedDraft
  }

  /// Goes to the next step; what is missing at this one is marked from now on.
  mutating func goOn(_ way: (String) -> Walk.Way = { .after($0) }) -> [Effect] {
    guard let stop = page.stop ?? stopBelow else { return [] }
    if var form, stopBelow != nil {
      form.leaveField()
      form.session.visited.formUnion(form.slots)
      self.form = form
    }
    return enterGuide(way(stop.id))
  }

  /// Does what can be done at the end of a step that is read, once its question is answered.
  mutating func act(_ text: Walk.Text) -> [Effect] {
    guard let act = text.act else {
      guard let place = text.firstStep else { return goOn() }
      tell(.failed("Not yet: this comes first"))
      return go(toStep: place.step, field: place.field)
    }
    guard act.question.isEmpty else {
      question = QuestionBox(.act(act), at: now)
      return []
    }
    return perform(act)
  }

  mutating func perform(_ act: Walk.Act) -> [Effect] {
    guard let guide else { return [] }
    if let lock = guide.lock {
      tell(.failed(lock.sentence))
      return []
    }
    return [.act(act, guide.draft, at: page.stop?.id ?? "", stops: guide.stops.map(\.id))]
  }

  /// Goes to a field of a step.
  mutating func go(toStep step: String, field: String) -> [Effect] {
    putDownStop()
    guide?.go(to: step, field: Slot(field))
    return [.land(guide?.draft, .to(step))]
  }

  /// Leaves the guide for where it was entered from; what was told is stored.
  mutating func leaveGuide() -> [Effect] {
    putDownStop()
    let effects = keepNow() + back()
    guard guide?.lock == nil else {
      guide = nil
      return effects
    }
    tell("Kept: \(walk?.title ?? "") goes on where you left it")
    return effects
  }

  /// Ends the guide, and drops what was told in it.
  mutating func endGuide() -> [Effect] {
    guide = nil
    stored.removeAll { [walk] in $0.subject == walk?.subject && $0.isMine }
    while pages.count > 1 { pages.removeLast() }
    return keepNow() + resume()
  }

  /// Asks whether to discard all that was told.
  mutating func discardGuide() {
    putDownStop()
    guard let guide else { return }
    if let lock = guide.lock { return tell(lock.sentence) }
    question = QuestionBox(.discard(guide.draft.subject, name: guide.draft.label), at: now)
  }
}

extension FormPage {
  /// Goes to the slot where a step was left, if it is still asked.
  fileprivate mutating func show(_ place: Slot?) {
    guard let place, slots.contains(Slot(place.field)) else { return }
    show(place)
  }
}

extension Walk.Text {
  /// The first step that it leads to; nil where it leads to none.
  fileprivate var firstStep: (step: String, field: String)? {
    for line in places.keys.sorted() {
      if case .step(let step, let field)? = places[line] { return (step, field) }
    }
    return nil
  }
}
