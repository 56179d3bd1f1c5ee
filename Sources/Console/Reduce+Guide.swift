import Forms

extension State {
  /// Goes on with the guide, or begins it.
  mutating func enterGuide(_ way: Walk.Way = .on) -> [Effect] {
    guard let walk else { return [] }
    putDownStop()
    return [.land(walk, guided?.draft, way)]
  }

  mutating func take(_ landing: Walk.Landing) -> [Effect] {
    let isOutlineWanted = guided?.isOutlineWanted == true
    guided = Guided(draft: landing.draft, stops: landing.stops, steps: guided?.steps ?? [:])
    guard let stop = landing.stops.first(where: { $0.id == landing.stop }) else { return [] }
    // One step takes the place of another, so that Esc leads to where the guide was entered from.
    while pages.count > 1, page.isOfGuide { pages.removeLast() }
    switch landing.content {
    case .form(let sheet): pages.append(.form(formPage(sheet, stop, landing.draft)))
    case .text(let text): pages.append(.reader(ReaderPage(text, at: stop)))
    }
    if isOutlineWanted { showStops(over: stop.id) }
    return []
  }

  private func formPage(_ sheet: Sheet, _ stop: Walk.Stop, _ draft: Draft) -> FormPage {
    var form = FormPage(sheet)
    form.purpose = .step(stop)
    form.left = draft.parts[stop.id]?.left ?? []
    form.steps = guided?.steps[stop.id] ?? Steps()
    form.focusFirstMissing()
    if let place = draft.place, place.part == stop.id,
      form.slots.contains(Slot(place.slot.field))
    {
      form.scope = place.slot.language == nil ? .fields : .translations(place.slot.field)
      form.focus = .slot(place.slot)
    }
    form.takeUpLine()
    return form
  }

  mutating func take(_ outcome: Walk.Outcome) -> [Effect] {
    switch outcome {
    case .landed(let landing, let sentence):
      guided?.steps = [:]
      checking.isStale = true
      let effects = take(landing)
      tell(sentence)
      return effects + [.header]
    case .refused(let landing, let sentence):
      let effects = take(landing)
      tell(sentence, isTrouble: true)
      return effects
    case .finished(let sentence):
      guided = nil
      checking.isStale = true
      while pages.count > 1 { pages.removeLast() }
      tell(sentence)
      return resume()
    case .failed(let sentence): tell(sentence, isTrouble: true)
    }
    return []
  }

  /// Takes what was typed at the step on the screen into the guide's draft.
  mutating func putDownStop() {
    guard let stop = pages.last(where: { $0.stop != nil })?.stop, guided != nil else { return }
    guided?.draft.place = Draft.Place(part: stop.id, slot: Slot(""))
    for case .form(let form) in pages {
      switch form.purpose {
      case .step(let stop): putDown(form, at: stop)
      case .note(let stop): putDownNote(form, of: stop)
      case .record, .conflict, .file: break
      }
    }
  }

  private mutating func putDown(_ form: FormPage, at stop: Walk.Stop) {
    var part = guided?.draft.parts[stop.id] ?? Draft.Part()
    part.answers = form.sheet.answers
    part.over = form.sheet.saved
    part.secrets = Set(form.sheet.questions.filter { $0.control == .secret }.map(\.id))
    part.left = form.left
    guided?.draft.parts[stop.id] = part.isEmpty && part.left.isEmpty ? nil : part
    if let slot = form.slot { guided?.draft.place?.slot = slot }
    guided?.steps[stop.id] = form.steps
  }

  /// Goes to the next step; what is missing at this one is marked from now on.
  mutating func goOn(_ way: (String) -> Walk.Way = { .after($0) }) -> [Effect] {
    guard let stop = page.stop ?? form?.stop else { return [] }
    leaveField()
    if var form, form.stop != nil {
      form.left.formUnion(form.slots)
      self.form = form
    }
    return enterGuide(way(stop.id))
  }

  /// Does what can be done at the end of a text, once its question is answered.
  mutating func act(_ text: Walk.Text) -> [Effect] {
    guard let act = text.act else { return text.places.isEmpty ? goOn() : sayWhyNot() }
    guard act.question.isEmpty else {
      question = QuestionBox(.act(act), at: now)
      return []
    }
    return perform(act)
  }

  private mutating func sayWhyNot() -> [Effect] {
    tell("Not yet: Enter goes to what is marked", isTrouble: true)
    return []
  }

  func perform(_ act: Walk.Act) -> [Effect] {
    guided.map { [.act(act, $0.draft)] } ?? []
  }

  /// Goes to a field of a step.
  mutating func go(toStep step: String, field: String) -> [Effect] {
    putDownStop()
    guided?.draft.place = Draft.Place(part: step, slot: Slot(field))
    guard let walk else { return [] }
    return [.land(walk, guided?.draft, .on)]
  }
}

extension Page {
  /// Whether it is a screen of the guide.
  fileprivate var isOfGuide: Bool {
    switch self {
    case .stops: true
    case .form(let form): form.stop != nil || form.purpose.isNote
    case .reader, .home, .list, .editor, .outline, .copy: stop != nil
    }
  }
}

extension State {
  /// Leaves the guide for where it was entered from; what was told is kept.
  mutating func leaveGuide() -> [Effect] {
    putDownStop()
    let effects = back()
    tell("Kept: \(walk?.title ?? "") goes on where you left it")
    return effects
  }

  /// Asks whether to throw away all that was told.
  mutating func discardGuide() {
    putDownStop()
    guard let guided else { return }
    question = QuestionBox(.discard(guided.draft.subject, name: guided.draft.label), at: now)
  }
}
