package import GRDB

extension Listing {
  /// Whether any row of the table waits to be folded, because another program wrote it.
  package func isStale(_ db: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM stale WHERE tableName = ?)"
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [table]) ?? false
  }

  /// Folds the rows that wait, `limit` at most, and forgets those that are gone; gives how many were done.
  ///
  /// `columns` reads the shown texts of a row by its id, or nil where the row is gone.
  @discardableResult
  package func refresh(
    _ db: Database, limit: Int = .max, columns: (Database, Int64) throws -> [String]?
  ) throws -> Int {
    let waiting = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowId FROM stale WHERE tableName = ? LIMIT ?"),
      arguments: [table, limit])
    for id in waiting {
      if let columns = try columns(db, id) {
        try put(db, id, folded: Folding.fold(columns: columns))
      } else {
        try db.cachedStatement(sql: "DELETE FROM listing WHERE tableName = ? AND rowId = ?")
          .execute(arguments: [table, id])
      }
      try db.cachedStatement(sql: "DELETE FROM stale WHERE tableName = ? AND rowId = ?")
        .execute(arguments: [table, id])
    }
    return waiting.count
  }

  private func put(_ db: Database, _ id: Int64, folded: String) throws {
    let sql = """
      INSERT INTO listing (tableName, rowId, folded) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET folded = excluded.folded
      """
    try db.cachedStatement(sql: sql).execute(arguments: [table, id, folded])
  }
}
