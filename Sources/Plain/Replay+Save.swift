import Editing
import Forms

extension Replay {
  /// Fills a form in and saves it; of what is refused nothing is stored.
  func performSave(_ act: Act) throws {
    let (list, inside) = try place(of: act)
    talk.say("\(act.deed.rawValue) \(act.word) \(act.record)")
    guard var form = try form(act, in: list) else { return }
    let drafted = try talk.data.drafts.all().first { $0.subject == form.subject && $0.isMine }
    if let drafted {
      throw Refused(act.place, .draftInTheWay(label: drafted.label, isGuide: false))
    }
    var session = FormSession(form.model)
    var rest = try fill(&session, act.answers, from: form.source)
    if !rest.isEmpty {
      // What is told later is asked for only once the first answers are sound; both are saved at once.
      try refuse(session.model.reading.errors, of: session, act)
      if let both = try form.source.whole(session.answers) {
        form = both
        session = FormSession(both.model)
        rest = try fill(&session, rest, from: form.source)
      }
    }
    if let answer = rest.first {
      throw Refused(
        answer.place, "There is no field \(answer.name) in this form of \(act.word)")
    }
    try save(session, form.source, inside, act)
  }

  private func form(_ act: Act, in list: ListSource) throws -> OpenForm? {
    if act.deed == .create || (list.section.isSingle && act.record.isEmpty) {
      return try list.create()
    }
    return try talk.data.form(act.record, in: list)
  }

  /// Answers questions, each said with its answer; what this form does not ask is left.
  func fill(
    _ session: inout FormSession, _ answers: [Act.Answer], from source: FormSource?
  ) throws -> [Act.Answer] {
    var rest: [Act.Answer] = []
    for answer in answers {
      guard let slot = try slot(answer, in: session.model) else {
        rest.append(answer)
        continue
      }
      try take(answer, at: slot, in: &session)
      if let source { try source.update(&session.model) }
    }
    return rest
  }

  private func slot(_ answer: Act.Answer, in model: FormModel) throws -> Slot? {
    let parts = answer.name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let field = parts.first, let question = model.question(field) else { return nil }
    guard parts.count == 2 else { return Slot(field) }
    let code = parts[1]
    guard question.isLocalizable, let place = model.languages.firstIndex(where: { $0.code == code })
    else {
      throw Refused(
        answer.place,
        question.isLocalizable
          ? "There is no language \(code); create it first" : "\(field) has no languages")
    }
    return Slot(field, place == 0 ? nil : code)
  }

  private func take(_ answer: Act.Answer, at slot: Slot, in session: inout FormSession) throws {
    guard let question = session.model.question(slot.field) else { return }
    let words = FormWords(session: session)
    talk.say(words.heading(slot))
    talk.say(words.state(slot))
    for problem in session.shownProblems(at: slot) {
      talk.say("\(problem.word): \(problem.sentence)")
    }
    if let lock = session.lockReason(slot.field) {
      // What is so already needs no leave.
      if answer.value == .text(session.model.text(slot)) { return }
      throw Refused(answer.place, lock)
    }
    try give(answer, question, at: slot, in: &session)
    session.leave(slot, isVisited: true)
  }

  private func give(
    _ answer: Act.Answer, _ question: Question, at slot: Slot, in session: inout FormSession
  ) throws {
    let isSecret = question.control == .secret
    switch answer.value {
    case .clear:
      talk.say("> !")
      session.empty(slot)
    case .ask:
      // An empty line would leave out what is asked for.
      var text = ""
      while Texts.trimmed(text).isEmpty { text = try talk.read(isHidden: isSecret) }
      session.replace(text, at: slot)
    case .secret(let text):
      talk.say("> (hidden)")
      session.replace(text, at: slot)
    case .text(let text):
      guard !isSecret || text.isEmpty else {
        throw Refused(
          answer.place,
          "\(Fact.secretInFile.sentence), then write {ask}, {env: NAME} or {file: PATH}")
      }
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        talk.say("> \(line)")
      }
      session.replace(text, at: slot)
    }
  }

  private func save(
    _ session: FormSession, _ source: FormSource, _ inside: [Owner], _ act: Act
  ) throws {
    var session = session
    switch session.save(isConfirmed: act.isConfirmed) {
    case .locked(let reason): throw Refused(act.place, reason)
    case .choose(let conflict): throw try refusal(of: conflict, act)
    case .problems: try refuse(session.model.reading.errors, of: session, act)
    case .request(let request):
      let result = source.save(request.model.answers, request.isConfirmed)
      if case .refused(let problems) = result { try refuse(problems, of: session, act) }
      try handle(session.handle(result), request, inside, act)
    }
  }

  private func handle(
    _ outcome: FormSession.SaveOutcome, _ request: SaveRequest, _ inside: [Owner], _ act: Act
  ) throws {
    switch outcome {
    case .saved(let saved):
      talk.premises.record(
        .saved(request.model, inside: inside, isConfirmed: act.isConfirmed))
      talk.say(saved.sentence(noun: request.model.noun))
    case .problems(let notice), .refused(let notice): throw Refused(act.place, notice)
    case .confirm(let text):
      throw Refused(act.place, "\(text) Write confirmed: Yes in the act to agree")
    case .choose(let conflict): throw try refusal(of: conflict, act)
    case .recordDeleted: throw Refused(act.place, "This record was deleted meanwhile")
    case .failed(let sentence): throw Refused(act.place, sentence)
    }
  }

  private func refusal(of conflict: Conflict, _ act: Act) throws -> Refused {
    let text = Inquiry.conflict(conflict).text(office: try talk.data.header().office)
    return Refused(
      act.place,
      (text + ["Look at what is there, and run it again"]).joined(separator: "\n"))
  }

  private func refuse(_ problems: [Problem], of session: FormSession, _ act: Act) throws {
    guard let problem = problems.first else { return }
    let answer = try act.answers.first { try slot($0, in: session.model) == problem.slot }
    throw Refused(
      answer?.within(problem.position) ?? act.place,
      FormWords(session: session).sentence(problem))
  }
}
