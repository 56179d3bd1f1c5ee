import GRDB
import KYC

extension BackOffice {
  /// Changes what is stored in one transaction; ``ChangeError`` where nothing may be stored, or where the schema does not
  /// take a record of a `kind`.
  func change<Outcome>(
    of kind: EntityKind? = nil, by authority: Stamp.Authority = .person,
    _ body: (StoredSurroundings, Stamp) throws -> Outcome
  ) throws -> Outcome {
    if let reason = opened.readOnly { throw ChangeError.readOnly(reason) }
    let (outcome, anchor) = try atEdge(ofChanging: kind, in: opened.path) {
      try opened.queue.write { db in
        if let reason = try opened.reasonNotToWrite(db) { throw ChangeError.readOnly(reason) }
        // The key that the file names now: another session may have rotated it.
        let sealing = try opened.keys.sealing(in: db)
        let stamp = try Stamp(db, by: person, sealing: sealing, authority: authority)
        let before = try Anchor(endOf: db)
        let outcome = try body(StoredSurroundings(db, opened.keys), stamp)
        let after = try Anchor(endOf: db)
        return (outcome, after == before ? nil : after)
      }
    }
    if let anchor { journal?.note(anchor.text, fileId: opened.fileId) }
    return outcome
  }
}

/// Changes something in the file at a path; what it throws is as those understand it who use the store: without a key
/// nothing is saved, and a broken constraint is a violation where the `kind` of record is known.
func atEdge<Value>(
  ofChanging kind: EntityKind? = nil, in path: String, _ body: () throws -> Value
) throws -> Value {
  do {
    return try body()
  } catch let error as EncryptionKeyError {
    throw ChangeError.withoutKey(error)
  } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
    guard let kind else { throw error.atEdge(of: path) }
    throw ChangeError.violation(ConstraintViolation(error, kind))
  } catch {
    throw error.atEdge(of: path)
  }
}
