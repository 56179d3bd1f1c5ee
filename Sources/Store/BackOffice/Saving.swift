import Forms
import GRDB
import KYC

/// A save at work within its transaction.
struct Saving<Record: Stored> {
  let open: OpenRecord<Record>
  let answers: Answers
  let isConfirmed: Bool
  let db: Database
  let stamp: Stamp
  let others: StoredSurroundings
  /// The secrets of others among the answers.
  let bound: BoundSecrets

  /// What came of it, before forms are opened for what follows.
  enum Attempt {
    case saved(Record, changed: [String], warnings: Int)
    case refused([Problem])
    case needsConfirmation(String)
    /// Another save came first, and left this record.
    case stale(Record, by: String, Merge)
    /// The record is gone; a new one of its kind, and all its texts as answers.
    case gone(Record, Answers)
  }

  /// Stores the record, or finds out why not.
  func attempt() throws -> Attempt {
    guard let id = open.base.id else { return try store(over: nil) }
    guard let stored = try Record.fetch(id, db) else { return try gone() }
    // Compared whole: other programs need not raise the version.
    guard stored == open.base, try !isDefaultLanguageMoved else { return try stale(stored) }
    return try store(over: stored)
  }

  private var isDefaultLanguageMoved: Bool {
    get throws { try others.defaultLanguage != open.defaultLanguage }
  }

  private func store(over was: Record?) throws -> Attempt {
    let base = was ?? open.base
    let reading = try open.reading(of: base, answers, among: others)
    guard reading.errors.isEmpty else { return .refused(reading.errors) }
    var record = try open.filled(base, answers, among: others).kept(over: base)
    if let connection = record as? ExternalConnection {
      let problems = bound.misdirected(by: connection, stamp.sealing)
      guard problems.isEmpty else { return .refused(problems) }
    }
    if was != nil, !isConfirmed, let question = try open.form.consequence(base, record, others) {
      return .needsConfirmation(question)
    }
    let changed = try changedLabels(base, record)
    let (before, after) = (try was?.revised ?? [:], try record.revised)
    guard was == nil || before != after else {
      return .saved(record, changed: [], warnings: reading.warnings.count)
    }
    let displaced = try displaced(by: record)
    if displaced != nil { try stamp.require(.update, Record.kind, giving: [], db) }
    if let was {
      try record.update(db, over: was, stamp)
    } else {
      try record.insert(db, stamp)
    }
    try displaced?.write(db, stamp)
    try record.revise(over: was, subject: record.name(in: others.defaultLanguage), db, stamp)
    try Folding(db: db).refoldAfterSave()
    return .saved(record, changed: changed, warnings: reading.warnings.count)
  }

  /// What becomes of the record that loses what one alone can have, such as being the default.
  private func displaced(by record: Record) throws -> Revision? {
    guard let column = Record.soleColumn, try record.columns[column] == true.databaseValue else {
      return nil
    }
    let table = Record.kind.table
    let sql = "SELECT id FROM \(table) WHERE \"\(column)\" = 1 AND id IS NOT ?"
    guard let id = try Int64.fetchOne(db, sql: sql, arguments: [record.id]) else { return nil }
    let name = try others.reference(Record.kind, id: id)?.name ?? ""
    return Revision(
      .update, table, row: id, subject: name, was: [column: .integer(1)], now: [column: .integer(0)]
    )
  }
}
