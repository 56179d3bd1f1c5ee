import Forms
import GRDB
import KYC

/// Keeps the folded texts beside the tables, by which lists are filtered and names are found.
///
/// A folded text is the name, LF, the caption, CR, and the other cells of the list with LF between them.
/// Triggers mark rows as stale, whoever wrote them.
struct Folding {
  let db: Database

  /// How many rows are folded in one transaction.
  static let batch = 10_000

  /// Whether rows of a list have changed since they were folded.
  func isStale(_ list: RecordList) throws -> Bool {
    let sql = "SELECT 1 FROM stale WHERE tableName = ? LIMIT 1"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [list.table]) != nil
  }

  /// Folds at most a batch of stale rows of a list; a transaction that writes must be open.
  func refold(_ list: RecordList, atMost limit: Int = batch) throws {
    let sql = "SELECT rowId FROM stale WHERE tableName = ? ORDER BY rowId LIMIT ?"
    let ids = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [list.table, limit])
    guard !ids.isEmpty else { return }
    let texts = try folded(list, ids)
    let write = try db.cachedStatement(
      sql: """
        INSERT INTO listing (tableName, rowId, folded) VALUES (?, ?, ?)
        ON CONFLICT (tableName, rowId) DO UPDATE SET folded = excluded.folded
        """)
    for (id, text) in texts { try write.execute(arguments: [list.table, id, text]) }
    try remove(
      Array(Set(ids).subtracting(texts.map(\.id))), of: list, from: "listing")
    try remove(ids, of: list, from: "stale")
  }

  private func remove(_ ids: [Int64], of list: RecordList, from table: String) throws {
    guard !ids.isEmpty else { return }
    let sql = """
      DELETE FROM \(table) WHERE tableName = ? AND rowId IN (SELECT value FROM json_each(?))
      """
    try db.cachedStatement(sql: sql).execute(arguments: [list.table, ids.json])
  }

  /// Folds what a save has made stale, of every kind; what is more than a few rows waits for its list.
  func refoldAfterSave() throws {
    for kind in EntityKind.allCases { try refold(kind.record.list, atMost: 100) }
    try refold(.history, atMost: 100)
  }

  private func folded(
    _ list: RecordList, _ ids: [Int64]
  ) throws -> [(id: Int64, text: String)] {
    let others = list.columns.filter { $0.sql != list.name && $0.sql != list.caption }
    let columns = ([list.name, list.caption] + others.map(\.sql)).joined(separator: ", ")
    let sql = """
      SELECT t.id, \(columns) FROM \(list.table) t
      WHERE t.id IN (SELECT value FROM json_each(?)) ORDER BY t.id
      """
    var texts: [(id: Int64, text: String)] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids.json])
    while let row = try rows.next() {
      var text = Folded(row[1] ?? "").text + "\n" + Folded(row[2] ?? "").text + "\r"
      for (index, column) in others.enumerated() {
        if index > 0 { text += "\n" }
        text += Folded(column.text(row[index + 3] ?? "")).text
      }
      texts.append((row[0], text))
    }
    return texts
  }
}
