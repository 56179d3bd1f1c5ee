import KYC
import Store

extension Bench {
  /// Lets somebody in who may do exactly this, and gives their own view of the same file.
  func letIn(_ name: String, _ rights: [Area: Set<Right>]) throws -> Bench {
    try permit(name, rights)
    return try Bench(opened, person: Person(name: name, uid: 1000))
  }

  /// Lets somebody into groups that are built in.
  func letIn(_ name: String, group: String) throws -> Bench {
    try execute("INSERT INTO operator (name, uid) VALUES ('\(name)', 1000)")
    try execute(
      """
      INSERT INTO operatorOperatorGroup SELECT operator.id, operatorGroup.id
      FROM operator, operatorGroup WHERE name = '\(name)' AND caption = '\(group)'
      """)
    return try Bench(opened, person: Person(name: name, uid: 1000))
  }

  /// Makes this all that somebody may do from now on.
  func permit(_ name: String, _ rights: [Area: Set<Right>]) throws {
    try execute(
      """
      INSERT INTO operator (name, uid) SELECT '\(name)', 1000
        WHERE NOT EXISTS (SELECT 1 FROM operator WHERE name = '\(name)');
      INSERT INTO operatorGroup (caption) SELECT 'only \(name)'
        WHERE NOT EXISTS (SELECT 1 FROM operatorGroup WHERE caption = 'only \(name)');
      INSERT OR IGNORE INTO operatorOperatorGroup SELECT operator.id, operatorGroup.id
        FROM operator, operatorGroup WHERE name = '\(name)' AND caption = 'only \(name)';
      DELETE FROM operatorGroupRight WHERE operatorGroupId =
        (SELECT id FROM operatorGroup WHERE caption = 'only \(name)');
      """)
    let values = rights.flatMap { area, rights in
      rights.map { "('\(area.rawValue)', '\($0.rawValue)')" }
    }
    guard !values.isEmpty else { return }
    try execute(
      """
      INSERT INTO operatorGroupRight SELECT id, column1, column2
      FROM operatorGroup, (VALUES \(values.joined(separator: ", ")))
      WHERE caption = 'only \(name)'
      """)
  }

  /// View on everything.
  static let viewing = Dictionary(
    uniqueKeysWithValues: Area.allCases.map { ($0, Set([Right.view])) })
}
