package import Forms

extension FormSession {
  /// What is typed and not saved, as it is stored; `typed` are the answers with what is typed elsewhere, such as in an
  /// editor, over them.
  package func draft(at place: Slot?, typed: Answers? = nil) -> Draft {
    var part = part
    if let typed { part.answers = typed }
    return Draft(
      subject: model.subject, label: model.label, parts: [Draft.whole: part],
      place: place.map { Draft.Place(part: Draft.whole, slot: $0) })
  }

  /// The one part of a record's draft.
  package var part: Draft.Part {
    let hidden = Set(hiddenSecrets.keys.filter { isHidden(Slot($0)) })
    return model.part(left: visited, foreign: hidden, clashes: conflicts)
  }

  /// Resumes what a draft holds over what is saved now: fields that only the other changed have the new value, where
  /// both changed one a save waits for a choice.
  package mutating func resume(_ part: Draft.Part) {
    conflicts = model.clashes(with: part)
    adopt(part)
  }

  /// Continues a draft of a record that was deleted, as a new record with all the texts that it had.
  package mutating func resumeAsNew(_ part: Draft.Part) {
    adopt(model.renewed(part))
  }

  private mutating func adopt(_ part: Draft.Part) {
    // A second phase may bring answers of its own.
    if !part.answers.isEmpty { model.set(part.answers) }
    visited = part.left
    hide(part.foreign)
  }

  /// Hides secrets that somebody else typed: they are saved or replaced, never shown.
  package mutating func hide(_ fields: Set<String>) {
    for field in fields { hiddenSecrets[field] = model.answers.texts[Slot(field)] }
  }

  /// Keeps secrets hidden that were hidden in the form before.
  package mutating func keepHidden(from other: FormSession) {
    hiddenSecrets.merge(other.hiddenSecrets) { $1 }
  }
}
