import Foundation
import GRDB
import KYC

/// What the tables would hold if nothing but the history had written them.
struct Replay {
  typealias Values = [String: Revision.Value]

  /// The values of each record, by kind and number.
  private(set) var records: [EntityKind: [Int64: Values]] = [:]
  /// What each record was called last.
  private(set) var names: [EntityKind: [Int64: String]] = [:]
  /// Who set each secret, by its mark.
  private(set) var setters: [String: String] = [:]
  private let decoder = JSONDecoder()
  private let blanks: [EntityKind: Values]
  private let kinds = Dictionary(uniqueKeysWithValues: EntityKind.allCases.map { ($0.table, $0) })

  /// Begins with what a new file holds.
  init(_ schema: Schema) throws {
    blanks = try Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, try $0.record.blank(in: 0).revised) })
    records = try DatabaseQueue().write { db in
      for migration in schema.migrations { try db.execute(sql: migration.sql) }
      return try Self.tables(db)
    }
  }

  /// What the tables hold, as the history keeps it.
  static func tables(_ db: Database) throws -> [EntityKind: [Int64: Values]] {
    Dictionary(
      uniqueKeysWithValues: try EntityKind.allCases.map { ($0, try $0.record.fetchRevised(db)) })
  }

  /// Does what a revision tells.
  mutating func take(_ row: HistoryRow) {
    guard let kind = kinds[row.table], let action = row.action else { return }
    names[kind, default: [:]][row.row] = row.subject
    switch action {
    case .delete: records[kind]?[row.row] = nil
    // A column that came later than the record holds what a new one has.
    case .create: apply(row, kind, over: blanks[kind] ?? [:])
    case .update:
      // What another program made is not known to the history.
      if let values = records[kind]?[row.row] { apply(row, kind, over: values) }
    }
  }

  private mutating func apply(_ row: HistoryRow, _ kind: EntityKind, over values: Values) {
    var values = values
    // Which key seals is told, and is no part of what a record holds.
    for (name, change) in row.changes(decoder) where !(kind == .backOffice && name == "keyId") {
      values[name] = change.outcome(over: values[name], isOlder: row.code == nil)
      if let mark = change.mark, setters[mark] == nil { setters[mark] = row.author }
    }
    records[kind, default: [:]][row.row] = values
  }
}

extension Revision.Change {
  /// The value that is left by it; revisions that are older than the chain tell less of secrets.
  fileprivate func outcome(over value: Revision.Value?, isOlder: Bool) -> Revision.Value? {
    if let mark { return .secret(mark: mark) }
    if isOlder, was == nil, `is` == .text(Self.changed) { return .secret(mark: "") }
    if case .secret? = value, was == nil, `is` == .text(Self.cleared) { return nil }
    return `is`
  }
}
