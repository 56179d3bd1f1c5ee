import Forms

extension Replay {
  /// Goes through steps of the guide, and does what is done there.
  func performGuide(_ act: Act) throws {
    guard let walk = talk.premises.walk else { return }
    talk.say("guide")
    let notes = try talk.premises.drafts.all()
    if draft == nil, let note = notes.first(where: { $0.subject == walk.subject && $0.isMine }) {
      throw Refused(act.place, "You have a draft of \(note.label): finish or discard that first")
    }
    for step in act.steps { try perform(step, of: walk) }
  }

  private func perform(_ step: Act.Step, of walk: Walk) throws {
    let landing = try walk.land(draft, .to(step.stop))
    guard landing.stop == step.stop, let stop = landing.stops.first(where: { $0.id == step.stop })
    else {
      let names = landing.stops.map(\.id).joined(separator: ", ")
      throw Refused(step.place, "There is no step \(step.stop); the steps are \(names)")
    }
    draft = landing.draft
    talk.say("Step \(stop.number): \(stop.title)")
    switch landing.content {
    case .form(let sheet):
      guard step.word == nil else {
        throw Refused(step.place, "Expected are the answers of this step, such as {name: TEXT}")
      }
      try answer(step, sheet)
    case .text(let text):
      guard let word = step.word, step.answers.isEmpty else {
        throw Refused(step.place, "Expected is a word for what is done here")
      }
      try perform(text, word, step, landing.stops.map(\.id))
    }
  }

  private func answer(_ step: Act.Step, _ sheet: Sheet) throws {
    var form = PlainForm(sheet, talk: talk)
    form.left = draft?.parts[step.stop]?.left ?? []
    if let answer = try fill(&form, step.answers).first {
      throw Refused(answer.place, "There is no field \(answer.name) in this step")
    }
    form.left.formUnion(form.slots)
    let wrong = form.sheet.reading.errors.compactMap { problem in
      step.answers.first { $0.name.split(separator: ".").first ?? "" == problem.slot.field }.map {
        Refused(
          $0.within(problem.position),
          "\(form.label(problem.slot)): \(problem.fact.sentence)")
      }
    }.first
    if let wrong { throw wrong }
    var part = form.part
    part.note = draft?.parts[step.stop]?.note
    draft?.parts[step.stop] = part
  }

  private func perform(
    _ text: Walk.Text, _ word: String, _ step: Act.Step, _ stops: [String]
  ) throws {
    talk.say(text.document)
    guard let act = text.act else {
      let wrong = text.places.keys.sorted().first.map { text.document.lines[$0].text }
      throw Refused(step.place, wrong ?? "Nothing is to be done here")
    }
    guard !word.isEmpty, Folded(act.title).hasPrefix(Folded(word)) else {
      let first = act.title.split(separator: " ").first.map { $0.lowercased() } ?? act.title
      throw Refused(step.place, "Expected is \(first): \(act.title)")
    }
    for line in act.question { talk.say(line) }
    talk.say("> \(word)")
    draft?.place = Draft.Place(part: step.stop, slot: Slot(""))
    guard let told = draft else { return }
    switch act.perform(told) {
    case .landed(let landing, let sentence):
      isPartDone = true
      talk.premises.record(.acted(act, told, at: step.stop, stops: stops))
      draft = landing.draft
      talk.say(sentence)
    case .finished(let sentence):
      talk.premises.record(.acted(act, told, at: step.stop, stops: stops))
      draft = nil
      talk.say(sentence)
    case .refused(_, let sentence), .failed(let sentence): throw Refused(step.place, sentence)
    }
  }
}
