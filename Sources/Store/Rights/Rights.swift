import GRDB
import KYC

/// What a person may do, asked anew within each transaction.
struct Rights {
  let person: Person
  let db: Database

  init(of person: Person, _ db: Database) {
    (self.person, self.db) = (person, db)
  }

  /// Whether a group of the person's holds a right on an area.
  func hold(_ right: Right, on area: Area) throws -> Bool {
    let sql = """
      SELECT 1 FROM operator o JOIN operatorOperatorGroup l ON l.operatorId = o.id
      JOIN operatorGroupRight r ON r.operatorGroupId = l.operatorGroupId
      WHERE o.name = ? AND o.uid IS ? AND o.status = 'Enabled' AND r.section = ? AND r."right" = ?
      LIMIT 1
      """
    let found = try Int.fetchOne(
      db.cachedStatement(sql: sql),
      arguments: [person.name, person.uid, area.rawValue, right.rawValue])
    return try found != nil || right == .view && isNobodyLetIn
  }

  /// Throws ``PermissionError`` where a right is missing; for what guided set-up saves, its own rights are enough.
  func require(_ right: Right, on area: Area, inGuide: Bool = false) throws {
    if try hold(right, on: area) { return }
    if inGuide, let special = right.inGuide, try hold(special, on: area) { return }
    throw try forbidden([Grant(right, on: area)])
  }

  /// Throws ``PermissionError`` where one of several rights is missing: nobody gives or takes what they do not hold.
  func require(_ grants: Set<Grant>) throws {
    let missing = try grants.filter { grant in
      if try hold(grant.right, on: grant.area) { return false }
      // Who may do it everywhere may let others do it in the guide.
      let whole = Right.allCases.first { $0.inGuide == grant.right }
      return try whole.map { try !hold($0, on: grant.area) } ?? true
    }
    guard !missing.isEmpty else { return }
    let order = missing.sorted {
      ($0.area.title, $0.right.rawValue) < ($1.area.title, $1.right.rawValue)
    }
    throw try forbidden(order)
  }

  /// Why something that takes these rights is not done.
  func forbidden(_ grants: [Grant]) throws -> PermissionError {
    .missing(grants, givers: try givers)
  }

  /// Why a right is missing, in a sentence; nil where it is held.
  func reason(against right: Right, on area: Area) throws -> String? {
    try hold(right, on: area) ? nil : try forbidden([Grant(right, on: area)]).message
  }

  /// The rights that guided set-up can take.
  static let ofGuide = Area.allCases.filter(\.isOfGuide).flatMap { area in
    [Grant(.create, on: area), Grant(.update, on: area)]
  }

  /// The rights that guided set-up can take and that are not held, with what is said of each.
  var missingInGuide: [Grant: String] {
    get throws {
      try Self.ofGuide.reduce(into: [:]) { missing, grant in
        let special = try grant.right.inGuide.map { try hold($0, on: grant.area) } ?? false
        guard try !special && !hold(grant.right, on: grant.area) else { return }
        missing[grant] = try forbidden([grant]).message
      }
    }
  }

  // Those who may change operators, administrators first; two names are enough to know whom to ask.
  var givers: [String] {
    get throws {
      let sql = """
        SELECT o.name FROM operator o JOIN operatorOperatorGroup l ON l.operatorId = o.id
        JOIN operatorGroupRight r ON r.operatorGroupId = l.operatorGroupId
        WHERE o.status = 'Enabled' AND r.section = 'operators' AND r."right" = 'Update' AND o.name <> ?
        GROUP BY o.id ORDER BY min(l.operatorGroupId), o.id LIMIT 2
        """
      return try String.fetchAll(db.cachedStatement(sql: sql), arguments: [person.name])
    }
  }

  // A file that was never written to by operators can be read by its owner, as before there were any.
  private var isNobodyLetIn: Bool {
    get throws {
      try Int.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM operator LIMIT 1")) == nil
    }
  }
}
