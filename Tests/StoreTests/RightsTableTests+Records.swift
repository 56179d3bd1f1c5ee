import Forms
import KYC
import Store
import Testing

extension RightsTableTests {
  /// One record of every kind, one more of each that others use, at anna's.
  static func furnished() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    try bench.execute(
      """
      INSERT INTO language (code, name) VALUES ('fr', 'French');
      INSERT INTO clientRight (name, caption) VALUES ('LONE', 'Lone');
      INSERT INTO documentGroup (name, caption) VALUES ('LONE', '{"en":"Lone"}');
      INSERT INTO clientTest (caption) VALUES ('{"en":"Lone"}');
      INSERT INTO clientTestQuestion (clientTestId, text, type) VALUES (1, 'Why?', 'close');
      INSERT INTO clientTestAnswer (clientTestQuestionId, text) VALUES (1, 'Because');
      INSERT INTO operatorGroup (caption) VALUES ('Lone');
      INSERT INTO operator (name, uid) VALUES ('lone', 1001);
      INSERT INTO operatorOperatorGroup SELECT id, 3 FROM operator WHERE name = 'lone';
      """)
    return bench
  }

  /// The list of a kind; questions and answers are those of the first test.
  static func section(_ kind: EntityKind, _ bench: Bench) throws -> ListSource {
    switch kind {
    case .clientTestQuestions: try #require(bench.office.list("clientTestQuestions/1"))
    case .clientTestAnswers: try #require(bench.office.list("clientTestAnswers/1"))
    default: try bench.section(kind)
    }
  }

  /// A record of a kind that can be changed and deleted.
  static func key(of kind: EntityKind, _ bench: Bench) throws -> String {
    let table = kind == .backOffice ? "backOffice" : BackOfficeRoundTripTests.table(kind)
    let lone: [EntityKind: String] = [
      .operators: "WHERE name = 'lone'", .operatorGroups: "WHERE caption = 'Lone'",
    ]
    let sql = "SELECT CAST(max(id) AS TEXT) FROM \(table) \(lone[kind] ?? "")"
    return try #require(try bench.text(sql))
  }

  /// Texts that make a record of a kind.
  static func sound(_ kind: EntityKind) -> [String: String] {
    switch kind {
    case .documentTypes: ["name": "NEW", "caption": "New", "documentGroup": "LONE"]
    case .languages: ["code": "es", "name": "Spanish"]
    case .clientTestQuestions, .clientTestAnswers: ["text": "New"]
    case .operators: ["name": "new", "operatorGroups": "Auditors"]
    case .operatorGroups: ["caption": "New", "levels": "View"]
    default: BackOfficeRefusalTests.sound[kind] ?? [:]
    }
  }

  /// A change that every record of a kind takes.
  static func change(_ kind: EntityKind) -> [String: String] {
    switch kind {
    case .languages: ["name": "Other"]
    case .backOffice: ["name": "Other"]
    case .clientTestQuestions, .clientTestAnswers: ["text": "Other"]
    case .operators: ["status": "Disabled"]
    case .operatorGroups: ["caption": "Other"]
    default: ["caption": "Other"]
    }
  }
}
