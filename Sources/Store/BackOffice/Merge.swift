import Forms
import KYC

/// Answers that were given over one state of a record, taken over to a later one text by text.
struct Merge {
  /// The answers that the later state leaves open.
  private(set) var answers = Answers()
  /// The texts that both changed, in the form's order.
  private(set) var clashes: [Conflict.Clash] = []

  /// Compares the answers with what became of the record in between.
  init<Record: Stored>(
    _ answers: Answers, was: Record, theirs: Record, _ open: OpenRecord<Record>,
    among others: any Surroundings
  ) throws {
    let form = open.form
    let before = try open.reading(of: was, Answers(), among: others)
    let after = try open.reading(of: theirs, Answers(), among: others)
    let tongues = try others.tongues.dropFirst()
    for field in form.fields {
      if field.control == .secret {
        let (old, new) = (before.standings[field.id]?.secret, after.standings[field.id]?.secret)
        try takeSecret(field, answers, was: old, theirs: new, others)
        continue
      }
      take(Slot(field.id), field.label, answers, before, after)
      for tongue in tongues where field.isLocalizable {
        let label = "\(field.label) (\(tongue.name))"
        take(Slot(field.id, tongue.code), label, answers, before, after)
      }
    }
  }

  private mutating func take(
    _ slot: Slot, _ label: String, _ given: Answers, _ before: Reading, _ after: Reading
  ) {
    let (was, theirs) = (before.texts[slot] ?? "", after.texts[slot] ?? "")
    guard let mine = given.texts[slot], mine != theirs else { return }
    if was == theirs {
      answers.texts[slot] = mine
    } else {
      clashes.append(
        Conflict.Clash(slot: slot, label: label, was: was, theirs: theirs, mine: mine))
    }
  }

  // Secrets are told apart by their fingerprints and never shown.
  private mutating func takeSecret<Record: Stored>(
    _ field: Field<Record, any Surroundings>, _ given: Answers, was: SecretNote?,
    theirs: SecretNote?, _ others: any Surroundings
  ) throws {
    let slot = Slot(field.id)
    let (typed, isCleared) = (given.texts[slot], given.cleared.contains(field.id))
    guard typed != nil || isCleared else { return }
    if was == theirs {
      answers.texts[slot] = typed
      if isCleared { answers.cleared.insert(field.id) }
      return
    }
    let mine = try typed.flatMap { try others.fingerprint(of: field.tidy($0)) }
    guard mine != theirs?.fingerprint else { return }
    clashes.append(
      Conflict.Clash(
        slot: slot, label: field.label, was: was == nil ? "" : "set",
        theirs: theirs == nil ? "cleared" : "changed", mine: isCleared ? "cleared" : "typed"))
  }
}
