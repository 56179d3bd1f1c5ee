import Files
import Forms
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// A file that is applied is what is stored then, all of it or nothing.
struct FileApplyTests {
  @Test func anEmptyBackOfficeBecomesWhatTheFileSays() throws {
    let bench = try Bench.told()
    let proposal = try bench.apply(SampleFile.text)
    #expect(proposal.changes.count == 16)
    let text = try bench.export()
    let second = try Bench.told()
    try second.apply(text)
    #expect(try second.export() == text)
    #expect(try bench.apply(text, prunes: true).changes == [])
    #expect(try bench.apply(SampleFile.text, prunes: true).changes == [])
    let sealed = "SELECT name FROM connectionSetting WHERE sealed IS NOT NULL ORDER BY name"
    #expect(
      try bench.texts(sealed) == ["key", "secret", "signatureSecret"])
    #expect(try bench.office.verifyHistory(against: []).findings == [])
    #expect(try bench.office.findings().count(.error) == 0)
  }

  @Test func whatScreensMadeIsWhatTheFileMakes() throws {
    let bench = try Bench.told()
    try bench.furnish()
    let text = try Export(of: bench.office.configuration()).tree().yaml
    #expect(try bench.apply(text, prunes: true).changes == [])
    let second = try Bench.told()
    try second.apply(
      text.replacing(
        "  host: ",
        with: "  key: {env: KEY}\n  secret: {env: SECRET}\n"
          + "  signatureSecret: {env: SIGNATURE}\n  host: "))
    #expect(try Export(of: second.office.configuration()).tree().yaml == text)
  }

  @Test func everythingGoesThatTheFileDoesNotName() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    let others = Export.usual.filter { $0 != .levels }.map { "\($0.rawValue): []\n" }
    let empty = others.joined() + "levels:\n- {index: 0, caption: {en: Level 0, de: \"\"}}\n"
    let proposal = try bench.apply(empty, prunes: true)
    #expect(proposal.changes.filter { $0.action != .delete }.map(\.name) == ["0"])
    #expect(try bench.export() == Bench.told().with(name: "Acme staging").export())
    #expect(try bench.office.verifyHistory(against: []).findings == [])
  }

  @Test func levelsMoveUpInOneGo() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    try bench.apply(
      """
      levels:
      - {index: 1, nextLevel: 2}
      - {index: 2, wizard: DocumentsWizard, caption: New, clientRight: LEVEL_1, documentGroups: [ID_CARD], nextLevel: 3}
      - {was: 2, index: 3}
      """)
    let rows = try bench.texts(
      """
      SELECT l."index" || ' ' || coalesce(n."index", -1) FROM level l
      LEFT JOIN level n ON n.id = l.nextLevelId ORDER BY l."index"
      """)
    #expect(rows == ["0 -1", "1 2", "2 3", "3 -1"])
    #expect(try bench.office.verifyHistory(against: []).findings == [])
  }

  @Test func anotherLanguageAndAnotherRightBecomeTheDefault() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    try bench.apply(
      """
      languages:
      - {code: fr, name: French, default: Yes}
      clientRights:
      - {name: LEVEL_1, default: Yes}
      documentGroups:
      - {name: PASSPORT, caption: {fr: Passeport}}
      - {name: ID_CARD, caption: {fr: Carte}}
      documentTypes:
      - {name: PASSPORT, caption: {fr: Passeport, en: ""}}
      - {name: ID_CARD, caption: {fr: Carte}}
      - {name: NEW, caption: Nouveau, documentGroup: PASSPORT}
      clientTests:
      - {caption: {en: Risk, fr: Risque}}
      levels:
      - {index: 0, caption: {fr: Zero}}
      - {index: 1, caption: {fr: Un}}
      - {index: 2, caption: Deux}
      """)
    let defaults =
      "SELECT code FROM language WHERE \"default\" = 1 UNION ALL SELECT name FROM clientRight WHERE \"default\" = 1"
    #expect(try bench.texts(defaults) == ["fr", "LEVEL_1"])
    #expect(
      try bench.text("SELECT caption FROM documentType WHERE name = 'PASSPORT'")
        == #"{"fr":"Passeport"}"#)
    #expect(try bench.office.verifyHistory(against: []).findings == [])
    let text = try bench.export()
    let second = try Bench.told()
    try second.apply(text)
    #expect(try second.export() == text)
  }

  @Test func aDeletionTellsAllThatGoes() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    let making = Bench.making("levels:\n- {index: 0}\n- {index: 1, nextLevel: ''}\n", prunes: true)
    let seen = try bench.office.propose(making).made.changes
    let gone = try #require(seen.first { $0.action == .delete })
    #expect(gone.texts.contains { $0.label == "Caption" && $0.was == "Level 2" && $0.now.isEmpty })
    try bench.edit(.levels, "2", ["caption": "Meanwhile"])
    #expect(try bench.office.propose(making).made.changes != seen)
  }

  @Test func questionsThatReadTheSameKeepTheirOrder() throws {
    let bench = try Bench.told()
    try bench.apply(
      """
      clientTests:
      - caption: Risk
        questions:
        - {text: Same, answers: [{text: A, correct: Yes}, {text: A, correct: No}]}
        - {text: Same, type: open}
      """)
    let text = try bench.export()
    #expect(try bench.apply(text, prunes: true).changes == [])
    let changed = try bench.apply(text.replacing("correct: No", with: "correct: Yes"))
    #expect(changed.changes.map(\.name) == ["Risk › Same › A"])
    #expect(try bench.rows("SELECT * FROM clientTestAnswer WHERE correct = 1").count == 2)
  }

  @Test func nothingIsWrittenWhereOneRightIsMissing() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    let carol = try bench.letIn(
      "carol", Bench.viewing.merging([.documentTypes: [.view, .update]]) { $1 })
    let before = try bench.export()
    let text = """
      documentTypes:
      - {name: ID_CARD, maxFiles: 9}
      levels:
      - {index: 1, caption: Other}
      """
    #expect(throws: PermissionError.self) { try carol.apply(text) }
    #expect(try bench.export() == before)
    try carol.apply("documentTypes:\n- {name: ID_CARD, maxFiles: 9}\n")
    #expect(try bench.text("SELECT maxFiles FROM documentType WHERE name = 'ID_CARD'") == "9")
  }

  @Test func onlyWhatAFileTellsOfHasToBeSeen() throws {
    let bench = try Bench.told()
    try bench.apply(SampleFile.text)
    var some = Bench.viewing
    some[.levels] = []
    some[.documentTypes] = [.view, .update]
    let carol = try bench.letIn("carol", some)
    #expect(throws: PermissionError.self) { try carol.office.configuration() }
    #expect(throws: PermissionError.self) { try carol.office.configuration(viewing: [.levels]) }
    #expect(throws: PermissionError.self) {
      _ = try carol.office.propose(Bench.making(SampleFile.text))
    }
    let making = Bench.making("documentTypes:\n- {name: ID_CARD, maxFiles: 9}\n")
    #expect(throws: PermissionError.self) { _ = try carol.office.apply(making) }
    _ = try carol.office.configuration(viewing: [.documentTypes])
    _ = try carol.office.apply(viewing: [.documentTypes], making)
    #expect(try bench.text("SELECT maxFiles FROM documentType WHERE name = 'ID_CARD'") == "9")
  }

  @Test func aPlanHoldsForTheStateThatItSaw() throws {
    let bench = try Bench.told()
    let making = Bench.making(SampleFile.text)
    let (_, head) = try bench.office.propose(making)
    try bench.edit(.levels, "1", ["caption": "Meanwhile"])
    let before = try bench.export()
    #expect(throws: ChangeError.outdated) {
      try bench.office.apply(making, expecting: .head(head))
    }
    #expect(try bench.export() == before)
    let (_, now) = try bench.office.propose(making)
    _ = try bench.office.apply(making, expecting: .head(now))
  }
}

extension Bench {
  fileprivate func with(name: String) throws -> Bench {
    try edit(.backOffice, "1", ["name": name, "url": "https://bo.example.com"])
    return self
  }
}
