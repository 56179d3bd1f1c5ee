import Forms

extension PlainForm {
  /// Saves, or says what stops it; nil where the person goes on in the form.
  mutating func save(isConfirmed: Bool = false) throws -> End? {
    if let frozen {
      talk.say(frozen)
      return nil
    }
    left.formUnion(sheet.reading.problems.map(\.slot))
    guard try settleClashes() else { return nil }
    guard sheet.reading.errors.isEmpty else {
      tellNotSaved(sheet.reading.errors.count)
      return nil
    }
    switch sheet.save(isConfirmed: isConfirmed) {
    case .saved(let saved): return try take(saved, isConfirmed: isConfirmed)
    case .refused(let problems): refuse(problems)
    case .needsConfirmation(let text):
      if try talk.choose(.confirmSave(text)) == 1 { return try save(isConfirmed: true) }
    case .conflict(let conflict):
      guard try settle(conflict) else { return nil }
      return try save()
    case .deletedMeanwhile(let renewed):
      guard try talk.choose(.deletedMeanwhile(renewed)) == 1 else { return nil }
      become(renewed)
    case .failed(let sentence): talk.say(sentence)
    }
    return nil
  }

  private func tellNotSaved(_ count: Int) {
    talk.say("Not saved: \(count) problem\(count == 1 ? "" : "s").")
  }

  private mutating func refuse(_ problems: [Problem]) {
    sheet.refresh()
    left.formUnion(problems.map(\.slot))
    // What only the store finds wrong stands in no summary.
    if sheet.reading.errors.isEmpty, let problem = problems.first {
      talk.say("Not saved: \(problem.sentence)")
    } else {
      tellNotSaved(sheet.reading.errors.count)
    }
  }

  private mutating func become(_ renewed: Sheet) {
    _ = talk.keep(Draft(subject: sheet.subject, label: ""))
    sheet = renewed
    keep()
    talk.say("A new record now; s stores it.")
  }

  private mutating func take(_ saved: Saved, isConfirmed: Bool) throws -> End {
    talk.premises.record(.saved(sheet, inside: inside, isConfirmed: isConfirmed))
    talk.forget(sheet.subject)
    talk.say(saved.sentence(noun: sheet.noun))
    guard let next = saved.next else { return .saved(saved.name) }
    var second = PlainForm(next, inside: inside, talk: talk)
    second.withheld = withheld
    // What follows has nothing that must be told at once, and all of it is what the person came for.
    talk.say("It goes on: \(next.title).")
    return try second.runOn(afterwards: saved.name)
  }

  // The record is there already, whatever becomes of its second phase.
  private mutating func runOn(afterwards name: String) throws -> End {
    if case .saved(let later) = try run(inOrder: true) { return .saved(later) }
    return .saved(name)
  }
}
