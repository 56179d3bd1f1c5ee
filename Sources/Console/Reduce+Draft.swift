import Forms

extension State {
  /// The drafts that are stored, at the beginning of a visit: offers to go on with the latest of one's own.
  mutating func begin(with notes: [DraftNote]) {
    stored = notes
    let mine = notes.filter { $0.isFree && ($0.section != nil || $0.subject == walk?.subject) }
    guard let latest = mine.first, mode == .home else { return }
    question = QuestionBox(.goOn(latest, others: mine.count - 1), at: now)
  }

  /// Takes in what is stored now; the pointer of the home screen stays with its entry.
  mutating func take(_ notes: [DraftNote]) {
    guard case .home(var home) = page else { return stored = notes }
    let rows = homeRows
    let id = rows.indices.contains(home.pointer) ? rows[home.pointer].id : nil
    stored = notes
    home.pointer = homeRows.firstIndex { $0.id == id } ?? min(home.pointer, homeRows.count - 1)
    page = .home(home)
  }

  /// The stored drafts about a record that are not open here.
  func storedDrafts(of subject: Subject) -> [DraftNote] {
    stored.filter { $0.subject == subject && $0.holding != .here }
  }

  /// Opens one's own stored draft of a record where there is one, and nothing else of it is at hand.
  func resumption(of subject: Subject, at field: String?) -> [Effect]? {
    guard desk[subject]?.answers.isEmpty ?? true,
      let note = storedDrafts(of: subject).first(where: \.isFree), let section = note.section
    else { return nil }
    return [.resume(subject, section, note, field: field)]
  }

  /// Opens a stored draft from the home screen, or asks where it is not free.
  mutating func enter(_ note: DraftNote) -> [Effect] {
    if let walk, note.subject == walk.subject { return enter(note, of: walk) }
    guard let section = note.section else { return [] }
    guard desk[note.subject]?.answers.isEmpty ?? true else {
      tell(
        "Something else is typed for the \(note.label): save or discard that first",
        isTrouble: true)
      return []
    }
    if note.isFree { return [.resume(note.subject, section, note, field: nil)] }
    question = QuestionBox(.held(note), at: now)
    return []
  }

  /// Goes on with a draft in the form of its record, or of a new one where that is gone.
  private mutating func enter(_ note: DraftNote, of walk: Walk) -> [Effect] {
    if guideDraft?.isEmpty == false {
      tell("You are in \(note.label) yourself: finish or discard that first", isTrouble: true)
      return []
    }
    guided = nil
    if note.isFree { return [.goOn(walk, note)] }
    question = QuestionBox(.held(note), at: now)
    return []
  }

  mutating func resume(
    _ sheet: Sheet, with draft: Draft?, of note: DraftNote?, _ subject: Subject, at field: String?
  ) -> [Effect] {
    stored.removeAll { $0.id == note?.id }
    if let draft {
      desk[subject] = Kept(draft, section: note?.section, at: now - (note?.age ?? 0) * 1000)
      keeping.given[subject] = draft
    }
    if sheet.subject == subject { return open(sheet, at: field) }
    return renew(sheet, of: subject)
  }

  // A record that was deleted meanwhile becomes a new one with all the texts it had.
  private mutating func renew(_ sheet: Sheet, of subject: Subject) -> [Effect] {
    guard let kept = desk[subject] else { return [] }
    guard desk[sheet.subject]?.answers.isEmpty ?? true else {
      tell(
        "The \(kept.label) was deleted meanwhile; save or discard the new \(sheet.noun) first, then it can become one",
        isTrouble: true)
      return []
    }
    desk[subject] = nil
    var renewed = kept
    renewed.draft = Draft(
      subject: sheet.subject, label: "new \(sheet.noun)",
      parts: [Draft.whole: sheet.renewed(kept.part)], place: kept.draft.place)
    desk[sheet.subject] = renewed
    let effects = open(sheet, at: nil)
    tell(
      "The \(kept.label) was deleted meanwhile: this is a new one with its texts. Save stores it")
    return effects + keepNow()
  }

  /// Shows somebody's draft in a form in which nothing can be changed.
  mutating func look(_ sheet: Sheet, at draft: Draft, by name: String) {
    var form = FormPage(sheet)
    var kept = Kept(draft, at: now)
    if sheet.subject != draft.subject {
      kept.draft.parts[Draft.whole] = sheet.renewed(kept.part)
    }
    form.take(kept)
    form.keepFocus()
    form.freeze(.looking(by: name), to: header.person)
    pages.append(.form(form))
    tell(Freeze.looking(by: name).sentence(to: header.person))
  }

  /// What is told of others' drafts where a record is opened.
  mutating func tellOfDrafts(of subject: Subject) {
    guard let note = storedDrafts(of: subject).first else { return }
    let age = Age.words(note.age)
    tell(
      note.isMine
        ? "Your draft of \(age) is open in another session; this begins with what is saved"
        : "Draft by \(note.by), \(age); this begins with what is saved. Home shows the draft")
  }

  /// Takes a discarded draft into what can be brought back.
  mutating func takeDiscarded(_ draft: Draft, _ note: DraftNote) -> [Effect] {
    if draft.subject == walk?.subject {
      gone.append(.guide(Guided(draft: draft, stops: [])))
    } else {
      let kept = Kept(draft, section: note.section, at: now - note.age * 1000)
      gone.append(.draft(draft.subject, kept))
    }
    stored.removeAll { $0.id == note.id }
    let effects = resume()
    tell("Discarded what was typed for the \(note.label). ^Z in a list brings it back")
    return effects
  }
}
