package import Forms
import GRDB
import KYC

extension BackOffice {
  /// Opens one's own draft and holds it from now on; nil where it is gone or open elsewhere.
  package func openDraft(_ id: Int64) throws -> Draft? {
    guard reasonNotToKeepDrafts == nil else { return try lookAtDraft(id) }
    let draft = try writeDrafts { db, sealing -> Draft? in
      guard let row = try free(id, db) else { return nil }
      try Rights(of: person, db).requireToLook(at: row.subject)
      let draft = try row.draft(sealing)
      try takeUpOrigins(of: draft, in: row, sealing)
      try db.execute(
        sql: "UPDATE draft SET holder = ?, offer = '' WHERE id = ?", arguments: [holder.text, id])
      return draft
    }
    if let draft { held[draft.subject] = id }
    return draft
  }

  /// A draft to read, whoever has it; nil where it is gone.
  package func lookAtDraft(_ id: Int64) throws -> Draft? {
    try read { around in
      let sealing = try self.sealing(around.db)
      guard let row = try DraftRow(id, around.db) else { return nil }
      try Rights(of: person, around.db).requireToLook(at: row.subject)
      return try row.draft(sealing).withSecretsWithheld
    }
  }

  // Without its key a draft is read without its secrets.
  private func sealing(_ db: Database) throws -> Sealing? {
    do {
      return try opened.keys.sealing(in: db)
    } catch is EncryptionKeyError {
      return nil
    }
  }

  /// Makes a draft one's own, whoever has it, and holds it; nil where it is gone.
  ///
  /// Its secrets are never shown again: they are kept or replaced.
  package func takeOverDraft(_ id: Int64) throws -> Draft? {
    let draft = try writeDrafts { db, sealing -> Draft? in
      guard let row = try DraftRow(id, db) else { return nil }
      let rights = Rights(of: person, db)
      try rights.requireToLook(at: row.subject)
      try rights.requireToKeep(row.subject)
      // Whoever typed a secret may be shown it, in whichever session.
      let isOwn = row.operatorName == person.name
      let draft = isOwn ? try row.draft(sealing) : try row.draft(sealing).withSecretsWithheld
      let sql =
        row.operatorName == person.name
        ? "UPDATE draft SET operator = ?, holder = ?, offer = '' WHERE id = ?"
        : "UPDATE draft SET operator = ?, holder = ?, offer = '', number = ? WHERE id = ?"
      var arguments: StatementArguments = [person.name, holder.text]
      if row.operatorName != person.name {
        arguments += [try DraftRow.freeNumber(of: row.subject, by: person.name, db)]
      }
      try db.execute(sql: sql, arguments: arguments + [id])
      try DraftRow.update(id, with: draft, db, sealing)
      if isOwn {
        try takeUpOrigins(of: draft, in: row, sealing)
      } else {
        try bindSecrets(of: draft, in: row, db, sealing)
      }
      return draft
    }
    if let draft { held[draft.subject] = id }
    return draft
  }

  /// The section of an identifier, also one that belongs to a record; nil where there is none.
  package func section(_ id: String) -> Section? { list(id)?.section }

  /// The list of a section's identifier, also of one that belongs to a record; nil where there is none.
  package func list(_ id: String) -> ListSource? {
    let words = id.split(separator: "/").map(String.init)
    guard words.count == 2, let owner = Int64(words[1]) else {
      return lists.first { $0.section.id == id }
    }
    switch EntityKind(rawValue: words[0]) {
    case .clientTestQuestions: return questions(of: owner)
    case .clientTestAnswers: return answers(to: owner)
    default: return nil
    }
  }
}

extension Draft {
  /// The same draft, its typed secrets marked as somebody else's.
  fileprivate var withSecretsWithheld: Draft {
    var draft = self
    for (id, part) in parts {
      let typed = Set(part.answers.texts.keys.map(\.field)).intersection(part.secrets)
      draft.parts[id]?.foreign = typed
    }
    return draft
  }
}
