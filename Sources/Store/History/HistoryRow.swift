import Foundation
import GRDB

/// A revision as it is read in a walk over all of them: what became of which row, and what its code is to cover.
struct HistoryRow {
  /// The revision's number.
  let number: Int64
  /// Its code; nil where it is older than the chain.
  let code: Data?
  /// Whoever made the change.
  let author: String
  let table: String
  let row: Int64
  let action: Revision.Action?
  let subject: String
  private let json: String
  let bytes: RevisionBytes

  /// The SQL that reads all of them, the first one first.
  static let sql = """
    SELECT id, mac, operator, tableName, rowId, action, subject, changes, \(RevisionBytes.sql)
    FROM revision ORDER BY id
    """

  init(_ row: Row) {
    (number, code, author) = (row[0], row[1], row[2])
    (table, self.row, action) = (row[3], row[4], Revision.Action(rawValue: row[5]))
    (subject, json, bytes) = (row[6], row[7], RevisionBytes(row, from: 8))
  }

  /// What it changed; none where that cannot be read.
  func changes(_ decoder: JSONDecoder) -> [String: Revision.Change] {
    (try? decoder.decode([String: Revision.Change].self, from: Data(json.utf8))) ?? [:]
  }
}
