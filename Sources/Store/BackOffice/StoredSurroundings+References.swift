import Forms
import GRDB
import KYC

extension StoredSurroundings {
  func reference(_ kind: EntityKind, id: Int64) throws -> Reference? {
    try references(kind, where: "t.id = ?", [id]).first ?? recalled(kind, id: id)
  }

  func reference(_ kind: EntityKind, named name: String) throws -> Reference? {
    try reference(kind, named: name, ignoringCase: kind.ignoresCase)
  }

  /// The record of that very name, else one whose name differs in letter case only, where that is asked for.
  func reference(
    _ kind: EntityKind, named name: String, ignoringCase: Bool
  ) throws -> Reference? {
    // Names that are equal but for letter case are equal when folded, and the folded texts have an index.
    // Rows that another program has just written are not folded yet.
    let condition = """
      t.id IN (
        SELECT rowId FROM listing INDEXED BY listing_folded
        WHERE tableName = ?1 AND folded >= ?2 || char(10) AND folded < ?2 || char(11)
        UNION ALL SELECT rowId FROM stale WHERE tableName = ?1)
      """
    let found = try references(kind, where: condition, [kind.table, Folded(name).text])
    if let same = found.first(where: { $0.name == name }) { return same }
    let wanted = name.lowercased()
    return ignoringCase ? found.first { $0.name.lowercased() == wanted } : nil
  }

  func references(
    _ kind: EntityKind, filter: String
  ) throws -> (rows: [Reference], matching: Int, total: Int) {
    let list = kind.record.list
    let wanted = Folded(filter)
    let total = try number("SELECT count(*) FROM \(kind.table)")
    guard !wanted.isEmpty else {
      let condition = """
        t.id IN (SELECT t.id FROM \(kind.table) t ORDER BY \(list.order) LIMIT 200)
        """
      return (try references(kind, where: condition), total, total)
    }
    let matches = "tableName = ?1 AND instr(folded, ?2) BETWEEN 1 AND instr(folded, char(13))"
    let rank = """
      CASE WHEN \(list.name) = ?3 THEN 0 WHEN instr(folded, ?2 || char(10)) = 1 THEN 1
      WHEN instr(folded, ?2) = 1 THEN 2 ELSE 3 END
      """
    let arguments: StatementArguments = [kind.table, wanted.text]
    let ids = try rows(
      """
      SELECT rowId FROM listing CROSS JOIN \(kind.table) t ON t.id = rowId WHERE \(matches)
      ORDER BY \(rank), \(list.order) LIMIT 200
      """, arguments + [filter]
    ) { $0[0] as Int64 }
    let found = try references(
      kind, where: "t.id IN (SELECT value FROM json_each(?))", [ids.json])
    let known = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let matching = try number("SELECT count(*) FROM listing WHERE \(matches)", arguments)
    return (ids.compactMap { known[$0] }, matching, total)
  }

  /// The records that a condition lets through, in the order of their list.
  func references(
    _ kind: EntityKind, where condition: String, _ arguments: StatementArguments = []
  ) throws -> [Reference] {
    let list = kind.record.list
    let sql = """
      SELECT t.id, \(list.name), \(list.caption), \(list.isOffered), \(list.occupant)
      FROM \(kind.table) t WHERE \(condition) ORDER BY \(list.order)
      """
    let found = try rows(sql, arguments) { row in
      (
        id: row[0] as Int64, name: row[1] as String? ?? "", caption: row[2] as String? ?? "",
        isOffered: row[3] as Bool, occupant: row[4] as Int64?
      )
    }
    return try found.map { row in
      Reference(
        id: row.id, name: row.name, caption: row.caption, isOffered: row.isOffered,
        occupant: try row.occupant.flatMap(occupant))
    }
  }

  private func occupant(_ id: Int64) throws -> Reference.Occupant? {
    try reference(.documentTypes, id: id).map { .init(id: id, caption: $0.caption) }
  }

  private func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }
}
