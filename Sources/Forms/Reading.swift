/// What a form says of a record with answers over it.
package struct Reading: Sendable, Equatable {
  /// What holds for one question just now.
  package struct Standing: Sendable, Equatable {
    /// Whether an answer must be given.
    package var need: Need = .optional
    /// Whether the question makes sense with the other answers.
    package var isRelevant = true
    /// Why it cannot be changed and what to do instead; nil where it can.
    package var lock: String?
    /// What is known of its saved secret, where it keeps one.
    package var secret: SecretNote?
    /// Whether an answer is there, typed or saved.
    package var isAnswered = false

    /// Nothing holds yet.
    package init() {}
  }

  /// The text of every slot: what was typed, else what is saved; secrets only as typed.
  package var texts: [Slot: String] = [:]
  /// What holds for each question, by its identifier.
  package var standings: [String: Standing] = [:]
  /// What does not hold, in the order of the form.
  package var problems: [Problem] = []
  /// The texts that are suggested for fields, as far as they were asked for.
  package var suggestions: [String: [String]] = [:]

  /// Makes an empty reading.
  package init() {}

  /// What stops a save.
  package var errors: [Problem] { problems.filter { !$0.isWarning } }
  /// What is saved all the same, with a word.
  package var warnings: [Problem] { problems.filter(\.isWarning) }
  /// The relevant questions that still want an answer before the record can be enabled.
  package var leftToEnable: Int {
    standings.values.filter { standing in
      if case .toEnable = standing.need { return standing.isRelevant && !standing.isAnswered }
      return false
    }.count
  }

  /// Locks fields that cannot be changed, unless they are locked already: a lock of the form's own says more.
  package mutating func lock(_ reasons: [String: String]) {
    for (field, reason) in reasons where standings[field]?.lock == nil {
      standings[field]?.lock = reason
    }
  }
}
