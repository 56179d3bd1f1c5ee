package import Forms

/// What just happened, or could not be done, as a fact; ``message`` is its one way into words.
package enum Notice: Sendable, Hashable {
  /// A sentence of the one place that can say it.
  case said(String)
  /// A sentence of the one place that can say it, about something that could not be done.
  case failed(String)
  /// A save is stopped by so many problems.
  case notSaved(problems: Int)
  /// A save is stopped by a problem that no field shows.
  case notSavedBecause(Problem)
  /// A draft could not be stored yet, for this reason.
  case draftNotStored(String)
  /// What was typed for a record is a draft, and not saved.
  case draftResumed
  /// The record of a draft was deleted, and the draft became a new record.
  case draftOfDeleted(label: String)
  /// A draft cannot be opened: another session has it, or it was discarded.
  case draftUnavailable
  /// A draft of one's own is in the way; a guide's is finished rather than saved.
  case draftInTheWay(label: String, isGuide: Bool)
  /// A draft of one's own is open in another session.
  case ownDraftElsewhere(age: Int)
  /// Somebody else has a draft of the record.
  case draftOfAnother(by: String, age: Int)
  /// A save is stopped because somebody else saved the record; by whom and when, empty where that is not known.
  case changedMeanwhile(by: String)
  /// What somebody else saved and what was typed are in different fields, and both stay.
  case changesCombined
  /// A record is not deleted, because others use it.
  case used(noun: String, name: String)
  /// A record is never deleted, for this reason.
  case neverDeleted(name: String, reason: String)
  /// There is no record of that name, in a Back Office where it is named.
  case noRecord(noun: String, name: String, office: String)
  /// So many records of one list have that name.
  case ambiguous(count: Int, plural: String, name: String)
  /// There is no section of that word.
  case noSection(String)
  /// The records of a section belong to others, which have to be named.
  case needsOwner(word: String)
  /// No records of that word belong to these records.
  case noListInside(word: String, owners: [String])
  /// A record has no list of that word as it is now.
  case noRows(label: String, word: String)
  /// The record was deleted since it was listed.
  case recordGone(noun: String)
  /// Restoring an earlier value would change nothing.
  case nothingToRestore(label: String)
  /// A record was restored.
  case restored(name: String)
  /// A step was marked as waiting, or no longer waits.
  case waiting(String?)
  /// Values were found in a text for several fields, which are named.
  case found(labels: String)
  /// What was read of a file belongs to no field.
  case nothingInFile

  /// Whether something could not be done.
  package var isError: Bool {
    switch self {
    case .failed, .changedMeanwhile, .notSaved, .notSavedBecause, .draftNotStored,
      .draftUnavailable, .draftInTheWay,
      .neverDeleted, .used, .noRecord, .ambiguous, .noSection, .needsOwner, .noListInside, .noRows,
      .recordGone, .nothingInFile:
      true
    case .said, .draftResumed, .changesCombined, .draftOfDeleted, .ownDraftElsewhere,
      .draftOfAnother,
      .nothingToRestore, .restored, .waiting, .found:
      false
    }
  }
}
