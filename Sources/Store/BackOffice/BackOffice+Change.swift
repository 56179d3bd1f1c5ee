import GRDB
import KYC

extension BackOffice {
  /// Changes what is stored in one transaction; throws where nothing may be stored.
  func change<Outcome>(
    by authority: Stamp.Authority = .person,
    _ body: (StoredSurroundings, Stamp) throws -> Outcome
  ) throws -> Outcome {
    if let reason = opened.readOnly { throw NotWritable(reason: reason) }
    let sealing = try opened.keys.sealing()
    return try opened.queue.write { db in
      if let reason = try opened.reasonNotToWrite(db) { throw NotWritable(reason: reason) }
      let stamp = try Stamp(db, by: person, sealing: sealing, authority: authority)
      return try body(StoredSurroundings(db, opened.keys), stamp)
    }
  }

  /// What a person is told of an error: what was refused, or what is wrong with the file or its key.
  func sentence<Record: Stored>(for error: any Error, _ type: Record.Type) -> String {
    switch error {
    case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
      ConstraintSentence(error, Record.kind).text
    case let trouble as KeyTrouble: "Nothing can be saved. \(trouble.sentence)"
    case let refusal as NotWritable: refusal.reason.description
    case let denial as any Denial: denial.sentence
    default: StoreTrouble(error, path: opened.path).sentence
    }
  }
}

/// A file that may not be written.
package struct NotWritable: Error {
  /// Why.
  package let reason: ReadOnlyReason
}
