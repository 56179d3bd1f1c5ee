import Forms
import GRDB
import KYC

extension Operator: Stored {
  static let links = [
    Link<Operator>(
      name: "operatorGroupIds", path: \.operatorGroupIds, table: "operatorOperatorGroup",
      owner: "operatorId", listed: "operatorGroupId")
  ]

  static let belongings = [
    Belonging(table: "operatorOperatorGroup", condition: "operatorId = ?")
  ]

  static func blank(in owner: Int64) -> Operator { Operator() }

  static let list = RecordList(
    .operators, name: "t.name", caption: "''", isOffered: "t.status = 'Enabled'",
    columns: [
      .id,
      .text("name", "Name", "t.name", width: 20, isKept: true),
      .text(
        "groups", "Groups",
        """
        coalesce((SELECT group_concat(caption, ', ') FROM (
          SELECT caption FROM operatorGroup g JOIN operatorOperatorGroup l ON l.operatorGroupId = g.id
          WHERE l.operatorId = t.id ORDER BY g.id)), '')
        """, width: 24),
      .text("status", "Status", "t.status", width: 8),
      .text("uid", "Account", "coalesce(CAST(t.uid AS TEXT), '')", width: 8),
    ])

  // A number that was left out is the one of this host.
  func kept(over was: Operator) -> Operator {
    var kept = self
    if uid == nil { kept.uid = Account.number(of: name).map { Int($0) } }
    return kept
  }

  func reasonToStay(among others: any Surroundings) throws -> String? {
    guard try others.isLastAdministrator(id) else { return nil }
    return "It is the last administrator: let another one in first"
  }

  func grants(over was: Operator?, _ db: Database) throws -> Set<Grant> {
    let (before, after) = (Set(was?.operatorGroupIds ?? []), Set(operatorGroupIds))
    // Whoever is let in, or not any more, gains or loses all.
    let isSame = was?.status == status && was?.uid == uid
    let changed = isSame ? before.symmetricDifference(after) : before.union(after)
    return try changed.reduce(into: []) { grants, id in
      grants.formUnion(try OperatorGroup.fetch(id, db)?.grants ?? [])
    }
  }
}
