package import Forms
import GRDB

extension BackOffice {
  /// Changes the drafts in one transaction, on a connection beside the main one; throws where nothing may be stored.
  func writeDrafts<Outcome>(_ body: (Database, Sealing) throws -> Outcome) throws -> Outcome {
    if let reason = opened.readOnly { throw ChangeError.readOnly(reason) }
    return try atEdge(of: opened.path) {
      try opened.drafting.write { db in
        if let reason = try opened.reasonNotToWrite(db) { throw ChangeError.readOnly(reason) }
        return try body(db, opened.keys.sealing(in: db))
      }
    }
  }

  /// Who took this session's draft of a record over; nil where nobody did.
  func takerOfDraft(_ subject: Subject, _ db: Database) throws -> String? {
    guard let id = held[subject] else { return nil }
    // What is gone was taken over, and saved or discarded there.
    guard let row = try DraftRow(id, db) else { return "somebody else" }
    return row.holder == holder ? nil : row.operatorName
  }

  /// Forgets a draft whose row is gone with what was stored.
  func forgetDraft(_ subject: Subject) { held[subject] = nil }

  /// Lets go of a draft that could not be shown after all.
  package func releaseDraft(_ subject: Subject) {
    guard let id = held[subject] else { return }
    held[subject] = nil
    try? writeDrafts { db, _ in
      try db.execute(
        sql: "UPDATE draft SET holder = '' WHERE id = ? AND holder = ?",
        arguments: [id, holder.text])
    }
  }

  /// Deletes this session's draft of a record that is stored now, within the same transaction.
  func deleteDraft(_ subject: Subject, _ db: Database) throws {
    let sql =
      "DELETE FROM draft WHERE operator = ? AND section = ? AND recordKey = ? AND holder = ?"
    try db.cachedStatement(sql: sql).execute(
      arguments: [person.name, subject.section, subject.storedKey, holder.text])
  }

  /// Throws ``ChangeError`` where another session has gone on with a draft that was held here.
  func checkDraftIsHere(_ subject: Subject, _ db: Database) throws {
    if let name = try takerOfDraft(subject, db) {
      throw ChangeError.takenOver(by: name, isOwn: name == person.name)
    }
  }

  /// Stores this session's draft as one that waits for others, lets go of it, and names who can go on with it.
  func handOver(_ draft: Draft, _ offer: Offer) throws -> String {
    let givers = try writeDrafts { db, sealing in
      try checkDraftIsHere(draft.subject, db)
      let row = try held[draft.subject].flatMap { try DraftRow($0, db) }
      let id =
        try row?.id ?? DraftRow.insert(draft, by: person.name, holder: holder, db, sealing)
      try DraftRow.update(id, with: draft, db, sealing)
      let sql = "UPDATE draft SET holder = '', offer = ? WHERE id = ?"
      try db.execute(sql: sql, arguments: [try offer.text, id])
      return try Rights(of: person, db).holders(of: offer.steps.flatMap(\.grants))
    }
    forgetDraft(draft.subject)
    return givers.isEmpty ? "nobody so far" : givers.joined(separator: ", ")
  }

  /// Puts a draft in the place of the one of this record that is held here; nil takes it away.
  func replaceDraft(
    _ subject: Subject, with draft: Draft?, _ db: Database, _ sealing: Sealing
  ) throws {
    guard let draft else { return try deleteDraft(subject, db) }
    guard let row = try held[subject].flatMap({ try DraftRow($0, db) }) else { return }
    try DraftRow.update(row.id, with: draft, db, sealing)
  }
}
