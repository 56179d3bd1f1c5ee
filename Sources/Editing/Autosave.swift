package import Forms

/// Which drafts were submitted to be stored, which could not be stored, and why.
package struct Autosave: Sendable {
  /// Whether the alarm is set at which all is submitted.
  package var isScheduled = false
  /// What was submitted and not dropped since, by record.
  package private(set) var submitted: [Subject: Draft] = [:]
  /// The records whose drafts could not be stored.
  package private(set) var failed: Set<Subject> = []
  private var lastError = ""

  /// Begins with nothing submitted.
  package init() {}

  /// Whether a draft differs from what was submitted of it.
  package func isUnsubmitted(_ draft: Draft) -> Bool {
    let before = submitted[draft.subject]
    return draft.isEmpty ? before != nil : before != draft
  }

  /// Submits one draft; false where it is as it was submitted before.
  package mutating func submit(_ draft: Draft) -> Bool {
    guard isUnsubmitted(draft) || failed.contains(draft.subject) && !draft.isEmpty else {
      return false
    }
    failed.remove(draft.subject)
    submitted[draft.subject] = draft.isEmpty ? nil : draft
    return true
  }

  /// Submits all drafts at hand, those that failed again, and drops those that are at hand no more; gives what is to be
  /// stored, in its order: what a draft went over into is stored before it is dropped.
  package mutating func submit(all drafts: [Subject: Draft]) -> [Draft] {
    let ended = submitted.keys.filter { drafts[$0]?.isEmpty ?? true }
    let changed = drafts.values.filter { !$0.isEmpty }.filter { submit($0) }
    failed = []
    for subject in ended { submitted[subject] = nil }
    return changed.sorted { $0.label < $1.label }
      + ended.map { Draft(subject: $0, label: "") }
  }

  /// Knows of a draft that is stored already.
  package mutating func note(_ draft: Draft) { submitted[draft.subject] = draft }

  /// Forgets a draft that was saved, or continues elsewhere.
  package mutating func forget(_ subject: Subject) {
    submitted[subject] = nil
    failed.remove(subject)
  }

  /// What storing a draft came to, for whoever shows it.
  package enum Outcome: Sendable, Equatable {
    /// It is stored.
    case stored
    /// It continues elsewhere, with whoever this names.
    case takenOver(by: String)
    /// It could not be stored; what is said of it, nil where that was said already.
    case failed(Notice?)
  }

  /// Accepts the result of storing a draft.
  package mutating func handle(_ result: KeepResult, of subject: Subject) -> Outcome {
    switch result {
    case .kept: return .stored
    case .taken(let name): return .takenOver(by: name)
    case .failed(let sentence):
      failed.insert(subject)
      defer { lastError = sentence }
      return .failed(lastError == sentence ? nil : .draftNotStored(sentence))
    }
  }

  /// What is stored and what is lost of drafts when a person leaves; `isTakenOver` says which continue elsewhere, and
  /// nothing is stored where `reason` says why.
  package func summary(
    of drafts: [(subject: Subject, label: String)], reasonNotToStore reason: String,
    isTakenOver: (Subject) -> Bool = { _ in false }
  ) -> ExitSummary {
    func isLost(_ subject: Subject) -> Bool {
      !reason.isEmpty || failed.contains(subject) || isTakenOver(subject)
    }
    return ExitSummary(
      kept: drafts.filter { !isLost($0.subject) }.map(\.label),
      lost: drafts.filter { isLost($0.subject) }.map(\.label))
  }
}
