import Forms

extension Notice {
  /// The notice in words, the same in every face; a face may add which key goes on from there.
  package var message: String {
    switch self {
    case .said(let sentence), .failed(let sentence): sentence
    case .notSaved(let count): "Not saved: \(count) problem\(count == 1 ? "" : "s")"
    case .notSavedBecause(let problem): "Not saved: \(problem.sentence)"
    case .draftNotStored(let reason): "Not kept yet: \(reason)"
    case .draftResumed: "As you left it: not saved yet"
    case .draftOfDeleted(let label):
      "The \(label) was deleted meanwhile: this is a new one with its texts"
    case .draftUnavailable: "That draft is open elsewhere by now, or gone"
    case .draftInTheWay(let label, let isGuide):
      isGuide
        ? "You have a draft of \(label): finish or discard that first"
        : "You have a draft of the \(label): save or discard that first"
    case .ownDraftElsewhere(let age):
      "Your draft of \(Age.words(age)) is open in another session; this begins with what is saved"
    case .draftOfAnother(let name, let age):
      "Draft by \(name), \(Age.words(age)); this begins with what is saved. Home shows the draft"
    case .changedMeanwhile(let by):
      "Not saved: this record was changed meanwhile\(by.isEmpty ? "" : " by \(by)")"
    case .changesCombined: "What is saved now and what you typed go together"
    case .used(let noun, let name): "The \(noun) \(name) is not deleted: it is used here"
    case .neverDeleted(let name, let reason):
      name.isEmpty ? reason : "\(name) is not deleted: \(reason)"
    case .noRecord(let noun, let name, let office):
      office.isEmpty ? "There is no \(noun) \(name)" : "There is no \(noun) \(name) in \(office)"
    case .ambiguous(let count, let plural, let name):
      "\(count) \(plural) here read \(name): which one is meant cannot be said."
        + " Change the text of one of them on the screens first"
    case .noSection(let word): "There is no section \(word)"
    case .needsOwner(let word): "\(word) belong to a record; name it, such as in: [NAME]"
    case .noListInside(let word, let owners):
      "There are no \(word) in \(owners.joined(separator: ", "))"
    case .noRows(let label, let word): "The \(label) has no \(word) as it is now"
    case .recordGone(let noun): "There is no \(noun) any more"
    case .nothingToRestore(let label): "Nothing to put back: the \(label) is like that already"
    case .restored(let name): "Put back: \(name)"
    case .waiting(let note): note.map { "Marked as waiting: \($0)" } ?? "It does not wait"
    case .found(let labels): "Found \(labels)"
    case .nothingInFile: "Nothing in the file belongs here; paste the values"
    }
  }
}

extension Walk.Progress {
  /// How far a step has come, in words.
  package var words: String {
    switch self {
    case .empty: "not started"
    case .begun: "started"
    case .done: "done"
    case .waiting(let note): "waiting: \(note)"
    case .problems(let count): "\(count) problem\(count == 1 ? "" : "s")"
    }
  }
}

extension DraftNote {
  /// What is said of a draft where its record is opened without it.
  package var notice: Notice {
    isMine ? .ownDraftElsewhere(age: age) : .draftOfAnother(by: by, age: age)
  }
}
