extension FormModel {
  /// What is typed and not saved, as it is kept: `foreign` are the secrets that somebody else typed, and what clashes
  /// stays so until one side was chosen.
  package func part(
    left: Set<Slot>, foreign: Set<String>, clashes: [Conflict.Clash]
  ) -> Draft.Part {
    var part = Draft.Part()
    part.answers = answers
    // What this form does not ask about may be a secret of a form that follows it.
    let unasked = answers.texts.keys.map(\.field).filter { question($0) == nil }
    // A path may hold what was pasted into it by mistake.
    let sealed = questions.filter { $0.control == .secret || $0.control == .path }
    part.secrets = Set(sealed.map(\.id) + unasked)
    part.foreign = foreign
    part.over = over(clashes)
    part.left = left
    return part
  }

  private func over(_ clashes: [Conflict.Clash]) -> [Slot: String] {
    let asked = Set(questions.filter { ![.rows, .shown].contains($0.control) }.map(\.id))
    var over = saved.filter { !$0.value.isEmpty && asked.contains($0.key.field) }
    for (field, fingerprint) in fingerprints { over[Slot(field)] = fingerprint }
    for clash in clashes { over[clash.slot] = clash.was }
    return over
  }

  /// What was typed into a record that is gone, with all the texts that it had, as answers to a new one.
  package func renewed(_ part: Draft.Part) -> Draft.Part {
    var renewed = part
    let over = part.over.filter { !part.secrets.contains($0.key.field) }
    renewed.answers = Answers(texts: over.merging(part.answers.texts) { $1 })
    renewed.over = saved.filter { !$0.value.isEmpty }
    return renewed
  }
}
