import Forms
import GRDB
import KYC

extension BackOffice {
  /// Stores an open record with answers over it, in one transaction.
  func save<Record: Stored>(
    _ answers: Answers, to open: OpenRecord<Record>, isConfirmed: Bool
  ) -> SaveResult {
    do {
      let subject = Subject(section: open.section, key: open.base.id.map(String.init))
      let attempt = try change(of: Record.kind) { others, stamp in
        try checkDraftIsHere(subject, others.db)
        let attempt = try Saving(
          open: open, answers: answers, isConfirmed: isConfirmed, db: others.db, stamp: stamp,
          others: others, bound: held.bound
        ).attempt()
        if case .saved = attempt { try deleteDraft(subject, others.db) }
        return attempt
      }
      if case .saved = attempt { forgetDraft(subject) }
      return try result(of: attempt, answers, open)
    } catch {
      return .failed(error.userFacing.message)
    }
  }

  // Forms read what is stored, so they are opened once the transaction is over.
  private func result<Record: Stored>(
    of attempt: Saving<Record>.Attempt, _ answers: Answers, _ open: OpenRecord<Record>
  ) throws -> SaveResult {
    switch attempt {
    case .saved(let record, let changed, let warnings):
      let tongues = try read { try $0.tongues }
      let next =
        Record.isMadeInTwoPhases && !open.isStored
        ? try read { try Record.fetch(record.id ?? 0, $0.db) } : nil
      // What the first form could not take, such as the settings of a record made anew, the second can.
      let left = answers.leaving(out: open.form.fields.map(\.id))
      return .saved(
        Saved(
          key: record.id.map(String.init) ?? "", name: record.name(in: tongues.first?.code ?? ""),
          changed: changed, warnings: warnings,
          next: try next.map {
            try form(on: $0, tongues: tongues, section: open.section, answers: left)
          }))
    case .refused(let problems): return .refused(problems)
    case .needsConfirmation(let question): return .needsConfirmation(question)
    case .stale(let record, let by, let merged):
      let tongues = try read { try $0.tongues }
      let form = try form(
        on: record, tongues: tongues, section: open.section, answers: merged.answers)
      return .conflict(Conflict(by: by, form: form, clashes: merged.clashes))
    case .gone(let blank, let texts):
      let tongues = try read { try $0.tongues }
      return .deletedMeanwhile(
        try form(on: blank, tongues: tongues, section: open.section, answers: texts))
    }
  }
}

extension Answers {
  /// The answers to other fields than these.
  func leaving(out fields: [String]) -> Answers {
    let fields = Set(fields)
    return Answers(
      texts: texts.filter { !fields.contains($0.key.field) }, cleared: cleared.subtracting(fields))
  }
}
