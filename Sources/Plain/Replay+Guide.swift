import Editing
import Forms

extension Replay {
  /// Goes through steps of the guide, and does what is done there.
  func performGuide(_ act: Act) throws {
    guard let source = talk.data.guide else { return }
    talk.say("guide")
    let notes = try talk.data.drafts.all()
    let subject = source.walk.subject
    if guide == nil, let note = notes.first(where: { $0.subject == subject && $0.isMine }) {
      throw Refused(act.place, .draftInTheWay(label: note.label, isGuide: true))
    }
    for step in act.steps { try perform(step, of: source) }
  }

  private func perform(_ step: Act.Step, of source: GuideSource) throws {
    let landing = try source.open(guide?.draft, .to(step.stop))
    guard landing.stop == step.stop, let stop = landing.stops.first(where: { $0.id == step.stop })
    else {
      let names = landing.stops.map(\.id).joined(separator: ", ")
      throw Refused(step.place, "There is no step \(step.stop); the steps are \(names)")
    }
    if guide == nil { guide = GuideSession(landing, isNew: true) }
    guide?.accept(landing)
    talk.say("Step \(stop.number): \(stop.title)")
    switch landing.content {
    case .form(let model):
      guard step.word == nil else {
        throw Refused(step.place, "Expected are the answers of this step, such as {name: TEXT}")
      }
      try answer(step, model)
    case .text(let text):
      guard let word = step.word, step.answers.isEmpty else {
        throw Refused(step.place, "Expected is a word for what is done here")
      }
      try perform(text, word, step, source)
    }
  }

  private func answer(_ step: Act.Step, _ model: FormModel) throws {
    guard var session = guide?.session(model, at: step.stop) else { return }
    if let answer = try fill(&session, step.answers, from: nil).first {
      throw Refused(answer.place, "There is no field \(answer.name) in this step")
    }
    session.visited.formUnion(session.slots)
    for problem in session.model.reading.errors {
      let answer = step.answers.first {
        $0.name.split(separator: ".").first ?? "" == problem.slot.field
      }
      guard let answer else { continue }
      throw Refused(
        answer.within(problem.position), FormWords(session: session).sentence(problem))
    }
    guide?.put(session, at: step.stop, place: nil)
  }

  private func perform(
    _ text: Walk.Text, _ word: String, _ step: Act.Step, _ source: GuideSource
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
    guide?.go(to: step.stop)
    guard let told = guide?.draft else { return }
    let stops = guide?.stops.map(\.id) ?? []
    switch source.perform(act, told) {
    case .landed(let landing, let sentence):
      isPartDone = true
      talk.premises.record(.acted(act, told, at: step.stop, stops: stops))
      guide?.accept(landing)
      talk.say(sentence)
    case .finished(let sentence):
      talk.premises.record(.acted(act, told, at: step.stop, stops: stops))
      guide = nil
      talk.say(sentence)
    case .refused(_, let sentence), .failed(let sentence): throw Refused(step.place, sentence)
    }
  }
}
