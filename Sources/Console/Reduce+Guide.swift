import Forms

extension State {
  /// Goes on with the guide, or begins it.
  mutating func enterGuide(_ way: Walk.Way = .on) -> [Effect] {
    guard let walk else { return [] }
    putDownStop()
    // Coming to a step takes its time: what was told is given away to be kept before that.
    return keepNow() + [.land(walk, guided?.draft, way)]
  }

  /// Goes on with the guide from the home screen: what was kept of it, or else from its beginning.
  mutating func goOnWithGuide() -> [Effect] {
    if guided?.frozen != nil { guided = nil }
    guard guided == nil, let walk else { return enterGuide() }
    let mine = stored.first { $0.subject == walk.subject && $0.isMine && $0.holding != .here }
    return mine.map { enter($0) } ?? enterGuide()
  }

  /// Goes on with what was kept of the guide.
  mutating func take(_ landing: Walk.Landing, of note: DraftNote, isToLook: Bool) -> [Effect] {
    stored.removeAll { $0.id == note.id && !isToLook }
    guided = Guided(draft: landing.draft, stops: landing.stops)
    guided?.frozen = isToLook ? .looking(by: note.by) : nil
    if !isToLook { keeping.given[landing.draft.subject] = landing.draft }
    let effects = take(landing)
    if isToLook { tell(Freeze.looking(by: note.by).sentence(to: header.person)) }
    return effects
  }

  /// Lets nothing be changed in the guide from now on.
  mutating func freezeGuide(_ freeze: Freeze) {
    guided?.frozen = freeze
    for index in pages.indices {
      guard case .form(var form) = pages[index], form.stop != nil || form.purpose.isNote else {
        continue
      }
      form.freeze(freeze, to: header.person)
      pages[index] = .form(form)
    }
  }

  mutating func take(_ landing: Walk.Landing) -> [Effect] {
    let was = guided
    guided = was ?? Guided(draft: landing.draft, stops: landing.stops, isNew: true)
    guided?.draft = landing.draft
    guided?.stops = landing.stops
    guided?.isOutlineWanted = false
    guard let stop = landing.stops.first(where: { $0.id == landing.stop }) else { return [] }
    // One step takes the place of another, so that Esc leads to where the guide was entered from.
    while pages.count > 1, page.isOfGuide { pages.removeLast() }
    switch landing.content {
    case .form(let sheet): pages.append(.form(formPage(sheet, stop, landing.draft)))
    case .text(let text):
      pages.append(.reader(ReaderPage(text.headed(heading(of: stop)), at: stop)))
    }
    if was?.isOutlineWanted == true { showStops(over: stop.id) }
    // Where one stands is kept as soon as one stands there.
    return keepNow()
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
    for field in draft.parts[stop.id]?.foreign ?? [] {
      form.withheld[field] = sheet.answers.texts[Slot(field)]
    }
    if let frozen = guided?.frozen { form.freeze(frozen, to: header.person) }
    form.takeUpLine()
    return form
  }

  mutating func take(_ outcome: Walk.Outcome) -> [Effect] {
    switch outcome {
    case .landed(let landing, let sentence):
      guided?.forgetSteps()
      checking.isStale = true
      let effects = take(landing)
      tell(sentence)
      return effects + [.header]
    case .refused(let landing, let sentence):
      let effects = take(landing)
      tell(sentence, isTrouble: true)
      return effects
    case .finished(let sentence):
      checking.isStale = true
      let effects = endGuide()
      tell(sentence)
      return effects
    case .failed(let sentence): tell(sentence, isTrouble: true)
    }
    return []
  }

  /// Takes what was typed at the step on the screen into the guide's draft.
  mutating func putDownStop() {
    guard let draft = told else { return }
    guided?.draft = draft
    for case .form(let form) in pages {
      if let stop = form.stop { guided?.note(form.steps, of: stop.id) }
    }
  }

  /// The guide's draft as it is kept: without what was only made for it; nil where nothing may be kept of it.
  var guideDraft: Draft? {
    guard let told else { return nil }
    let isTold = told.parts.contains { id, part in
      part.note != nil
        || part.answers != guided?.beginning?.parts[id]?.answers ?? Answers()
    }
    return isTold ? told : Draft(subject: told.subject, label: told.label)
  }

  /// All that was told in the guide, with what is typed at the step on the screen.
  private var told: Draft? {
    guard let guided, guided.frozen == nil else { return nil }
    var draft = guided.draft
    guard let stop = pages.last(where: { $0.stop != nil })?.stop else { return draft }
    draft.place = Draft.Place(part: stop.id, slot: Slot(""))
    for case .form(let form) in pages {
      switch form.purpose {
      case .step(let stop): draft.take(form, at: stop, typed: typed(form))
      case .note(let stop):
        let note = form.note
        draft.parts[stop, default: Draft.Part()].note = note.isEmpty ? nil : note
      case .record, .conflict, .file: break
      }
    }
    return draft
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
    guard let act = text.act else { return text.firstStep.map { mend($0) } ?? goOn() }
    guard act.question.isEmpty else {
      question = QuestionBox(.act(act), at: now)
      return []
    }
    return perform(act)
  }

  private mutating func mend(_ place: (step: String, field: String)) -> [Effect] {
    tell("Not yet: this comes first", isTrouble: true)
    return go(toStep: place.step, field: place.field)
  }

  mutating func perform(_ act: Walk.Act) -> [Effect] {
    guard let guided else { return [] }
    if let frozen = guided.frozen {
      tell(frozen.sentence(to: header.person), isTrouble: true)
      return []
    }
    return [.act(act, guided.draft)]
  }

  /// Goes to a field of a step.
  mutating func go(toStep step: String, field: String) -> [Effect] {
    putDownStop()
    guided?.draft.place = Draft.Place(part: step, slot: Slot(field))
    guard let walk else { return [] }
    return [.land(walk, guided?.draft, .on)]
  }
}

extension Draft {
  /// Takes what is typed in the form of a step.
  fileprivate mutating func take(_ form: FormPage, at stop: Walk.Stop, typed: Answers) {
    var part = parts[stop.id] ?? Draft.Part()
    let whole = form.draft.parts[Draft.whole] ?? Draft.Part()
    part.answers = typed
    (part.over, part.secrets, part.foreign) = (whole.over, whole.secrets, whole.foreign)
    part.left = form.left
    parts[stop.id] = part.isEmpty && part.left.isEmpty ? nil : part
    if let slot = form.slot { place?.slot = slot }
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

extension Page {
  /// Whether it is a screen of the guide.
  var isOfGuide: Bool {
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
    let effects = keepNow() + back()
    guard guided?.frozen == nil else {
      guided = nil
      return effects
    }
    tell("Kept: \(walk?.title ?? "") goes on where you left it")
    return effects
  }

  /// Ends the guide; what was told is gone with it.
  mutating func endGuide() -> [Effect] {
    guided = nil
    stored.removeAll { $0.subject == walk?.subject && $0.isMine }
    while pages.count > 1 { pages.removeLast() }
    return keepNow() + resume()
  }

  /// Asks whether to throw away all that was told.
  mutating func discardGuide() {
    putDownStop()
    guard let guided else { return }
    if let frozen = guided.frozen { return tell(frozen.sentence(to: header.person)) }
    question = QuestionBox(.discard(guided.draft.subject, name: guided.draft.label), at: now)
  }
}
