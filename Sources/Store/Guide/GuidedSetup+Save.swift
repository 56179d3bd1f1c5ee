import Forms
import GRDB
import KYC

extension GuidedSetup {
  /// Stores everything in one transaction, where it is still what the person has seen.
  func save(_ draft: Draft, seen: [Change]) -> Walk.Outcome {
    do {
      let outcome = try store(draft) { course in
        course.changes == seen && !course.hasErrors ? course.planned : nil
      }
      guard let (course, rest) = outcome else {
        return .refused(
          try land(draft, .to(Setup.Reading.review.rawValue)),
          "Not saved: it is not what you have seen any more. Look at it again")
      }
      let count = course.changes.count
      return .landed(
        try land(rest, .to(Setup.Reading.proof.rawValue)),
        "Saved: \(count) \(count == 1 ? "change" : "changes") in \(course.planned.office.name)")
    } catch {
      return .failed(message(for: error))
    }
  }

  /// What a person is told of an error.
  func message(for error: any Error) -> String {
    let message = error.userFacing.message
    if case ChangeError.rejected = error { return "Not saved: \(message)" }
    return message
  }

  /// Goes through the guide within a transaction that writes, and stores what is made of it there; nil where
  /// nothing is.
  func store(
    _ draft: Draft, isLast: Bool = false, _ made: (Course) throws -> KYC.Configuration?
  ) throws -> (course: Course, rest: Draft)? {
    try backOffice.change(of: .levels, by: .guide) { around, stamp in
      try backOffice.checkDraftIsHere(subject, around.db)
      let stored = try KYC.Configuration.read(around.db)
      let sealing = stamp.sealing
      let fingerprints: @Sendable (String) -> String? = { sealing.fingerprint(of: $0) }
      let course = try Course(
        provider, draft: draft, stored: stored, fingerprints: fingerprints)
      guard let planned = try made(course) else { return nil }
      let misdirected = backOffice.held.bound.misdirected(
        by: course.setup.connection, stamp.sealing)
      guard misdirected.isEmpty else {
        throw ChangeError.rejected(misdirected.map { .secret($0) })
      }
      var applying = Applying(around.db, backOffice.opened.keys, stamp)
      try applying.apply(try Proposal(stored: stored, planned: planned))
      let rest = try rest(of: course, StoredSurroundings(around.db, backOffice.opened.keys))
      try backOffice.replaceDraft(
        subject, with: isLast ? nil : rest, around.db, stamp.sealing)
      return (course, rest)
    }
  }

  // What was told is stored; what remains is what it was about, and what a step still waits for.
  private func rest(of course: Course, _ stored: StoredSurroundings) throws -> Draft {
    var draft = Draft(subject: subject, label: course.draft.label)
    draft.place = Draft.Place(part: Setup.Reading.proof.rawValue, slot: Slot(""))
    let levels = try course.setup.levelSteps.compactMap { step in
      try stored.reference(.levels, named: String(course.setup[level: step].index))?.id
    }
    let connection = try stored.reference(
      .externalConnections, named: course.setup.connection.name)
    draft.parts[Setup.Aim.part] =
      Setup.Aim(connection: connection?.id, newLevels: 0, storedLevels: levels).part
    for (id, part) in course.draft.parts where part.note != nil {
      draft.parts[id, default: Draft.Part()].note = part.note
    }
    if !course.setup.isWebhookSaved {
      draft.parts["webhook", default: Draft.Part()].answers.texts[Slot("webhookSaved")] = "No"
    }
    return draft
  }
}
