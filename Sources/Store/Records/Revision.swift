import Foundation
import GRDB
import KYC

/// One entry of the history: what became of one row.
struct Revision {
  /// What was done.
  typealias Action = PastChange.Action

  let action: Action
  let table: String
  let row: Int64
  /// The record's name.
  let subject: String
  /// What changed, by column, list or setting.
  let changes: [String: Change]

  /// What becomes of a row by these values.
  init(
    _ action: Action, _ table: String, row: Int64, subject: String, was: [String: Value] = [:],
    now: [String: Value] = [:]
  ) {
    (self.action, self.table, self.row) = (action, table, row)
    // SQLite ends a text that is bound at its first NUL.
    self.subject = String(subject.prefix { $0 != "\0" })
    var changes: [String: Change] = [:]
    for name in Set(was.keys).union(now.keys) where was[name] != now[name] {
      changes[name] = Change(was: was[name], is: now[name])
    }
    self.changes = changes
  }

  /// Adds it to the history, with the code by which it follows the last one.
  func write(_ db: Database, _ stamp: Stamp) throws {
    let chain = HistoryChain(stamp.sealing)
    let (number, code) = try chain.end(db)
    let json = String(decoding: try Self.encoder.encode(changes), as: UTF8.self)
    let person = stamp.person
    let values: [DatabaseValue] = [
      number.databaseValue, stamp.at.databaseValue, person.name.databaseValue, table.databaseValue,
      row.databaseValue, action.rawValue.databaseValue, subject.databaseValue, json.databaseValue,
      person.uid.databaseValue, person.known.rawValue.databaseValue, person.address.databaseValue,
    ]
    let mac = chain.code(of: RevisionBytes(values), after: code)
    try db.cachedStatement(sql: Self.sql).execute(
      arguments: StatementArguments(values + [mac.databaseValue]))
  }

  private static let sql = """
    INSERT INTO revision (\(RevisionBytes.columns.joined(separator: ", ")), mac)
    VALUES (\(RevisionBytes.columns.map { _ in "?" }.joined(separator: ", ")), ?)
    """

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

extension Stored {
  /// Adds what became of the record to the history, as it is stored now.
  func revise(over was: Self?, subject: String, _ db: Database, _ stamp: Stamp) throws {
    guard let id, let stored = try Self.fetch(id, db) else { return }
    try Revision(
      was == nil ? .create : .update, Self.kind.table, row: id, subject: subject,
      was: was?.revised ?? [:], now: stored.revised
    ).write(db, stamp)
  }

  /// All that is stored of the record, as the history keeps it.
  var revised: [String: Revision.Value] {
    get throws {
      var values = try columns.mapValues { Revision.Value($0) }
      for link in Self.links { values[link.name] = .ids(self[keyPath: link.path].sorted()) }
      return values.merging(parts) { $1 }
    }
  }
}
