import Foundation
import GRDB
import KYC

/// One entry of the history: what became of one row.
struct Revision {
  /// What was done.
  enum Action: String {
    case create, update, delete
  }

  /// A value as the history keeps it.
  enum Value: Hashable {
    case null
    case integer(Int64)
    case text(String)
    case ids([Int64])
    /// A secret, told from others by a mark that is never written down.
    case secret(mark: String)
  }

  /// A column before and after; a side that did not exist is absent.
  struct Change: Encodable, Equatable {
    var was: Value?
    var `is`: Value?
  }

  let action: Action
  let table: String
  let row: Int64
  /// The record's name.
  let subject: String
  /// What changed, by column, list or setting.
  let changes: [String: Change]

  /// What becomes of a row by these values; secrets are told as changed, without a word of what they were.
  init(
    _ action: Action, _ table: String, row: Int64, subject: String, was: [String: Value] = [:],
    now: [String: Value] = [:]
  ) {
    (self.action, self.table, self.row, self.subject) = (action, table, row, subject)
    var changes: [String: Change] = [:]
    for name in Set(was.keys).union(now.keys) where was[name] != now[name] {
      let change = Change(was: was[name], is: now[name])
      changes[name] = change.isOfSecret ? Change(was: nil, is: .text("changed")) : change
    }
    self.changes = changes
  }

  /// Adds it to the history.
  func write(_ db: Database, _ stamp: Stamp) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(changes), as: UTF8.self)
    let sql = """
      INSERT INTO revision (at, operator, tableName, rowId, action, subject, changes)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    try db.cachedStatement(sql: sql).execute(
      arguments: [stamp.at, stamp.person.name, table, row, action.rawValue, subject, json])
  }
}

extension Revision.Change {
  fileprivate var isOfSecret: Bool {
    [was, `is`].contains { if case .secret = $0 { true } else { false } }
  }
}

extension Revision.Value: Encodable {
  /// The value of a column; bytes, which only sealed secrets are, count as one.
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .text(String(number))
    case .string(let text): self = .text(text)
    case .blob(let bytes): self = .secret(mark: bytes.base64EncodedString())
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .ids(let ids): try container.encode(ids)
    case .secret: try container.encode("changed")
    }
  }
}

extension Stored {
  /// All that is stored of the record, as the history keeps it.
  var revised: [String: Revision.Value] {
    get throws {
      var values = try columns.mapValues { Revision.Value($0) }
      for link in Self.links { values[link.name] = .ids(self[keyPath: link.path].sorted()) }
      return values.merging(parts) { $1 }
    }
  }
}
