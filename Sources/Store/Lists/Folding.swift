import Forms
import GRDB
import KYC

/// Keeps the folded texts beside the tables, by which lists are filtered and names are found.
///
/// A folded text is the name, LF, the caption, CR, and every cell of the list with LF between them.
/// Triggers mark rows as stale, whoever wrote them.
struct Folding {
  let db: Database

  /// How many rows are folded in one transaction.
  static let batch = 2000

  /// Whether rows of a kind have changed since they were folded.
  func isStale(_ kind: EntityKind) throws -> Bool {
    let sql = "SELECT 1 FROM stale WHERE tableName = ? LIMIT 1"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [kind.table]) != nil
  }

  /// Folds at most a batch of stale rows of a kind; a transaction that writes must be open.
  func refold(_ kind: EntityKind, atMost limit: Int = batch) throws {
    let sql = "SELECT rowId FROM stale WHERE tableName = ? ORDER BY rowId LIMIT ?"
    let ids = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [kind.table, limit])
    guard !ids.isEmpty else { return }
    let texts = try folded(kind, ids)
    let write = try db.cachedStatement(
      sql: """
        INSERT INTO listing (tableName, rowId, folded) VALUES (?, ?, ?)
        ON CONFLICT (tableName, rowId) DO UPDATE SET folded = excluded.folded
        """)
    let forget = try db.cachedStatement(
      sql: "DELETE FROM listing WHERE tableName = ? AND rowId = ?")
    let done = try db.cachedStatement(sql: "DELETE FROM stale WHERE tableName = ? AND rowId = ?")
    for id in ids {
      if let text = texts[id] {
        try write.execute(arguments: [kind.table, id, text])
      } else {
        try forget.execute(arguments: [kind.table, id])
      }
      try done.execute(arguments: [kind.table, id])
    }
  }

  /// Folds what a save has made stale, of every kind; what is more than a few rows waits for its list.
  func refoldAfterSave() throws {
    for kind in EntityKind.allCases { try refold(kind, atMost: 100) }
  }

  private func folded(_ kind: EntityKind, _ ids: [Int64]) throws -> [Int64: String] {
    let list = kind.record.list
    let columns = ([list.name, list.caption] + list.columns.map(\.sql)).joined(separator: ", ")
    let sql = """
      SELECT t.id, \(columns) FROM \(kind.table) t WHERE t.id IN (SELECT value FROM json_each(?))
      """
    var texts: [Int64: String] = [:]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids.json])
    while let row = try rows.next() {
      let cells = list.columns.enumerated().map { index, column in
        Folded(column.text(row[index + 3] ?? "")).text
      }
      texts[row[0]] =
        Folded(row[1] ?? "").text + "\n" + Folded(row[2] ?? "").text + "\r"
        + cells.joined(separator: "\n")
    }
    return texts
  }
}
