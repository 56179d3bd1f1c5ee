import Forms
import GRDB
import KYC
import Store
import TestSupport
import Testing

struct BackOfficeRoundTripTests {
  struct Trip: CustomTestStringConvertible {
    let kind: EntityKind
    var texts: [String: String]
    var edited: [String: String]
    var changed: [String]
    var testDescription: String { kind.rawValue }
  }

  static let trips = [
    Trip(
      kind: .documentGroups,
      texts: ["name": "PASSPORT", "caption": "Passport", "type": "All", "enabled": "No"],
      edited: ["caption": "Reisepass", "enabled": "Yes"], changed: ["Caption", "Enabled"]),
    Trip(
      kind: .documentTypes,
      texts: [
        "name": "BACK", "caption": "Back", "documentGroup": "ALL", "maxFiles": "7",
        "status": "Disabled",
      ],
      edited: ["maxFiles": "9", "description": "Both\u{20}sides"],
      changed: ["Description", "Max files"]),
    Trip(
      kind: .levels,
      texts: [
        "index": "7", "wizard": "IDWiseSDK", "caption": "Seven", "clientRight": "DEFAULT",
        "desktopDescription": "<p>Hello <b>there</b></p>", "mobileDescription": "{\"a\": 1}",
        "visible": "No", "nextLevel": "1", "documentGroups": "ID_CARD\nALL",
      ],
      edited: ["documentGroups": "ID_CARD", "nextLevel": "", "wizard": "SnsWizardSDK"],
      changed: ["Wizard", "Document groups", "Next level"]),
    Trip(
      kind: .clientRights,
      texts: [
        "name": "PLUS", "caption": "Plus", "parentRight": "BASIC", "verification": "Yes",
        "deposits": "Yes",
      ],
      edited: ["parentRight": "", "withdrawals": "Yes"], changed: ["Parent right", "Withdrawals"]),
    Trip(
      kind: .clientTests, texts: ["caption": "Knowledge", "details": "Ten questions"],
      edited: ["visible": "Yes"], changed: ["Visible"]),
    Trip(
      kind: .languages, texts: ["code": "pt-BR", "name": "Portuguese"],
      edited: ["name": "Brazilian Portuguese"], changed: ["Name"]),
    Trip(
      kind: .externalConnections,
      texts: ["name": "sumsub", "caption": "Sumsub", "provider": "SumSubstance"],
      edited: ["caption": "Sumsub (test)"], changed: ["Caption"]),
  ]

  func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    try bench.create(.documentGroups, ["name": "ALL", "caption": "All", "type": "All"])
    return bench
  }

  @Test(arguments: trips) func createEditDeleteRestore(_ trip: Trip) throws {
    let bench = try bench()
    let section = try bench.section(trip.kind)
    let key = try bench.create(trip.kind, trip.texts)
    #expect(try Self.texts(bench.sheet(trip.kind, key), trip.texts) == trip.texts)

    let saved = try bench.edit(trip.kind, key, trip.edited)
    #expect(saved.key == key)
    #expect(saved.changed == trip.changed)
    let edited = trip.texts.merging(trip.edited) { $1 }
    #expect(try Self.texts(bench.sheet(trip.kind, key), edited) == edited)
    #expect(try bench.edit(trip.kind, key, [:]).changed == [])

    guard case .allowed = try section.deletion(key) else { throw Unexpected(what: "kept") }
    guard case .deleted(let name) = section.delete(key) else {
      throw Unexpected(what: "not deleted")
    }
    #expect(name == saved.name)
    #expect(try section.open(key) == nil)
    #expect(section.restore(key) == .restored(key: key))
    #expect(try Self.texts(bench.sheet(trip.kind, key), edited) == edited)
    let version = "SELECT version FROM \(Self.table(trip.kind)) WHERE id = \(key)"
    #expect(try bench.text(version) == "3")
    if case .restored = section.restore(key) { Issue.record("restored twice") }
  }

  @Test func theBackOfficeItself() throws {
    let bench = try Bench()
    let section = try bench.section(.backOffice)
    #expect(section.section.isSingle)
    var sheet = try #require(try section.create())
    #expect(sheet.title == "Back Office")
    let saved = try Bench.save(
      &sheet, ["name": "Acme production", "url": "https://bo.example.com"])
    #expect(saved.changed == ["Name", "URL"])
    #expect(try bench.office.office.name == "Acme production")
    #expect(
      try section.page("", nil, 0..<9).map(\.cells) == [
        ["Acme production", "https://bo.example.com"]
      ])
    guard case .never = try section.deletion("1") else { throw Unexpected(what: "deletable") }
  }

  @Test func titles() throws {
    let bench = try bench()
    #expect(try bench.newSheet(.documentGroups).title == "Create document group")
    #expect(try bench.sheet(.documentGroups, "1").title == "Edit document group")
    #expect(try bench.newSheet(.levels).title == "Create verification level")
    #expect(try bench.newSheet(.externalConnections).title == "Create connection")
    #expect(try bench.newSheet(.levels).text("index") == "2")
  }

  @Test func aConnectionGoesOnToItsSettings() throws {
    let bench = try Bench()
    var sheet = try bench.newSheet(.externalConnections)
    #expect(sheet.questions.map(\.id) == ["name", "caption", "provider"])
    let saved = try Bench.save(
      &sheet, ["name": "a", "caption": "A", "provider": "IdenfyConnection"])
    let next = try #require(saved.next)
    #expect(next.title == "Edit connection")
    #expect(next.subject.key == saved.key)
    #expect(next.question("signatureSecret")?.control == .secret)
    #expect(next.reading.leftToEnable == 5)
  }

  @Test func questionsAndTheirAnswersHaveListsOfTheirOwn() throws {
    let bench = try bench()
    #expect(try bench.newSheet(.clientTests).rows(of: "questions") == nil)
    let questions = try bench.list(of: "questions", in: bench.sheet(.clientTests, "1"))
    #expect(questions.section.id == "clientTestQuestions/1")
    for text in ["Why?", "How?"] {
      var sheet = try #require(try questions.create())
      _ = try Bench.save(&sheet, ["text": text])
    }
    #expect(
      try questions.page("", nil, 0..<9).map(\.cells) == [
        ["1", "Why?", "close", "Yes", "0"], ["2", "How?", "close", "Yes", "0"],
      ])
    let how = try #require(try questions.open("2"))
    let answers = try bench.list(of: "answers", in: how)
    var answer = try #require(try answers.create())
    _ = try Bench.save(&answer, ["text": "So", "correct": "Yes"])
    #expect(try questions.page("how", nil, 0..<9).map { try $0.cells.at(4) } == ["1"])
    #expect(try questions.count("how") == 1)
    #expect(try answers.find("so") == "1")
    #expect(
      try bench.section(.clientTests).page("2", nil, 0..<9).map { try $0.cells.at(3) } == [
        "2"
      ])

    guard case .deleted = questions.delete("2") else {
      throw Unexpected(what: "not deleted")
    }
    #expect(try answers.count("") == 0)
    #expect(questions.restore("2") == .restored(key: "2"))
    #expect(try answers.page("", nil, 0..<9).map(\.cells) == [["1", "So", "Yes"]])
  }

  private static func texts(_ sheet: OpenForm, _ like: [String: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: like.keys.map { ($0, sheet.text($0)) })
  }

  static func table(_ kind: EntityKind) -> String { String(kind.rawValue.dropLast()) }
}
