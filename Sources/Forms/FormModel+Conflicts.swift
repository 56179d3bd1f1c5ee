extension FormModel {
  private func place(of slot: Slot) -> (Int, String) {
    (questions.firstIndex { $0.id == slot.field } ?? 0, slot.language ?? "")
  }

  /// The texts that were typed over ones that have changed since.
  package func clashes(with kept: Draft.Part) -> [Conflict.Clash] {
    // What a new record begins with is proposed, not saved by anybody.
    guard subject.key != nil else { return [] }
    let secrets = kept.answers.fields.compactMap { secretClash(at: $0, with: kept) }
    let texts = kept.answers.texts.compactMap { slot, mine -> Conflict.Clash? in
      let (was, theirs) = (kept.over[slot] ?? "", saved[slot] ?? "")
      guard was != theirs, mine != theirs, let question = question(slot.field),
        question.control != .secret
      else { return nil }
      let label = slot.language.map { "\(question.label) (\($0))" } ?? question.label
      return Conflict.Clash(slot: slot, label: label, was: was, theirs: theirs, mine: mine)
    }
    return (texts + secrets).sorted { place(of: $0.slot) < place(of: $1.slot) }
  }

  // Secrets are told apart by their fingerprints and never shown.
  private func secretClash(at field: String, with kept: Draft.Part) -> Conflict.Clash? {
    let (was, theirs) = (kept.over[Slot(field)], fingerprints[field])
    guard was != theirs, let question = question(field), question.control == .secret else {
      return nil
    }
    return Conflict.Clash(
      slot: Slot(field), label: question.label, was: was ?? "",
      theirs: theirs == nil ? "cleared" : "changed",
      mine: kept.answers.cleared.contains(field) ? "cleared" : "typed")
  }
}
