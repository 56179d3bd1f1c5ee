import Editing
import Forms

extension State {
  mutating func handleDraft(_ event: Event) -> [Effect] {
    switch event {
    case .begun(let notes): begin(with: notes)
    case .drafts(let notes): handle(notes)
    case .permits(let permits): self.permits = permits
    case .resumed(let form, let draft, let note, let subject, let field):
      return resume(form.model, with: draft, of: note, subject, at: field)
    case .looked(let form, let draft, let note): view(form.model, draft, by: note.by)
    case .discarded(let draft, let note): return handleDiscarded(draft, note)
    case .kept(let subject, let result): return handle(result, of: subject)
    default: break
    }
    return []
  }

  // Offers to continue with the latest draft of the person's own from a visit before.
  private mutating func begin(with notes: [DraftNote]) {
    stored = notes
    let mine = notes.filter { $0.isFree && ($0.section != nil || $0.subject == walk?.subject) }
    guard let latest = mine.first, mode == .home else { return }
    question = QuestionBox(.goOn(latest, others: mine.count - 1), at: now)
  }

  // The pointer of the home screen stays with its entry.
  private mutating func handle(_ notes: [DraftNote]) {
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

  /// Whether something is typed for a record in this session.
  func isTyped(_ subject: Subject) -> Bool { desk[subject]?.answers.isEmpty == false }

  /// Opens a stored draft of a record of the person's own, where there is one and nothing else of it is at hand.
  func resumption(of subject: Subject, at field: String?) -> [Effect]? {
    guard !isTyped(subject),
      let note = storedDrafts(of: subject).first(where: \.isFree), let section = note.section
    else { return nil }
    return [.resume(subject, section, note, field: field)]
  }

  /// Opens a stored draft from the home screen, or asks where it is not free.
  mutating func enter(_ note: DraftNote) -> [Effect] {
    if note.subject == walk?.subject { return enterGuide(note) }
    guard let section = note.section else { return [] }
    guard !isTyped(note.subject) else {
      tell(.failed("Something else is typed for the \(note.label): save or discard that first"))
      return []
    }
    if note.isFree { return [.resume(note.subject, section, note, field: nil)] }
    question = QuestionBox(.held(note), at: now)
    return []
  }

  private mutating func enterGuide(_ note: DraftNote) -> [Effect] {
    if guideDraft?.isEmpty == false {
      tell(.failed("You are in \(note.label) yourself: finish or discard that first"))
      return []
    }
    guide = nil
    if note.isFree { return [.goOn(note)] }
    question = QuestionBox(.held(note), at: now)
    return []
  }

  private mutating func resume(
    _ model: FormModel, with draft: Draft?, of note: DraftNote?, _ subject: Subject,
    at field: String?
  ) -> [Effect] {
    stored.removeAll { $0.id == note?.id }
    if let draft {
      desk[subject] = OpenDraft(draft, section: note?.section, at: now - (note?.age ?? 0) * 1000)
      autosave.note(draft)
    }
    return model.subject == subject ? open(model, at: field) : resumeAsNew(model, of: subject)
  }

  // A record that was deleted becomes a new one with all the texts it had.
  private mutating func resumeAsNew(_ model: FormModel, of subject: Subject) -> [Effect] {
    guard let open = desk[subject] else { return [] }
    guard !isTyped(model.subject) else {
      tell(
        .failed(
          "The \(open.label) was deleted meanwhile; save or discard the new \(model.noun) first, then it can become one"
        ))
      return []
    }
    desk[subject] = nil
    var session = FormSession(model)
    session.resumeAsNew(open.part)
    var renewed = open
    renewed.draft = session.draft(at: open.draft.place?.slot)
    desk[model.subject] = renewed
    let effects = self.open(model, at: nil)
    tell("\(Notice.draftOfDeleted(label: open.label).message). Save stores it")
    return effects + keepNow()
  }

  // Nothing can be changed in it.
  private mutating func view(_ model: FormModel, _ draft: Draft, by name: String) {
    var page = RecordPage(FormSession(model))
    let part = draft.parts[Draft.whole] ?? Draft.Part()
    if model.subject == draft.subject {
      page.form.session.resume(part)
    } else {
      page.form.session.resumeAsNew(part)
    }
    if !part.answers.isEmpty, let slot = draft.place?.slot { page.form.show(slot) }
    page.form.keepFocus()
    let lock = DraftLock(.viewed(by: name), for: header.person)
    page.form.freeze(lock)
    pages.append(.record(page))
    tell(lock.sentence)
  }

  /// Says what others have typed where a record is opened.
  mutating func tellOfDrafts(of subject: Subject) {
    if let note = storedDrafts(of: subject).first { tell(note.notice) }
  }

  private mutating func handleDiscarded(_ draft: Draft, _ note: DraftNote) -> [Effect] {
    if draft.subject == walk?.subject {
      gone.append(.guide(GuideSession(draft)))
    } else {
      let open = OpenDraft(draft, section: note.section, at: now - note.age * 1000)
      gone.append(.draft(draft.subject, open))
    }
    stored.removeAll { $0.id == note.id }
    let effects = resume()
    tell("Discarded what was typed for the \(note.label). ^Z in a list brings it back")
    return effects
  }
}
