import Editing
import Forms

extension PlainForm {
  /// Opens a form: a draft of the person's own of its record where there is one, else what is saved.
  @discardableResult
  static func show(
    _ form: OpenForm, of list: ListSource, inside: [Owner] = [], _ talk: Talk
  ) throws -> End {
    let notes = try talk.data.drafts.all().filter { $0.subject == form.subject }
    if let mine = notes.first(where: \.isFree) {
      return try resume(mine, of: list, inside: inside, talk)
    }
    if let note = notes.first { talk.say(note.notice) }
    // What is not stored lasts as long as the conversation.
    if let draft = talk.autosave.submitted[form.subject] {
      return try show(draft, of: list, inside: inside, lock: nil, talk)
    }
    var form = PlainForm(form, inside: inside, talk: talk)
    return try form.run()
  }

  /// Resumes a stored draft of the person's own.
  @discardableResult
  static func resume(
    _ note: DraftNote, of list: ListSource, inside: [Owner] = [], _ talk: Talk
  ) throws -> End {
    guard let draft = try talk.data.drafts.open(note) else {
      talk.say(.draftUnavailable)
      return .left
    }
    talk.autosave.note(draft)
    return try show(draft, of: list, inside: inside, lock: nil, talk)
  }

  /// Shows a draft in the form of its record, or of a new one where that was deleted.
  @discardableResult
  static func show(
    _ draft: Draft, of list: ListSource, inside: [Owner] = [], lock: DraftLock?, _ talk: Talk
  ) throws -> End {
    do {
      let stored = try draft.subject.key.flatMap { try list.open($0) }
      guard let open = try stored ?? list.create() else { return .left }
      var form = PlainForm(open, inside: inside, talk: talk)
      try form.resume(draft, lock: lock)
      return try form.run()
    } catch let leaving as Leaving {
      throw leaving
    } catch {
      // A draft that is held and not shown would be written over by the next one.
      if lock == nil { talk.data.drafts.release(draft.subject) }
      throw error
    }
  }

  private mutating func resume(_ draft: Draft, lock: DraftLock?) throws {
    let part = draft.parts[Draft.whole] ?? Draft.Part()
    let isDeleted = model.subject != draft.subject
    try edit { isDeleted ? $0.resumeAsNew(part) : $0.resume(part) }
    session.lock = lock
    if let lock { return talk.say(lock.sentence) }
    guard isDeleted else { return talk.say(.draftResumed) }
    talk.say(.draftOfDeleted(label: draft.label))
    try store()
    _ = try talk.store(Draft(subject: draft.subject, label: ""))
  }

  /// Shows a form with texts typed into it, which are a draft from then on.
  static func fill(_ form: OpenForm, of list: ListSource, _ words: String, _ talk: Talk) throws {
    let isTyped = try talk.data.drafts.all().contains { $0.subject == form.subject && $0.isMine }
    guard !isTyped else { return talk.say(.draftInTheWay(label: form.label, isGuide: false)) }
    guard !form.answers.isEmpty else { return talk.say(.nothingToRestore(label: form.label)) }
    talk.say(words)
    var form = PlainForm(form, talk: talk)
    form.session.visited = Set(form.model.answers.texts.keys)
    try form.store()
    _ = try form.run()
  }

  /// Goes to a field of a stored record.
  static func go(to subject: Subject, field: String, _ talk: Talk) throws {
    guard let section = talk.premises.section(subject.section), let list = talk.list(section) else {
      return
    }
    try talk.carefully {
      guard let open = try subject.key.flatMap({ try list.open($0) }) else {
        return talk.say(.recordGone(noun: section.noun))
      }
      let isDrafted = try talk.data.drafts.all().contains { $0.subject == subject && $0.isFree }
      if isDrafted {
        try show(open, of: list, talk)
        return
      }
      var form = PlainForm(open, talk: talk)
      talk.say("\(open.title) \(open.name).")
      _ = try form.run(isTold: try form.answer(Slot(field)))
    }
  }
}
