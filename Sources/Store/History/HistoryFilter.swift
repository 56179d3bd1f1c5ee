import GRDB
package import KYC

/// Which revisions are meant.
package struct HistoryFilter: Sendable, Equatable {
  /// Not before this time, ISO 8601 UTC with milliseconds.
  package var since: String?
  /// Before this time, ISO 8601 UTC with milliseconds.
  package var until: String?
  /// The name of whoever did it.
  package var author: String?
  /// The kinds of record; nil for all.
  package var kinds: Set<EntityKind>?
  /// What the record was ever called, whatever the letter case.
  package var name: String?

  /// Means all revisions.
  package init() {}

  /// The SQL of it; `r` is the revision.
  var condition: (sql: String, arguments: StatementArguments) {
    var (parts, arguments): ([String], StatementArguments) = ([], [])
    func add(_ sql: String, _ values: StatementArguments) {
      parts.append(sql)
      arguments += values
    }
    if let since { add("r.at >= ?", [since]) }
    if let until { add("r.at < ?", [until]) }
    if let author { add("r.operator = ?", [author]) }
    if let kinds {
      let tables = kinds.map { "'\($0.table)'" }.sorted().joined(separator: ", ")
      add("r.tableName IN (\(tables))", [])
    }
    if let name {
      add(
        """
        (r.tableName, r.rowId) IN (
          SELECT tableName, rowId FROM revision WHERE subject = ? COLLATE NOCASE)
        """, [name])
    }
    return (parts.isEmpty ? "1" : parts.joined(separator: " AND "), arguments)
  }
}
