package import Editing
package import Forms

extension State {
  /// Sets the alarm at which what was typed is stored; nothing wakes up where nothing was typed.
  mutating func watch() -> [Effect] {
    guard !autosave.isScheduled, let draft = draftOnTop, autosave.isUnsubmitted(draft) else {
      return []
    }
    autosave.isScheduled = true
    return [.terminal(.alarm(.keep, after: 500))]
  }

  /// What is typed in the form on top, or the one below what was opened from it.
  private var draftOnTop: Draft? {
    if pages.contains(where: \.isOfGuide) { return guideDraft }
    for (index, page) in pages.enumerated().reversed() {
      if case .record(let page) = page {
        return page.form.isKept ? draft(at: index) : nil
      }
      if case .file = page { return nil }
    }
    return nil
  }

  /// What is typed in the form of a screen and what lies over it, as it is stored.
  private func draft(at index: Int) -> Draft? {
    pages[index].form.map { $0.session.draft(at: $0.slot, typed: typed(at: index)) }
  }

  /// The answers of a screen's form, with what is typed above it over them: in the editor of one of its texts, or among
  /// the choices of a conflict of its record.
  func typed(at index: Int) -> Answers {
    guard let model = pages[index].form?.model else { return Answers() }
    var answers = model.answers
    func put(_ text: String, at slot: Slot) {
      guard text != model.text(slot) else { return }
      answers.texts[slot] = text == model.saved[slot, default: ""] ? nil : text
    }
    let above = pages.indices.first { $0 > index && pages[$0].form != nil }
    if let above, case .conflict(let page) = pages[above] {
      let chosen = typed(at: above)
      for (number, clash) in page.conflict.clashes.enumerated()
      where model.question(clash.slot.field)?.control != .secret {
        put(ConflictForm.mine(number, in: chosen) ?? clash.mine, at: clash.slot)
      }
    }
    if above == nil, case .editor(let editor) = page, !editor.isLocked {
      put(editor.area.text, at: editor.slot)
    }
    return answers
  }

  /// Submits all that is typed and not stored yet, and drops what is typed no more.
  mutating func keepNow() -> [Effect] { autosave.submit(all: draftsAtHand).map(Effect.keep) }

  private var draftsAtHand: [Subject: Draft] {
    var drafts = desk.filter { $0.value.takenBy == nil }.mapValues(\.draft)
    for (index, page) in pages.enumerated() {
      guard case .record(let page) = page, page.form.isKept else { continue }
      drafts[page.form.model.subject] = draft(at: index)
    }
    if let guideDraft { drafts[guideDraft.subject] = guideDraft }
    return drafts
  }

  /// Accepts the result of storing a draft.
  mutating func handle(_ result: KeepResult, of subject: Subject) -> [Effect] {
    switch autosave.handle(result, of: subject) {
    case .stored: return []
    case .takenOver(let name):
      freeze(subject, takenBy: name)
      return []
    case .failed(let notice):
      if let notice { tell(notice) }
      guard !autosave.isScheduled else { return [] }
      autosave.isScheduled = true
      return [.terminal(.alarm(.keep, after: 5_000))]
    }
  }

  private mutating func freeze(_ subject: Subject, takenBy name: String) {
    putDown()
    autosave.forget(subject)
    let lock = DraftLock(.takenOver(by: name), for: header.person)
    if guide?.draft.subject == subject { freezeGuide(lock) }
    desk[subject]?.takenBy = name
    for index in pages.indices {
      guard var form = pages[index].form, form.model.subject == subject else { continue }
      form.freeze(lock)
      pages[index].form = form
      if index + 1 < pages.count, case .editor(var editor) = pages[index + 1] {
        editor.isLocked = true
        pages[index + 1] = .editor(editor)
      }
    }
    tell(.failed(lock.sentence))
  }

  /// Whether the form on top is about this record, and may be changed.
  package func isAtWork(_ subject: Subject) -> Bool {
    form?.model.subject == subject && form?.session.lock == nil
  }

  /// What is stored and what is lost when the person leaves now.
  package var exitSummary: ExitSummary {
    let told = guideDraft.flatMap { $0.isEmpty ? nil : [($0.subject, $0.label)] } ?? []
    return autosave.summary(
      of: told + drafts, reasonNotToStore: header.unkept,
      isTakenOver: { desk[$0]?.takenBy != nil })
  }

  /// Puts what was typed in every open form among the drafts in memory.
  mutating func putDown() {
    putText()
    putDownStop()
    var section: Section?
    for (index, page) in pages.enumerated() {
      if case .list(let list) = page { section = list.section }
      guard case .record(let page) = page, page.form.isKept, let draft = draft(at: index) else {
        continue
      }
      let before = desk[draft.subject]
      desk[draft.subject] = OpenDraft(
        draft, history: page.form.session.history,
        section: section?.id == draft.subject.section ? section : before?.section,
        at: before?.draft.parts == draft.parts ? before?.at ?? now : now)
    }
  }
}

extension Action {
  /// Whether it changes what is typed, beside typing itself.
  var isChange: Bool {
    switch self {
    case .undo, .redo, .putBack, .discard, .suggestions, .copyDefaultLanguage: true
    default: false
    }
  }
}

extension FormPage {
  /// Whether what is typed here may be stored as a draft.
  var isKept: Bool { session.lock == nil }
}
