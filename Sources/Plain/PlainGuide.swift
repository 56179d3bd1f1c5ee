import Forms

/// The guide gone through step by step.
final class PlainGuide {
  private let walk: Walk
  private let talk: Talk
  private var draft: Draft?
  // The draft as it began, with what was made for it; nil where it was kept before.
  private var beginning: Draft?
  private var stops: [Walk.Stop] = []
  private var frozen: String?
  // The field that the person wants to go to.
  private var wanted: Slot?

  init(_ walk: Walk, _ draft: Draft?, frozen: String?, talk: Talk) {
    (self.walk, self.draft, self.frozen, self.talk) = (walk, draft, frozen, talk)
  }

  /// Goes on with what was kept of it, or begins it.
  static func goOn(_ talk: Talk) throws {
    guard let walk = talk.premises.walk else { return }
    let drafts = talk.premises.drafts
    try talk.carefully {
      let note = try drafts.all().first { $0.subject == walk.subject && $0.isMine }
      guard let note else { return try goOn(talk, with: talk.given[walk.subject], frozen: nil) }
      if note.isFree, let draft = try drafts.open(note) {
        talk.noteGiven(draft)
        return try goOn(talk, with: draft, frozen: nil)
      }
      try talk.take(note)
    }
  }

  /// Goes on with a draft.
  static func goOn(_ talk: Talk, with draft: Draft?, frozen: String?) throws {
    guard let walk = talk.premises.walk else { return }
    try PlainGuide(walk, draft, frozen: frozen, talk: talk).run()
  }

  private func run() throws {
    talk.say("\(walk.title).")
    if let frozen { talk.say(frozen) }
    guard var landing = try land(.on) else { return }
    while true {
      take(landing)
      guard let stop = landing.stops.first(where: { $0.id == landing.stop }) else { return }
      let next: Next
      switch landing.content {
      case .form(let sheet): next = try ask(sheet, at: stop)
      case .text(let text): next = try read(text, at: stop)
      }
      switch next {
      case .way(let way):
        guard let next = try land(way) else { return }
        landing = next
      case .landing(let next): landing = next
      case .end: return
      }
    }
  }

  /// Where it goes on.
  private enum Next {
    case way(Walk.Way)
    case landing(Walk.Landing)
    case end
  }

  private func land(_ way: Walk.Way) throws -> Walk.Landing? {
    let (walk, draft) = (walk, draft)
    return try talk.attempt { try walk.land(draft, way) }
  }

  private func take(_ landing: Walk.Landing) {
    if draft == nil { beginning = landing.draft }
    draft = landing.draft
    stops = landing.stops
    draft?.place = Draft.Place(part: landing.stop, slot: wanted ?? Slot(""))
    _ = keep()
  }

  // Without what was only made for it.
  private func keep() -> String? {
    guard let draft, frozen == nil else { return nil }
    let isTold = draft.parts.contains { id, part in
      part.note != nil || part.answers != beginning?.parts[id]?.answers ?? Answers()
    }
    return talk.keep(isTold ? draft : Draft(subject: draft.subject, label: draft.label))
  }

  private func ask(_ sheet: Sheet, at stop: Walk.Stop) throws -> Next {
    tellHead(of: stop)
    var form = PlainForm(sheet, talk: talk)
    form.left = draft?.parts[stop.id]?.left ?? []
    form.frozen = frozen
    for field in draft?.parts[stop.id]?.foreign ?? [] {
      form.withheld[field] = sheet.answers.texts[Slot(field)]
    }
    form.step = PlainStep(
      stop: stop, isFirst: stop.id == stops.first?.id, keep: { self.keep($0, at: stop) },
      take: { try self.take($0, at: stop) })
    let isTold = try form.answer(wanted)
    wanted = nil
    let end = try form.run(isTold: isTold)
    form.left.formUnion(form.slots)
    form.keep()
    guard case .way(let way) = end else {
      talk.say("Kept: \(walk.title) goes on where you left it")
      return .end
    }
    return .way(way)
  }

  private func keep(_ form: PlainForm, at stop: Walk.Stop) -> String? {
    var part = form.part
    part.note = draft?.parts[stop.id]?.note
    draft?.parts[stop.id] = part.isEmpty && part.left.isEmpty ? nil : part
    draft?.place = Draft.Place(part: stop.id, slot: form.place ?? Slot(""))
    let taker = keep()
    if let taker {
      frozen = Freeze.taken(by: taker).sentence(to: talk.premises.header().person)
    }
    return taker
  }

  private func tellHead(of stop: Walk.Stop) {
    let count = stops.count { !$0.number.contains(".") }
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
    if let frozen {
      talk.say(frozen)
      return .to(stop.id)
    }
    let note = draft?.parts[stop.id]?.note
    talk.say("Waits for, in your own words. Now: \(note ?? "nothing"). ! takes it away.")
    let typed = try talk.read([.back, .empty])
    let text = Texts.trimmed(typed.text)
    if typed.sign == .empty {
      draft?.parts[stop.id]?.note = nil
    } else if !text.isEmpty {
      draft?.parts[stop.id, default: Draft.Part()].note = String(text.prefix(200))
    }
    let now = draft?.parts[stop.id]?.note
    talk.say(now.map { "Marked as waiting: \($0)" } ?? "It does not wait")
    _ = keep()
    return .to(stop.id)
  }

  private func read(_ text: Walk.Text, at stop: Walk.Stop) throws -> Next {
    tellHead(of: stop)
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

  private func isLast(_ stop: Walk.Stop) -> Bool { stop.id == stops.last?.id }

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
    if let frozen {
      talk.say(frozen)
      return nil
    }
    guard let told = draft, try act.question.isEmpty || talk.choose(.act(act)) == 1 else {
      return nil
    }
    switch act.perform(told) {
    case .landed(let landing, let sentence):
      talk.premises.record(.acted(act, told, at: stop.id, stops: stops.map(\.id)))
      talk.say(sentence)
      return .landing(landing)
    case .refused(let landing, let sentence):
      talk.say(sentence)
      return .landing(landing)
    case .finished(let sentence):
      talk.premises.record(.acted(act, told, at: stop.id, stops: stops.map(\.id)))
      talk.forget(walk.subject)
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
  /// Gives what is typed away to be kept; who goes on with it, where somebody does.
  let keep: (PlainForm) -> String?
  /// Does what a word asks for; nil where it is none of the words.
  let take: (String) throws -> Walk.Way?
}

extension Walk.Progress {
  /// How far it has come, in words.
  fileprivate var words: String {
    switch self {
    case .empty: "empty"
    case .begun: "begun"
    case .done: "done"
    case .waiting(let note): "waiting: \(note)"
    case .problems(let count): "\(count) problem\(count == 1 ? "" : "s")"
    }
  }
}
