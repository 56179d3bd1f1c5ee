import GRDB
import KYC

extension BackOffice {
  /// Changes what is stored in one transaction; throws where nothing may be stored.
  func change<Outcome>(
    by authority: Stamp.Authority = .person,
    _ body: (StoredSurroundings, Stamp) throws -> Outcome
  ) throws -> Outcome {
    if let reason = opened.readOnly { throw NotWritable(reason: reason) }
    let (outcome, anchor) = try opened.queue.write { db in
      if let reason = try opened.reasonNotToWrite(db) { throw NotWritable(reason: reason) }
      // The key that the file names now: another session may have rotated it.
      let sealing = try opened.keys.sealing(in: db)
      let stamp = try Stamp(db, by: person, sealing: sealing, authority: authority)
      let before = try Anchor(endOf: db)
      let outcome = try body(StoredSurroundings(db, opened.keys), stamp)
      let after = try Anchor(endOf: db)
      return (outcome, after == before ? nil : after)
    }
    if let anchor { journal?.note(anchor.text, fileId: opened.fileId) }
    return outcome
  }

  /// What a person is told of an error: what was refused, or what is wrong with the file or its key.
  func sentence<Record: Stored>(for error: any Error, _ type: Record.Type) -> String {
    switch error {
    case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
      ConstraintSentence(error, Record.kind).text
    case let trouble as KeyTrouble: "Nothing can be saved. \(trouble.sentence)"
    case let trouble as SealingTrouble: trouble.description
    case let refusal as NotWritable: refusal.description
    case let denial as any Denial: denial.sentence
    default: StoreTrouble(error, path: opened.path).sentence
    }
  }
}

/// A file that may not be written.
package struct NotWritable: Error, CustomStringConvertible {
  /// Why not.
  package let reason: ReadOnlyReason
  /// Why nothing can be saved, and what to do.
  package var description: String { reason.description }
}
