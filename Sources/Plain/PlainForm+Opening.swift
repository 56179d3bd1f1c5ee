import Forms

extension PlainForm {
  /// Opens a form: one's own draft of its record where there is one, else what is saved.
  @discardableResult
  static func show(
    _ sheet: Sheet, of section: Section, inside: [Owner] = [], _ talk: Talk
  ) throws -> End {
    let notes = try talk.premises.drafts.all().filter { $0.subject == sheet.subject }
    if let mine = notes.first(where: \.isFree) {
      return try resume(mine, of: section, inside: inside, talk)
    }
    if let note = notes.first {
      talk.say(
        note.isMine
          ? "Your draft of \(Age.words(note.age)) is open in another session; this begins with what is saved"
          : "Draft by \(note.by), \(Age.words(note.age)); this begins with what is saved. Home shows the draft"
      )
    }
    // What is not kept lasts as long as the session.
    if let draft = talk.given[sheet.subject] {
      return try show(draft, of: section, inside: inside, frozen: nil, talk)
    }
    var form = PlainForm(sheet, inside: inside, talk: talk)
    return try form.run()
  }

  /// Goes on with a stored draft of one's own.
  @discardableResult
  static func resume(
    _ note: DraftNote, of section: Section, inside: [Owner] = [], _ talk: Talk
  ) throws -> End {
    guard let draft = try talk.premises.drafts.open(note) else {
      talk.say("That draft is open elsewhere by now, or gone")
      return .left
    }
    talk.noteGiven(draft)
    return try show(draft, of: section, inside: inside, frozen: nil, talk)
  }

  /// Shows a draft in the form of its record, or of a new one where that is gone.
  @discardableResult
  static func show(
    _ draft: Draft, of section: Section, inside: [Owner] = [], frozen: String?, _ talk: Talk
  ) throws -> End {
    do {
      let stored = try draft.subject.key.flatMap { try section.doors.open($0) }
      let sheet = try stored ?? section.doors.create()
      var form = PlainForm(sheet, inside: inside, talk: talk)
      form.take(draft, frozen: frozen)
      return try form.run()
    } catch let leaving as Leaving {
      throw leaving
    } catch {
      // A draft that is held and not shown would be written over by the next one.
      if frozen == nil { talk.premises.drafts.release(draft.subject) }
      throw error
    }
  }

  private mutating func take(_ draft: Draft, frozen: String?) {
    var part = draft.parts[Draft.whole] ?? Draft.Part()
    let isGone = sheet.subject != draft.subject
    if isGone { part = sheet.renewed(part) }
    clashes = isGone ? [] : sheet.clashes(with: part)
    if !part.answers.isEmpty { sheet.set(part.answers) }
    left = part.left
    for field in part.foreign { withheld[field] = part.answers.texts[Slot(field)] }
    self.frozen = frozen
    if let frozen { return talk.say(frozen) }
    guard isGone else { return talk.say("As you left it: not saved yet.") }
    talk.say("The \(draft.label) was deleted meanwhile: this is a new one with its texts.")
    keep()
    _ = talk.keep(Draft(subject: draft.subject, label: ""))
  }

  /// Shows a form with texts typed into it, which are a draft from then on.
  static func fill(_ sheet: Sheet, of section: Section, _ words: String, _ talk: Talk) throws {
    let isTyped = try talk.premises.drafts.all().contains {
      $0.subject == sheet.subject && $0.isMine
    }
    guard !isTyped else {
      return talk.say("You have a draft of the \(sheet.label): save or discard that first")
    }
    guard !sheet.answers.isEmpty else {
      return talk.say("Nothing to put back: the \(sheet.label) is like that already")
    }
    talk.say(words)
    var form = PlainForm(sheet, talk: talk)
    form.left = Set(sheet.answers.texts.keys)
    form.keep()
    _ = try form.run()
  }

  /// Goes to a field of a stored record.
  static func go(to subject: Subject, field: String, _ talk: Talk) throws {
    guard let section = talk.premises.section(subject.section) else { return }
    try talk.carefully {
      guard let sheet = try subject.key.flatMap({ try section.doors.open($0) }) else {
        return talk.say("There is no \(section.noun) any more")
      }
      let isDrafted = try talk.premises.drafts.all().contains {
        $0.subject == subject && $0.isFree
      }
      if isDrafted {
        try show(sheet, of: section, talk)
        return
      }
      var form = PlainForm(sheet, talk: talk)
      talk.say("\(sheet.title) \(sheet.name).")
      _ = try form.run(isTold: try form.answer(Slot(field)))
    }
  }
}
