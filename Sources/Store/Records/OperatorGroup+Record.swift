import Forms
import GRDB
import KYC

extension OperatorGroup: Stored {
  static let uses = [
    """
    SELECT 'operator', id, 'operatorGroups' FROM operator
    JOIN operatorOperatorGroup ON operatorId = id WHERE operatorGroupId = ? ORDER BY id
    """
  ]

  static let belongings = [
    Belonging(table: "operatorGroupRight", condition: "operatorGroupId = ?")
  ]

  static func blank(in owner: Int64) -> OperatorGroup { OperatorGroup() }

  static let list = RecordList(
    .operatorGroups, name: "t.caption", caption: "''",
    columns: [
      .id,
      .text("caption", "Caption", "t.caption", width: 24, isKept: true),
      .number(
        "operators", "Operators",
        "(SELECT count(*) FROM operatorOperatorGroup WHERE operatorGroupId = t.id)", width: 9),
      .yesNo("builtIn", "Built in"),
    ])

  func reasonToStay(among others: any Surroundings) throws -> String? {
    builtIn ? "It is built in, and stays as it is" : nil
  }

  mutating func readParts(_ db: Database) throws {
    let sql = "SELECT section, \"right\" FROM operatorGroupRight WHERE operatorGroupId = ?"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [id])
    while let row = try rows.next() {
      // What a newer program knows and this one does not stays where it is.
      guard let area = Area(rawValue: row[0]), let right = Right(rawValue: row[1]) else { continue }
      rights[area, default: []].insert(right)
    }
  }

  func writeParts(_ db: Database, over was: OperatorGroup?, _ stamp: Stamp) throws {
    let (before, after) = (was?.grants ?? [], grants)
    for grant in before.subtracting(after) {
      let sql = """
        DELETE FROM operatorGroupRight WHERE operatorGroupId = ? AND section = ? AND "right" = ?
        """
      try db.execute(sql: sql, arguments: [id, grant.area.rawValue, grant.right.rawValue])
    }
    for grant in after.subtracting(before) {
      try db.execute(
        sql: "INSERT INTO operatorGroupRight VALUES (?, ?, ?)",
        arguments: [id, grant.area.rawValue, grant.right.rawValue])
    }
  }

  /// Each right that members have.
  var grants: Set<Grant> {
    Set(rights.flatMap { area, rights in rights.map { Grant($0, on: area) } })
  }

  func grants(over was: OperatorGroup?, _ db: Database) throws -> Set<Grant> {
    grants.symmetricDifference(was?.grants ?? [])
  }
}
