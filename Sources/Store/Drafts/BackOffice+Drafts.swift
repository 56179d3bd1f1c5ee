package import Forms
import GRDB

extension BackOffice {
  /// Why what is typed lasts no longer than this session, in a sentence; nil where it is kept.
  package var reasonNotToKeepDrafts: String? {
    if let reason = opened.readOnly { return reason.description }
    return opened.keys.error?.message
  }

  /// All drafts, one's own and those of others, the latest first; `DatabaseFileError` where they cannot be read.
  package func drafts() throws -> [DraftNote] {
    let sql = """
      SELECT id, operator, section, recordKey, label, holder,
        CAST(max(0, (julianday('now') - julianday(updatedAt)) * 86400) AS INTEGER), offer
      FROM draft ORDER BY updatedAt DESC, id DESC
      """
    return try read { around in
      let rights = Rights(of: person, around.db)
      return try Row.fetchAll(around.db.cachedStatement(sql: sql)).compactMap { row in
        let subject = Subject(section: row[2], storedKey: row[3])
        guard try rights.mayLook(at: subject) else { return nil }
        let name: String = row[1]
        let isMine = name == person.name
        let offer = Offer(row[7] as String)
        return DraftNote(
          id: row[0], subject: subject, label: row[4], by: name, isMine: isMine, age: row[6],
          holding: holding(Holder(row[5] as String)), section: section(subject.section),
          offer: isMine
            ? offer.map { _ in "handed over, waits for somebody" } : try offer?.words(for: rights))
      }
    }
  }

  /// Stores a draft of this session over what it stored of it before; an empty one goes.
  package func keep(_ draft: Draft) -> KeepResult {
    do {
      let kept = try writeDrafts { db, sealing in try keep(draft, db, sealing) }
      // Only what is committed is held.
      if case .at(let id) = kept { held[draft.subject] = id }
      if case .taken(let name) = kept { return .taken(by: name) }
      return .kept
    } catch {
      return .failed(error.userFacing.message)
    }
  }

  private enum Outcome {
    /// It is stored under a number; nil where it is empty, and so is not.
    case at(Int64?)
    case taken(by: String)
  }

  private func keep(_ draft: Draft, _ db: Database, _ sealing: Sealing) throws -> Outcome {
    if !draft.isEmpty { try Rights(of: person, db).requireToKeep(draft.subject) }
    if let name = try takerOfDraft(draft.subject, db) { return .taken(by: name) }
    let row = try held[draft.subject].flatMap { try DraftRow($0, db) }
    guard !draft.isEmpty else {
      if let row { try DraftRow.delete(row.id, db) }
      return .at(nil)
    }
    let id =
      try row?.id ?? DraftRow.insert(draft, by: person.name, holder: holder, db, sealing)
    if row != nil { try DraftRow.update(id, with: draft, db, sealing) }
    // A draft that goes over into another keeps what it knows of others' secrets.
    if !held.bound.isEmpty {
      try DraftRow.setOrigins(held.bound.origins(in: draft, sealing), of: id, db)
    }
    return .at(id)
  }

  /// Deletes one's own draft, unless another session has it open, and gives what it was; nil where that is so.
  package func discardDraft(_ id: Int64) throws -> Draft? {
    let draft = try writeDrafts { db, sealing -> Draft? in
      guard let row = try free(id, db) else { return nil }
      try DraftRow.delete(id, db)
      // What does not open any more can be discarded all the same.
      return try (try? row.draft(sealing)) ?? row.draft(nil)
    }
    if let draft, held[draft.subject] == id { held[draft.subject] = nil }
    return draft
  }

  /// Lets go of all drafts that this session holds, so that any other may open them.
  package func releaseDrafts() {
    guard !held.isEmpty else { return }
    // What cannot be written stays held by a process that is gone, which is the same.
    try? writeDrafts { db, _ in
      try db.execute(sql: "UPDATE draft SET holder = '' WHERE holder = ?", arguments: [holder.text])
    }
  }

  /// A row of one's own that no other session has open; nil where it is otherwise.
  func free(_ id: Int64, _ db: Database) throws -> DraftRow? {
    guard let row = try DraftRow(id, db), row.operatorName == person.name,
      holding(row.holder) != .elsewhere
    else { return nil }
    return row
  }

  func holding(_ other: Holder?) -> DraftNote.Holding {
    guard let other, other.isAlive else { return .free }
    return other == holder ? .here : .elsewhere
  }
}
