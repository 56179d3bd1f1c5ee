import Editing
import Forms

/// The guide, gone through step by step.
final class PlainGuide {
  private let source: GuideSource
  private let talk: Talk
  private var session: GuideSession
  private var landing: Walk.Landing
  // The field that the person wants to go to.
  private var wanted: Slot?

  private init(
    _ source: GuideSource, _ landing: Walk.Landing, isNew: Bool, lock: DraftLock?, talk: Talk
  ) {
    (self.source, self.landing, self.talk) = (source, landing, talk)
    session = GuideSession(landing, isNew: isNew, lock: lock)
  }

  /// Resumes what is stored of it, or begins it.
  static func goOn(_ talk: Talk) throws {
    guard let source = talk.data.guide else { return }
    let drafts = talk.data.drafts
    let subject = source.walk.subject
    try talk.carefully {
      let note = try drafts.all().first { $0.subject == subject && $0.isMine }
      guard let note else {
        return try resume(talk, talk.autosave.submitted[subject], lock: nil)
      }
      if note.isFree, let draft = try drafts.open(note) {
        talk.autosave.note(draft)
        return try resume(talk, draft, lock: nil)
      }
      try talk.open(held: note)
    }
  }

  /// Resumes a draft, or begins the guide where there is none.
  static func resume(_ talk: Talk, _ draft: Draft?, lock: DraftLock?) throws {
    guard let source = talk.data.guide else { return }
    talk.say("\(source.walk.title).")
    if let lock { talk.say(lock.sentence) }
    guard let landing = try talk.attempt({ try source.open(draft, .on) }) else { return }
    try PlainGuide(source, landing, isNew: draft == nil, lock: lock, talk: talk).run()
  }

  private func run() throws {
    while true {
      session.accept(landing)
      session.go(to: landing.stop, field: wanted ?? Slot(""))
      _ = try store()
      guard let stop = landing.stops.first(where: { $0.id == landing.stop }) else { return }
      let next: Next
      switch landing.content {
      case .form(let model): next = try ask(model, at: stop)
      case .text(let text): next = try read(text, at: stop)
      }
      switch next {
      case .way(let way):
        let draft = session.draft
        guard let next = try talk.attempt({ try source.open(draft, way) }) else { return }
        landing = next
      case .landing(let next): landing = next
      case .end: return
      }
    }
  }

  /// What follows.
  private enum Next {
    case way(Walk.Way)
    case landing(Walk.Landing)
    case end
  }

  private func store() throws -> DraftLock? {
    guard let draft = session.storedDraft else { return nil }
    let lock = try talk.store(draft)
    if let lock { session.lock = lock }
    return lock
  }

  private func ask(_ model: FormModel, at stop: Walk.Stop) throws -> Next {
    sayHead(of: stop)
    let step = PlainStep(
      stop: stop, isFirst: stop.id == session.stops.first?.id,
      store: { form in
        self.session.put(form.session, at: stop.id, place: form.place)
        return try self.store()
      },
      take: { try self.take($0, at: stop) })
    var form = PlainForm(session.session(model, at: stop.id), step: step, talk: talk)
    let isTold = try form.answer(wanted)
    wanted = nil
    let end = try form.run(isTold: isTold)
    form.session.visited.formUnion(form.slots)
    try form.store()
    guard case .way(let way) = end else {
      talk.say("Kept: \(source.walk.title) goes on where you left it")
      return .end
    }
    return .way(way)
  }

  private func sayHead(of stop: Walk.Stop) {
    let count = session.progress.all
    talk.say("Step \(stop.number) of \(count): \(stop.title), \(stop.progress.words).")
    talk.say(stop.words.summary)
  }

  /// Does what a word asks for at a stop; nil where it is none of the words.
  private func take(_ word: String, at stop: Walk.Stop) throws -> Walk.Way? {
    switch word {
    case "p", "previous": return .before(stop.id)
    case "o", "outline": return try choose(at: stop)
    case "w", "waiting": return try wait(at: stop)
    case "h", "help", "words":
      talk.say(stop.words.page)
      return .to(stop.id)
    default: return nil
    }
  }

  private func choose(at stop: Walk.Stop) throws -> Walk.Way {
    let stops = session.stops
    for (number, stop) in stops.enumerated() {
      talk.say("\(number + 1): step \(stop.number), \(stop.title), \(stop.progress.words)")
    }
    talk.say("A number goes to that step. Enter goes back.")
    while true {
      let typed = try talk.read([.back])
      if typed.sign == .back || typed.text.isEmpty { return .to(stop.id) }
      if let number = Int(Texts.trimmed(typed.text)), stops.indices.contains(number - 1) {
        return .to(stops[number - 1].id)
      }
      talk.say("Type a number from 1 to \(stops.count).")
    }
  }

  private func wait(at stop: Walk.Stop) throws -> Walk.Way {
    if let lock = session.lock {
      talk.say(lock.sentence)
      return .to(stop.id)
    }
    let note = session.note(at: stop.id)
    talk.say("Waits for, in your own words. Now: \(note ?? "nothing"). ! takes it away.")
    let typed = try talk.read([.back, .empty])
    if typed.sign == .empty || !Texts.trimmed(typed.text).isEmpty {
      session.setNote(typed.sign == .empty ? "" : typed.text, at: stop.id)
    }
    talk.say(Notice.waiting(session.note(at: stop.id)).message)
    _ = try store()
    return .to(stop.id)
  }

  private func read(_ text: Walk.Text, at stop: Walk.Stop) throws -> Next {
    sayHead(of: stop)
    let lines = text.places.filter { $0.value != .act }.keys.sorted()
    var document = text.document
    for line in text.places.keys where text.places[line] == .act {
      document.lines[line] = Document.Line()
    }
    talk.say(document, numbering: lines)
    while true {
      talk.say(offer(text, at: stop, lines.count))
      let typed = try talk.read([.back, .help])
      if typed.sign == .back { return .end }
      if typed.sign == .help { return .way(try take("h", at: stop) ?? .to(stop.id)) }
      let word = Folded(typed.text).text
      if word.isEmpty { return isLast(stop) ? .end : .way(.after(stop.id)) }
      if let number = Int(word), lines.indices.contains(number - 1),
        let place = text.places[lines[number - 1]]
      {
        return try go(to: place, from: stop)
      }
      if ["a", "act"].contains(word), let act = text.act {
        guard let next = try perform(act, at: stop) else { continue }
        return next
      }
      if let way = try take(word, at: stop) { return .way(way) }
      talk.say("That is none of them.")
    }
  }

  private func isLast(_ stop: Walk.Stop) -> Bool { stop.id == session.stops.last?.id }

  private func offer(_ text: Walk.Text, at stop: Walk.Stop, _ count: Int) -> String {
    let act = text.act.map { "a: \($0.title), " } ?? ""
    let there = count == 0 ? "" : "a number goes there, "
    let on = isLast(stop) ? "Enter leaves the guide" : "Enter goes on"
    let words = "\(act)\(there)p the step before, o all steps, \(on)."
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private func go(to place: Walk.Destination, from stop: Walk.Stop) throws -> Next {
    switch place {
    case .act: return .way(.to(stop.id))
    case .record(let subject, let field):
      try PlainForm.go(to: subject, field: field, talk)
      return .way(.to(stop.id))
    case .step(let step, let field):
      wanted = field.isEmpty ? nil : Slot(field)
      return .way(.to(step))
    }
  }

  private func perform(_ act: Walk.Act, at stop: Walk.Stop) throws -> Next? {
    if let lock = session.lock {
      talk.say(lock.sentence)
      return nil
    }
    guard try act.question.isEmpty || talk.choose(.act(act)) == 1 else { return nil }
    let told = session.draft
    let record = {
      self.talk.premises.record(
        .acted(act, told, at: stop.id, stops: self.session.stops.map(\.id)))
    }
    switch source.perform(act, told) {
    case .landed(let landing, let sentence):
      record()
      session.forgetHistory()
      talk.say(sentence)
      return .landing(landing)
    case .refused(let landing, let sentence):
      talk.say(sentence)
      return .landing(landing)
    case .finished(let sentence):
      record()
      talk.autosave.forget(source.walk.subject)
      talk.say(sentence)
      return .end
    case .failed(let sentence): talk.say(sentence)
    }
    return nil
  }
}

/// A step of the guide in which a form is asked.
struct PlainStep {
  let stop: Walk.Stop
  let isFirst: Bool
  /// Submits what is typed; the lock of a guide that continues elsewhere.
  let store: (PlainForm) throws -> DraftLock?
  /// Does what a word asks for; nil where it is none of the words.
  let take: (String) throws -> Walk.Way?
}
