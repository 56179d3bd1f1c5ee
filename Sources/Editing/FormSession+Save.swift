package import Forms

/// What is to be stored: the answers of an open form.
package struct SaveRequest: Sendable {
  /// The form, as it was when it was asked for.
  package let model: FormModel
  /// Whether a consequence was agreed to.
  package let isConfirmed: Bool
}

extension FormSession {
  /// What a save comes to.
  package enum SaveStep: Sendable {
    /// Nothing can be changed, for this reason.
    case locked(String)
    /// A choice is to be made first, between this person's texts and those that are saved now.
    case choose(Conflict)
    /// Problems stop it.
    case problems(Notice)
    /// It is to be stored.
    case request(SaveRequest)
  }

  /// Begins a save; problems of all fields are shown from now on.
  ///
  /// What was typed just now need not be evaluated yet: whoever stores it evaluates it in the same transaction.
  package mutating func save(isConfirmed: Bool = false) -> SaveStep {
    if let lock { return .locked(lock.sentence) }
    if let conflict = openConflict { return .choose(conflict) }
    if let reason = lockReasonOfAll { return .locked(reason) }
    visited.formUnion(model.reading.problems.map(\.slot))
    guard model.isStale || model.reading.errors.isEmpty else {
      return .problems(.notSaved(problems: model.reading.errors.count))
    }
    return .request(SaveRequest(model: model, isConfirmed: isConfirmed))
  }

  /// What a save came to, for whoever shows it.
  package enum SaveOutcome: Sendable {
    /// It is stored; what was typed in the form is no longer a draft.
    case saved(Saved)
    /// Problems at fields stop it.
    case problems(Notice)
    /// Something stops it that no field shows.
    case refused(Notice)
    /// It is stored once this is answered with Yes.
    case confirm(String)
    /// A choice is to be made first.
    case choose(Conflict)
    /// The record was deleted; the answers can become a new one.
    case recordDeleted(OpenForm)
    /// It could not be stored, for this reason.
    case failed(String)
  }

  /// Accepts the result of a save; the model is evaluated before where problems are reported.
  package mutating func handle(_ result: SaveResult) -> SaveOutcome {
    switch result {
    case .saved(let saved):
      history.rebase(from: model.saved, to: model.texts)
      history.forgetSecrets(of: model)
      return .saved(saved)
    case .refused(let problems):
      visited.formUnion(problems.map(\.slot))
      let count = model.reading.errors.count
      // What only the store finds wrong is shown at no field.
      if count == 0, let problem = problems.first { return .refused(.notSavedBecause(problem)) }
      return .problems(.notSaved(problems: count))
    case .needsConfirmation(let question): return .confirm(question)
    case .conflict(let conflict): return .choose(conflict)
    case .deletedMeanwhile(let form): return .recordDeleted(form)
    case .failed(let sentence): return .failed(sentence)
    }
  }

  /// Continues with another form, such as one on the record as it is now; the draft of this one becomes its draft.
  package mutating func continues(with model: FormModel, chosenAt slot: Slot? = nil) {
    if let slot { history.note(self.model.answers, at: slot, isTyping: false) }
    if model.subject != self.model.subject {
      history.rebase(from: self.model.saved, to: model.saved)
    }
    self.model = model
    conflicts = []
  }
}
