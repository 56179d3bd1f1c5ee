import Forms
import GRDB
import KYC
import Store
import Testing

/// Columns, records and forms hold each other.
struct BackOfficeContractTests {
  static let nested: [EntityKind] = [.clientTestQuestions, .clientTestAnswers]

  private func sheet(_ kind: EntityKind, _ bench: Bench) throws -> OpenForm {
    switch kind {
    case .clientTestQuestions: return try #require(try questions(bench).create())
    case .clientTestAnswers:
      let question = try #require(try questions(bench).open("1"))
      let answers = try bench.list(of: "answers", in: question)
      return try #require(try answers.create())
    default: return try bench.sheet(kind, "1")
    }
  }

  private func questions(_ bench: Bench) throws -> ListSource {
    try bench.list(of: "questions", in: bench.sheet(.clientTests, "1"))
  }

  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    try bench.execute(
      "INSERT INTO clientTestQuestion (clientTestId, text, type) VALUES (1, 'Why?', 'close')")
    return bench
  }

  @Test(arguments: EntityKind.allCases) func everyFieldHasAColumnAndEveryColumnAField(
    _ kind: EntityKind
  ) throws {
    let bench = try bench()
    let table = kind == .backOffice ? "backOffice" : BackOfficeRoundTripTests.table(kind)
    let columns = Set(
      try bench.texts("SELECT name FROM pragma_table_info('\(table)')"))
    let settings = Set(
      Provider.named("IdenfyConnection")?.settings.map(\.id) ?? [])
    var asked: Set<String> = []
    for question in try sheet(kind, bench).questions where !settings.contains(question.id) {
      switch question.control {
      case .rows, .shown, .references: continue
      case .reference: asked.insert(question.id + "Id")
      default: asked.insert(question.id)
      }
    }
    #expect(asked.subtracting(columns) == [], "asked, but not stored")
    let parents: Set = ["clientTestId", "clientTestQuestionId"]
    let own: Set = ["id", "version", "createdAt", "updatedAt", "position", "builtIn"]
    let keys: Set = ["fileId", "keyId", "fingerprintKey", "chainKey"]
    #expect(
      columns.subtracting(asked).subtracting(parents).subtracting(own).subtracting(keys) == [],
      "stored, but not asked")
  }

  @Test func theWholeConfigurationIsRead() throws {
    let bench = try bench()
    let configuration = try bench.office.configuration()
    #expect(configuration.levels.map(\.documentGroupIds) == [[], [1]])
    #expect(configuration.externalConnections.first?.texts["host"] == "https://ivs.idenfy.com")
    #expect(configuration.questions.map(\.text) == ["Why?"])
    let fresh = try Bench()
    var beginning = try fresh.office.configuration()
    // Naming its key was the first change to the file's own row.
    beginning.office.version = 1
    #expect(beginning == .beginning)
  }

  /// A configuration in memory and the file it was read from answer alike.
  @Test func bothSurroundingsAnswerAlike() throws {
    let bench = try bench()
    try bench.create(.documentGroups, ["name": "ALL", "caption": "Älles", "type": "All"])
    try bench.create(
      .levels,
      [
        "index": "3", "wizard": "IDWiseSDK", "caption": "L3", "clientRight": "BASIC",
        "nextLevel": "1",
      ])
    let configuration = try bench.office.configuration()
    #expect(configuration.nextIndex() == 4)
    #expect(try bench.newSheet(.levels).text("index") == "4")
    for (kind, field) in [
      (EntityKind.documentTypes, "documentGroup"), (.levels, "clientRight"),
      (.levels, "clientTests"), (.levels, "nextLevel"), (.levels, "documentGroups"),
    ] {
      for filter in ["", "a", "level", "id", "alles", "nothing"] {
        let stored = try bench.newSheet(kind).choices(for: field, filter: filter)
        let inMemory =
          kind == .levels
          ? try Level.form.choices(
            for: field, filter: filter, record: Level(), around: configuration)
          : try DocumentType.form.choices(
            for: field, filter: filter, record: DocumentType(), around: configuration)
        #expect(stored == inMemory, "\(field) \(filter)")
      }
    }
  }
}
