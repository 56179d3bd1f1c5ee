import Forms

extension Replay {
  /// Fills a form in and saves it; of what is refused nothing is stored.
  func performSave(_ act: Act) throws {
    let (section, inside) = try place(of: act)
    talk.say("\(act.deed.rawValue) \(act.word) \(act.record)")
    let sheet = try sheet(act, in: section)
    let drafted = try talk.premises.drafts.all().first { $0.subject == sheet.subject && $0.isMine }
    if let drafted {
      throw Refused(
        act.place, "You have a draft of the \(drafted.label): save or discard that first")
    }
    var form = PlainForm(sheet, inside: inside, talk: talk)
    var rest = try fill(&form, act.answers)
    if !rest.isEmpty {
      // What is told later is asked for only once the first answers are sound; both are saved at once.
      try refuse(form.sheet.reading.errors, of: form, act)
      if let both = try form.sheet.whole() {
        form = PlainForm(both, inside: inside, talk: talk)
        rest = try fill(&form, rest)
      }
    }
    if let answer = rest.first { throw unknown(answer, act) }
    try save(form, act)
  }

  private func sheet(_ act: Act, in section: Section) throws -> Sheet {
    if act.deed == .create || (section.isSingle && act.record.isEmpty) {
      return try section.doors.create()
    }
    guard let sheet = try section.doors.open(try key(of: act, in: section)) else {
      throw Refused(act.place, "There is no \(section.noun) \(act.record)")
    }
    return sheet
  }

  private func unknown(_ answer: Act.Answer, _ act: Act) -> Refused {
    Refused(answer.place, "There is no field \(answer.name) in this form of \(act.word)")
  }

  /// Answers questions, each said with its answer; what this form does not ask is left.
  func fill(_ form: inout PlainForm, _ answers: [Act.Answer]) throws -> [Act.Answer] {
    var rest: [Act.Answer] = []
    for answer in answers {
      guard let slot = try slot(answer, in: form.sheet) else {
        rest.append(answer)
        continue
      }
      try take(answer, at: slot, in: &form)
    }
    return rest
  }

  private func slot(_ answer: Act.Answer, in sheet: Sheet) throws -> Slot? {
    let parts = answer.name.split(separator: ".", maxSplits: 1).map(String.init)
    guard let field = parts.first, let question = sheet.question(field) else { return nil }
    guard parts.count == 2 else { return Slot(field) }
    let code = parts[1]
    guard question.isLocalizable, let place = sheet.languages.firstIndex(where: { $0.code == code })
    else {
      throw Refused(
        answer.place,
        question.isLocalizable
          ? "There is no language \(code); create it first" : "\(field) has no languages")
    }
    return Slot(field, place == 0 ? nil : code)
  }

  private func take(_ answer: Act.Answer, at slot: Slot, in form: inout PlainForm) throws {
    guard let question = form.sheet.question(slot.field) else { return }
    form.tell(slot, isReplayed: true)
    if let lock = form.lock(slot.field) {
      // What is so already needs no leave.
      if answer.value == .text(form.sheet.text(slot)) { return }
      throw Refused(answer.place, lock)
    }
    let isSecret = question.control == .secret
    switch answer.value {
    case .clear:
      talk.say("> !")
      form.empty(slot)
    case .ask:
      // An empty line would leave out what is asked for.
      var text = ""
      while Texts.trimmed(text).isEmpty { text = try talk.read(isHidden: isSecret) }
      form.sheet.set(text, at: slot)
    case .secret(let text):
      talk.say("> (hidden)")
      form.sheet.set(text, at: slot)
    case .text(let text):
      guard !isSecret || text.isEmpty else {
        throw Refused(
          answer.place,
          "A secret does not stand in a file: whoever can read the file has seen it. Replace it at its"
            + " provider, then write {ask}, {env: NAME} or {file: PATH}")
      }
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        talk.say("> \(line)")
      }
      form.sheet.set(text, at: slot)
    }
    form.sheet.tidy(slot)
    form.left.insert(slot)
  }

  private func save(_ form: PlainForm, _ act: Act) throws {
    let sheet = form.sheet
    try refuse(sheet.reading.errors, of: form, act)
    switch sheet.save(isConfirmed: act.isConfirmed) {
    case .saved(let saved):
      talk.premises.record(.saved(sheet, inside: form.inside, isConfirmed: act.isConfirmed))
      talk.say(saved.sentence(noun: sheet.noun))
    case .refused(let problems):
      try refuse(problems, of: form, act)
      throw Refused(act.place, "It is not saved")
    case .needsConfirmation(let text):
      throw Refused(act.place, "\(text) Write confirmed: Yes in the act to agree")
    case .conflict: throw Refused(act.place, "This record was changed meanwhile; do it again")
    case .deletedMeanwhile: throw Refused(act.place, "This record was deleted meanwhile")
    case .failed(let sentence): throw Refused(act.place, sentence)
    }
  }

  private func refuse(_ problems: [Problem], of form: PlainForm, _ act: Act) throws {
    guard let problem = problems.first else { return }
    let answer = try act.answers.first { try slot($0, in: form.sheet) == problem.slot }
    throw Refused(
      answer?.within(problem.position) ?? act.place,
      "\(form.label(problem.slot)): \(problem.fact.sentence)")
  }
}
