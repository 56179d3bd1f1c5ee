package import GRDB

/// A table as a list that can be filtered: its rows' ids, read from the folded text kept beside them.
package struct Listing: Sendable {
  /// The name of the table, which has a column `id`.
  package let table: String

  /// Names a listed table.
  package init(table: String) {
    self.table = table
  }

  /// What the rows are sorted by; each ends with the id, so that the order is total.
  package enum Order: Sendable, Equatable {
    /// The id.
    case id
    /// The folded text, whose first column is the name or caption.
    case text
    /// A column of the table, read with the rows: slower than the other two.
    case column(String)
  }

  /// Ids of the rows that match `filter` (all for an empty one), from `offset` on, `limit` at most.
  package func page(
    _ db: Database, filter: String = "", order: Order = .id, isDescending: Bool = false,
    offset: Int = 0, limit: Int
  ) throws -> [Int64] {
    let direction = isDescending ? "DESC" : "ASC"
    let condition = filter.isEmpty ? "" : " AND instr(folded, ?2)"
    let sql =
      switch order {
      case .id:
        """
        SELECT rowId FROM listing WHERE tableName = ?1\(condition)
        ORDER BY rowId \(direction) LIMIT \(limit) OFFSET \(offset)
        """
      case .text:
        """
        SELECT rowId FROM listing WHERE tableName = ?1\(condition)
        ORDER BY folded \(direction), rowId \(direction) LIMIT \(limit) OFFSET \(offset)
        """
      case .column(let name):
        """
        SELECT sorted.id FROM \(table.quotedDatabaseIdentifier) AS sorted
        JOIN listing ON tableName = ?1 AND rowId = sorted.id\(condition)
        ORDER BY sorted.\(name.quotedDatabaseIdentifier) \(direction), sorted.id \(direction)
        LIMIT \(limit) OFFSET \(offset)
        """
      }
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql.replacing("?2", with: "?2")), arguments: arguments(filter))
  }

  /// How many rows match `filter`; for an empty one all.
  package func count(_ db: Database, filter: String = "") throws -> Int {
    let condition = filter.isEmpty ? "" : " AND instr(folded, ?2)"
    let sql = "SELECT count(*) FROM listing WHERE tableName = ?1\(condition)"
    return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments(filter)) ?? 0
  }

  private func arguments(_ filter: String) -> StatementArguments {
    filter.isEmpty ? [table] : [table, Folding.fold(filter)]
  }
}
