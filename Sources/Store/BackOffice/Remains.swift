import Foundation
import GRDB
import KYC

/// All rows of a record that is deleted, from which it can come back as it was; sealed values stay sealed.
struct Remains<Record: Stored>: Sendable {
  /// The record's number, which it gets back.
  let id: Int64
  /// The record's name, which must be free when it comes back.
  let name: String
  private let record: Record
  // Tables with their rows, those that others need first.
  private let rows: [(table: String, rows: [[String: DatabaseValue]])]
  // What belongs to it and is a record of its own; links and settings are told with the record.
  private let inner: [Inner]

  private struct Inner {
    let table: String
    let row: Int64
    let subject: String
    let values: [String: Revision.Value]

    init<Inner: Stored>(_ record: Inner, in language: String) throws {
      (table, row) = (Inner.kind.table, record.id ?? 0)
      (subject, values) = (record.name(in: language), try record.revised)
    }
  }

  init(of record: Record, id: Int64, in language: String, _ db: Database) throws {
    self.id = id
    self.record = record
    let own = Belonging(table: Record.kind.table, condition: "id = ?")
    rows = try ([own] + Record.belongings).map { belonging in
      let sql = "SELECT * FROM \(belonging.table) WHERE \(belonging.condition)"
      let rows = try Row.fetchAll(db, sql: sql, arguments: [id])
      return (belonging.table, rows.map { Dictionary($0, uniquingKeysWith: { $1 }) })
    }
    inner = try rows.dropFirst().flatMap { table, rows -> [Inner] in
      guard let kind = EntityKind(table: table) else { return [] }
      return try rows.compactMap { row in
        try kind.record.fetch(row["id"].number, db).map { try Inner($0, in: language) }
      }
    }
    let sql = "SELECT \(Record.list.name) FROM \(Record.kind.table) t WHERE id = ?"
    name = try String.fetchOne(db, sql: sql, arguments: [id]) ?? ""
  }

  /// Deletes the record and tells the history of it and of each record that goes with it.
  ///
  /// Throws ``PermissionError`` where whoever deletes may not.
  func remove(subject: String, _ db: Database, _ stamp: Stamp) throws {
    try stamp.require(.delete, Record.kind, giving: record.grants(over: nil, db), db)
    try db.execute(sql: "DELETE FROM \(Record.kind.table) WHERE id = ?", arguments: [id])
    for inner in inner.reversed() {
      try require(.delete, inner.table, db, stamp)
      try Revision(
        .delete, inner.table, row: inner.row, subject: inner.subject, was: inner.values
      ).write(db, stamp)
    }
    try Revision(.delete, Record.kind.table, row: id, subject: subject, was: record.revised)
      .write(db, stamp)
  }

  /// Puts every row back, the record with the next version; ``PermissionError`` where its author may not.
  func restore(subject: String, _ db: Database, _ stamp: Stamp) throws {
    try stamp.require(.create, Record.kind, giving: record.grants(over: nil, db), db)
    for (table, rows) in rows {
      for var row in rows {
        if table == Record.kind.table {
          row["version"] = (row["version"].number + 1).databaseValue
          row["updatedAt"] = stamp.at.databaseValue
        }
        try seal(&row, of: table, stamp.sealing)
        try db.insert(row, into: table)
      }
    }
    try Revision(.create, Record.kind.table, row: id, subject: subject, now: record.revised)
      .write(db, stamp)
    for inner in inner {
      try require(.create, inner.table, db, stamp)
      try Revision(
        .create, inner.table, row: inner.row, subject: inner.subject, now: inner.values
      ).write(db, stamp)
    }
  }

  // What goes or comes with the record is a record as well.
  private func require(
    _ right: Right, _ table: String, _ db: Database, _ stamp: Stamp
  ) throws {
    guard let kind = EntityKind(table: table) else { return }
    try stamp.require(right, kind, giving: [], db)
  }

  // The file may have got another key meanwhile.
  private func seal(
    _ row: inout [String: DatabaseValue], of table: String, _ sealing: Sealing
  ) throws {
    guard let bytes = row["sealed"].flatMap({ Data.fromDatabaseValue($0) }),
      let name = row["name"].flatMap({ String.fromDatabaseValue($0) })
    else { return }
    let cell = Cell(table: table, row: row["id"].number, field: name)
    guard Envelope.keyId(of: bytes) != sealing.keyId else { return }
    row["sealed"] = try sealing.renewed(bytes, at: cell).databaseValue
  }
}

extension DatabaseValue? {
  fileprivate var number: Int64 { flatMap { Int64.fromDatabaseValue($0) } ?? 0 }
}
