import Foundation
import GRDB
import KYC

/// What a record was before a revision and after it, worked out backwards from what is stored now.
struct Past<Record: Stored> {
  typealias Values = [String: Revision.Value]

  /// The record's number.
  let id: Int64
  /// The record as it is stored now; nil where it is gone.
  let stored: Record?
  /// What it was before; nil where it was not there.
  private(set) var before: Values?
  /// What it was after; nil where it was not there any more.
  private(set) var after: Values?

  /// Works back to a revision of a record.
  init(_ change: PastChange, _ around: StoredSurroundings) throws {
    id = change.row
    stored = try Record.fetch(id, around.db)
    before = try stored?.revised
    let later = try around.pastChanges(
      "r.tableName = ? AND r.rowId = ? AND r.id >= ? ORDER BY r.id DESC",
      [Record.kind.table, id, change.number])
    let decoder = JSONDecoder()
    for revision in later {
      after = before
      let changes = try decoder.decode(
        [String: Revision.Change].self, from: Data(revision.changes.utf8))
      switch revision.action {
      case .create: before = nil
      case .update: before = changes.reduce(into: before ?? [:]) { $0[$1.key] = $1.value.was }
      case .delete: before = changes.compactMapValues(\.was)
      }
    }
  }

  /// The record of values, as far as they make one.
  func record(_ values: Values) throws -> Record {
    try Record.past(values, id: id, version: stored?.version ?? 1)
  }
}
