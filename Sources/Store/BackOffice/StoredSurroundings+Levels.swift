import Forms
import GRDB
import KYC

extension StoredSurroundings {
  func documentTypes(inGroup id: Int64) throws -> [Reference] {
    try references(.documentTypes, where: "t.documentGroupId = ?", [id])
  }

  func visibleLevels(using kind: EntityKind, id: Int64) throws -> [String] {
    switch kind {
    case .documentGroups:
      try visibleLevels(
        "t.id IN (SELECT levelId FROM levelDocumentGroup WHERE documentGroupId = ?)", [id])
    case .clientTests:
      try visibleLevels(
        "t.id IN (SELECT levelId FROM levelClientTest WHERE clientTestId = ?)", [id])
    case .clientRights: try visibleLevels("t.clientRightId = ?", [id])
    default: []
    }
  }

  func visibleLevels(withWizard wizard: String) throws -> [String] {
    try visibleLevels("t.wizard = ?", [wizard])
  }

  private func visibleLevels(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [String] {
    try references(.levels, where: "t.visible = 1 AND \(condition)", arguments).map(\.caption)
  }

  func providers(enabledOnly: Bool, except id: Int64?) throws -> [String] {
    let sql = """
      SELECT provider FROM externalConnection WHERE enabled >= ? AND id IS NOT ?
      GROUP BY provider ORDER BY min(id)
      """
    return try rows(sql, [enabledOnly ? 1 : 0, id]) { $0[0] }
  }

  func nextLevels() throws -> [Int64: Int64] {
    try steps("SELECT id, nextLevelId FROM level WHERE nextLevelId IS NOT NULL")
  }

  func nextIndex() throws -> Int {
    let sql = """
      SELECT CASE WHEN max("index") < 9999 THEN max("index") + 1 ELSE (
        SELECT min("index") + 1 FROM level t WHERE NOT EXISTS (
          SELECT 1 FROM level WHERE "index" = t."index" + 1)) END
      FROM level
      """
    let next = try Int.fetchOne(db.cachedStatement(sql: sql)) ?? 1
    return min(max(next, 1), 9999)
  }

  var defaultRight: Int64? {
    get throws {
      let sql = "SELECT id FROM clientRight WHERE \"default\" = 1"
      return try Int64.fetchOne(db.cachedStatement(sql: sql))
    }
  }

  func parentRights() throws -> [Int64: Int64] {
    try steps("SELECT id, parentRightId FROM clientRight WHERE parentRightId IS NOT NULL")
  }

  func captionsMissing(_ language: String) throws -> [String] {
    let sql = """
      SELECT tableName, rowId FROM localizedText
      WHERE field = 'caption' AND coalesce(json_extract(text, '$."' || ? || '"'), '') = ''
      """
    let places = try rows(sql, [language]) { ($0[0] as String, $0[1] as Int64) }
    return try places.compactMap { table, id in
      guard let kind = EntityKind(table: table) else { return nil }
      return try reference(kind, id: id).map { "\(kind.noun) \($0.name)" }
    }
  }

  func count(_ kind: EntityKind, of parent: Int64) throws -> Int {
    try ListReader(list: kind.record.list, owner: parent, isFolded: false, db: db)
      .count(Folded(""))
  }
}
