import Forms
import KYC
import TestSupport
import Testing

/// What guided set-up makes of what exists and what it was told.
struct GuidedSetupTests {
  @Test func itMakesEverythingTheArticleSays() throws {
    let course = try Told.whole.course()
    #expect(!course.hasErrors)
    let planned = course.planned
    #expect(planned.office.name == "Acme")
    #expect(planned.office.url == "https://bo.acme.com")
    #expect(planned.languages.map(\.code) == ["en", "de"])
    let connection = try #require(planned.externalConnections.first)
    #expect(connection.provider == "IdenfyConnection" && connection.enabled)
    #expect(connection.texts["host"] == "https://ivs.idenfy.com")
    #expect(connection.texts["uiHost"] == "https://ui.idenfy.com")
    let names = ["PASSPORT", "ID_CARD", "DRIVER_LICENSE", "RESIDENCE_PERMIT"]
    #expect(planned.documentGroups.map(\.name) == names)
    #expect(planned.documentGroups.allSatisfy { $0.type == .one && $0.enabled })
    #expect(planned.documentTypes.map(\.maxFiles) == [1, 2, 2, 2])
    for type in planned.documentTypes {
      for text in [type.caption, type.description] {
        #expect(text["en"] != "" && text["de"] != "", "\(type.name)")
      }
    }
    let level = try #require(planned.levels.last)
    #expect(level.index == 1 && level.wizard == "IdenfySDK" && !level.visible)
    #expect(Set(level.documentGroupIds) == Set(planned.documentGroups.compactMap(\.id)))
    #expect(level.caption["de"] == "Stufe 1")
    #expect(level.clientRightId == planned.clientRights.first?.id)
  }

  @Test func itsOwnProposalsHaveNoFinding() throws {
    #expect(try Told.stored().findings().all == [])
    var shown = try Told.stored()
    for index in shown.levels.indices { shown.levels[index].visible = true }
    #expect(try shown.findings().all == [])
  }

  @Test func aSecondRunProposesNothingAndSaysWhy() throws {
    let course = try Told(stored: Told.stored()).course()
    #expect(course.changes == [])
    #expect(!course.hasErrors)
    let review = try course.review(
      of: "Acme", act: Walk.Act("act", title: "x", question: []))
    let text = review.document.lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("Nothing to save"))
    #expect(text.contains("Connection idenfy: enabled"))
    #expect(text.contains("PASSPORT, ID_CARD"))
    #expect(text.contains("Level 1"))
    #expect(review.act == nil)
  }

  @Test func nothingToldLeavesEverythingOpenButWhatIsProposed() throws {
    let stops = try Told().course().stops
    #expect(stops.allSatisfy { $0.progress == .empty })
    #expect(
      stops.map(\.number).filter { !$0.contains(".") } == (1...8).map(String.init))
  }

  @Test func passedStepsAreDoneWhereNothingIsMissing() throws {
    var told = Told.whole
    try told.pass()
    let progress = Dictionary(
      try told.course().stops.map { ($0.id, $0.progress) }, uniquingKeysWith: { $1 })
    for step in [
      "start", "keys", "webhook", "connection", "documents", "document.ID_CARD", "levels",
    ] {
      #expect(progress[step] == .done, "\(step)")
    }
    told.type("http://bo.acme.com", "url", in: "webhook")
    #expect(try told.course().stops.first { $0.id == "webhook" }?.progress == .problems(1))
    told.parts["keys"]?.note = "asks for the Admin role"
    #expect(
      try told.course().stops.first { $0.id == "keys" }?.progress
        == .waiting("asks for the Admin role"))
  }

  @Test func aHalfFilledConnectionGetsOnlyWhatItLacks() throws {
    var stored = try Told.stored()
    stored.externalConnections[0].name = "main"
    stored.externalConnections[0].texts["host"] = "https://other.example"
    stored.externalConnections[0].texts["uiHost"] = nil
    stored.externalConnections[0].enabled = false
    let course = try Told(stored: stored).course()
    #expect(course.planned.externalConnections.count == 1)
    #expect(course.changes.count == 1)
    #expect(
      course.changes.first?.texts.map { "\($0.label): \($0.was) > \($0.now)" }
        == ["UI host:  > https://ui.idenfy.com", "Enabled: No > Yes"])
  }

  @Test func presentDocumentsGetOnlyWhatTheyLack() throws {
    var stored = try Told.stored()
    stored.documentTypes.removeAll { $0.name == "ID_CARD" }
    stored.documentGroups.removeAll { $0.name == "RESIDENCE_PERMIT" }
    stored.documentTypes.removeAll { $0.name == "RESIDENCE_PERMIT" }
    for index in stored.levels.indices where stored.levels[index].index == 1 {
      stored.levels[index].documentGroupIds = stored.documentGroups.compactMap(\.id)
    }
    let course = try Told(stored: stored).course()
    #expect(course.changes.map { "\($0.kind.noun) \($0.name)" } == ["document type ID_CARD"])
    #expect(course.planned.documentGroups.count == 3)
  }

  @Test func aNewLanguageBringsCaptionsToWhatExists() throws {
    var told = Told(stored: try Told.stored())
    told.type("en\nde\nfr", "languages", in: "start")
    let course = try told.course()
    #expect(course.planned.documentGroups.allSatisfy { !$0.caption["fr"].isEmpty })
    #expect(course.changes.allSatisfy { $0.kind == .languages || $0.action == .update })
    #expect(course.changes.filter { $0.action == .create }.map(\.name) == ["fr"])
  }

  @Test func anExistingLevelIsChangedOnlyWhereAsked() throws {
    var stored = try Told.stored()
    var vip = try #require(stored.levels.last)
    (vip.id, vip.index, vip.wizard, vip.visible) = (9, 2, nil, true)
    vip.documentGroupIds = []
    stored.levels.append(vip)
    var told = Told(stored: stored)
    #expect(try told.course().changes == [])
    told.type("1\n2", "storedLevels", in: "levels")
    let changes = try told.course().changes
    #expect(changes.map(\.name) == ["2"])
    #expect(changes.first?.isSeen == true)
    #expect(changes.first?.texts.map(\.label) == ["Wizard", "Document groups"])
  }

  @Test func severalNewLevelsFollowEachOther() throws {
    var told = Told.whole
    told.type("3", "newLevels", in: "levels")
    #expect(try told.course().planned.levels.map(\.index) == [0, 1, 2, 3])
    #expect(try told.course().stops.filter { $0.number.hasPrefix("6.") }.count == 3)
  }

  @Test func aDocumentThatIsTakenBackTakesItsStepAlong() throws {
    var told = Told.whole
    told.type("Reisepass", "caption", in: "document.PASSPORT", "de")
    told.type("ID_CARD", "documents", in: "documents")
    #expect(try told.course().planned.documentGroups.map(\.name) == ["ID_CARD"])
    told.type("ID_CARD\nPASSPORT", "documents", in: "documents")
    #expect(try told.course().planned.documentTypes.map { $0.caption["de"] }.contains("Reisepass"))
  }

  @Test func aChangedHostAsksForTheSavedKeysAgainAndKeepsTypedOnes() throws {
    var told = Told(stored: try Told.stored())
    told.type("https://ivs.other.example", "host", in: "connection")
    var course = try told.course()
    #expect(course.hasErrors)
    #expect(course.problems.contains { $0.problem.sentence.contains("Access key") })
    told.type("NewKey", "key", in: "keys")
    told.type("NewSecret", "secret", in: "keys")
    course = try told.course()
    #expect(!course.hasErrors)
    #expect(try course.planned.externalConnections.at(0).secrets["key"] == .typed("NewKey"))
  }

  @Test func aStoredLanguageIsNotTakenAway() throws {
    var told = Told(stored: try Told.stored())
    told.type("en", "languages", in: "start")
    #expect(try !told.course().hasErrors)
    #expect(try told.course().planned.languages.count == 2)
  }

  @Test func reviewNamesEveryProblemWithItsPlace() throws {
    var told = Told()
    told.type("http://bo.acme.com", "url", in: "webhook")
    let review = try told.course().review(
      of: "Acme", act: Walk.Act("act", title: "Save all", question: []))
    #expect(review.act == nil)
    let places = review.places.sorted { $0.key < $1.key }.map(\.value)
    #expect(places.contains(.step("start", field: "officeName")))
    #expect(places.contains(.step("keys", field: "secret")))
    #expect(places.contains(.step("webhook", field: "url")))
  }

  @Test func reviewNeverShowsASecret() throws {
    let review = try Told.whole.course().review(
      of: "Acme", act: Walk.Act("act", title: "Save all", question: []))
    let text = review.document.lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("Key: new, never shown"))
    for secret in ["AccessKey", "SecretKey", "SigningKey"] { #expect(!text.contains(secret)) }
    #expect(review.act?.title == "Save all")
  }

  @Test(arguments: ["start", "keys", "webhook", "connection", "documents", "levels"])
  func everyFieldIsDescribedAsInAnyForm(_ step: String) throws {
    let stand = try Told.whole.course().stands.first { $0.step.id == step }
    #expect(stand?.step.form.lint() == [])
  }
}
