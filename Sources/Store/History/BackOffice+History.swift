import GRDB
import KYC

extension BackOffice {
  /// The revisions that a filter means, the last one first, at most so many where a limit is given.
  ///
  /// ``PermissionError`` where the history, or one of the sections that it tells of, may not be seen.
  package func history(_ filter: HistoryFilter, limit: Int? = nil) throws -> [PastChange] {
    try read { around in
      try Rights(of: person, around.db).requireHistory()
      let (condition, arguments) = filter.condition
      return try around.pastChanges(
        "\(condition) ORDER BY r.id DESC LIMIT \(limit ?? -1)", arguments)
    }
  }
}

extension StoredSurroundings {
  /// The revisions that a condition lets through; `r` is the revision.
  func pastChanges(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [PastChange] {
    let sql = """
      SELECT id, at, operator, known, address, action, tableName, rowId, subject, changes
      FROM revision r WHERE \(condition)
      """
    return try rows(sql, arguments) { row in
      PastChange(
        number: row[0], at: row[1], author: row[2],
        known: (row[3] as String?).flatMap(Person.Known.init), address: row[4],
        action: PastChange.Action(rawValue: row[5]) ?? .update,
        kind: EntityKind(table: row[6]), row: row[7], name: row[8], changes: row[9])
    }
  }
}
