package import Forms

/// What became of drafts on their way to where they are kept.
struct Keeping: Sendable {
  /// Whether the alarm is set by which all is kept.
  var isAwaited = false
  /// What was given away to be kept, by record.
  var given: [Subject: Draft] = [:]
  /// The records whose drafts could not be kept.
  var failed: Set<Subject> = []
  /// Why that is so, as it was told last.
  var trouble = ""
}

extension State {
  /// Sets the alarm by which what was typed is kept; nothing wakes up where nothing was typed.
  mutating func watch() -> [Effect] {
    guard !keeping.isAwaited, let draft = draftOnTop, isUnkept(draft) else { return [] }
    keeping.isAwaited = true
    return [.alarm(.keep, after: 500)]
  }

  private func isUnkept(_ draft: Draft) -> Bool {
    let given = keeping.given[draft.subject]
    return draft.isEmpty ? given != nil : given != draft
  }

  /// What is typed in the form on top, or the one beneath what was opened from it.
  private var draftOnTop: Draft? {
    if pages.contains(where: \.isOfGuide) { return guideDraft }
    guard let form = formAtWork, form.isKept else { return nil }
    var draft = form.draft
    draft.parts[Draft.whole]?.answers = typed(form)
    return draft
  }

  // What is chosen between two changes is about the form beneath.
  private var formAtWork: FormPage? {
    for page in pages.reversed() {
      guard case .form(let form) = page else { continue }
      if case .conflict = form.purpose { continue }
      return form
    }
    return nil
  }

  /// What is typed in a form, with the text of the editor over it.
  func typed(_ form: FormPage) -> Answers {
    var answers = form.sheet.answers
    guard case .editor(let editor) = page, !editor.isLocked else { return answers }
    let (text, saved) = (editor.area.text, form.sheet.saved[editor.slot, default: ""])
    if text != form.sheet.text(editor.slot) {
      answers.texts[editor.slot] = text == saved ? nil : text
    }
    return answers
  }

  /// Gives all that is typed and not kept yet away to be kept, and what is typed no more to be dropped.
  mutating func keepNow() -> [Effect] {
    let drafts = draftsAtHand
    let changed = drafts.values.filter { draft in
      !draft.isEmpty && (isUnkept(draft) || keeping.failed.contains(draft.subject))
    }
    let ended = keeping.given.keys.filter { drafts[$0]?.isEmpty ?? true }
    keeping.failed = []
    for draft in changed { keeping.given[draft.subject] = draft }
    for subject in ended { keeping.given[subject] = nil }
    // What a draft went over into is kept before it is dropped.
    return changed.sorted { $0.label < $1.label }.map(Effect.keep)
      + ended.map { .keep(Draft(subject: $0, label: "")) }
  }

  private var draftsAtHand: [Subject: Draft] {
    var drafts = desk.filter { $0.value.takenBy == nil }.mapValues(\.draft)
    for case .form(let form) in pages where form.isKept { drafts[form.sheet.subject] = form.draft }
    if let guideDraft { drafts[guideDraft.subject] = guideDraft }
    if let draftOnTop { drafts[draftOnTop.subject] = draftOnTop }
    return drafts
  }

  /// What came of keeping a draft.
  mutating func take(_ result: KeepResult, of subject: Subject) -> [Effect] {
    switch result {
    case .kept: return []
    case .taken(let name):
      freeze(subject, .taken(by: name))
      return []
    case .failed(let sentence):
      keeping.failed.insert(subject)
      if keeping.trouble != sentence { tell("Not kept yet: \(sentence)", isTrouble: true) }
      keeping.trouble = sentence
      guard !keeping.isAwaited else { return [] }
      keeping.isAwaited = true
      return [.alarm(.keep, after: 5_000)]
    }
  }

  private mutating func freeze(_ subject: Subject, _ freeze: Freeze) {
    putDown()
    keeping.given[subject] = nil
    if guided?.draft.subject == subject { freezeGuide(freeze) }
    if case .taken(let name) = freeze { desk[subject]?.takenBy = name }
    for index in pages.indices {
      guard case .form(var form) = pages[index], form.sheet.subject == subject else { continue }
      form.freeze(freeze, to: header.person)
      pages[index] = .form(form)
      if index + 1 < pages.count, case .editor(var editor) = pages[index + 1] {
        editor.isLocked = true
        pages[index + 1] = .editor(editor)
      }
    }
    tell(freeze.sentence(to: header.person), isTrouble: true)
  }
}

extension State {
  /// The records whose drafts go on at the next start, in words.
  package var keptLabels: [String] {
    guideLabel(where: { !isLost($0) }) + drafts.filter { !isLost($0.subject) }.map(\.label)
  }

  // What was told in the guide goes on as drafts do.
  private func guideLabel(where condition: (Subject) -> Bool) -> [String] {
    guard let draft = guideDraft, !draft.isEmpty, condition(draft.subject) else { return [] }
    return [draft.label]
  }

  /// Whether the form on top is about this record, and may be changed.
  package func isAtWork(_ subject: Subject) -> Bool {
    form?.sheet.subject == subject && form?.frozen == nil
  }

  /// The records of which something typed ends with this visit, in words.
  package var lostLabels: [String] {
    guideLabel(where: isLost) + drafts.filter { isLost($0.subject) }.map(\.label)
  }

  private func isLost(_ subject: Subject) -> Bool {
    !header.unkept.isEmpty || keeping.failed.contains(subject) || desk[subject]?.takenBy != nil
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
  /// Whether what is typed here is kept as a draft.
  var isKept: Bool { isOfRecord && frozen == nil }

  /// Lets nothing be changed from now on, and says why to a person of this name.
  mutating func freeze(_ freeze: Freeze, to person: String) {
    frozen = freeze.sentence(to: person)
    dropdown = nil
    revealed = nil
  }
}
