import Forms
import KYC
import Testing

@Suite struct LevelTests {
  private let form = Level.form
  private let office = Office.withLevels

  @Test(
    arguments: [
      ("index", "8", []), ("index", "9999", []), ("index", "", ["Required"]),
      ("index", "0", ["0 belongs to the default level; must be from 1 to 9999"]),
      ("index", "00", ["0 belongs to the default level; must be from 1 to 9999"]),
      ("index", "10000", ["Must be from 1 to 9999"]),
      ("index", "-1", ["Must be a whole number from 1 to 9999"]),
      ("index", "one", ["Must be a whole number from 1 to 9999"]),
      ("index", "1", ["Another level has Index 1; choose another number"]),
      ("wizard", "IdenfySDK", []), ("wizard", "DocumentsWizard", []), ("wizard", "", ["Required"]),
      (
        "wizard", "Idenfy",
        [
          "Must be one of: IdenfySDK, SnsWizardSDK, ShuftiProSDK, IDWiseSDK, DocumentsWizard"
        ]
      ),
      ("caption", "", ["Required"]), ("caption", String(repeating: "x", count: 128), []),
      ("caption", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("visible", "No", []), ("visible", "Hidden", ["Must be one of: Yes, No"]),
      ("clientRight", "level_1", []), ("clientRight", "", ["Required"]),
      ("clientRight", "VIP", ["There is no client right VIP; choose one from the list"]),
      ("documentGroups", "ID_CARD\nPASSPORT", []),
      (
        "documentGroups", "ID_CARD\nVISA",
        ["There is no document group VISA; choose one from the list"]
      ),
      ("clientTests", "Basics", []), ("clientTests", "", []),
      ("clientTests", "Old", ["? Old has Visible No; clients are not asked it"]),
      ("nextLevel", "1", []), ("nextLevel", "", []),
      ("nextLevel", "9", ["There is no level 9; choose one from the list"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(
      try form.sentences(made(Level()) { $0.index = 7 }, field, text, in: office) == expected)
  }

  @Test(
    arguments: [
      ("IdenfySDK", ["Required"]), ("ShuftiProSDK", ["Required"]),
      ("DocumentsWizard", ["Required"]),
      ("SnsWizardSDK", []), ("IDWiseSDK", []),
    ] as [(String, [String])])
  func groupsAreRequiredByTheWizard(_ wizard: String, _ expected: [String]) throws {
    let level = made(Level()) { $0.wizard = wizard }
    #expect(try form.sentences(level, "documentGroups", "", in: office) == expected)
  }

  @Test func levelZeroNeedsNoWizardAndNoGroupAndKeepsIndexAndDefault() throws {
    let first = office.levels[0]
    let reading = try form.reading(first, in: office)
    #expect(reading.problems == [])
    #expect(
      reading.standings["index"]?.lock
        == "The default level keeps Index 0: create another level")
    #expect(reading.standings["default"]?.lock == "Level 0 is always the default level")
    let filled = try form.filled(first, ["index": "5", "default": "No"], in: office)
    #expect(filled == first)
    #expect(try form.reading(first, ["wizard": "IdenfySDK"], in: office).problems == [])
    #expect(try form.rows(first, "wizard").first == "None")
  }

  @Test func defaultIsLockedToNoAboveLevelZero() throws {
    for level in [Level(), office.levels[1]] {
      #expect(
        try form.reading(level, in: office).standings["default"]?.lock
          == "Only level 0 is the default level: always No")
      #expect(try !form.filled(level, ["default": "Yes"], in: office).default)
    }
  }

  @Test func aStoredLevelDoesNotBecomeLevelZero() throws {
    let reading = try form.reading(office.levels[1], ["index": "0"], in: office)
    #expect(
      reading.problems.map(\.sentence)
        == ["0 belongs to the default level; must be from 1 to 9999"])
    #expect(reading.standings["index"]?.lock == nil)
    #expect(reading.standings["wizard"]?.need == .required)
  }

  @Test func aGroupNamedTwiceIsListedOnce() throws {
    let level = try form.filled(
      Level(), ["documentGroups": "ID_CARD\r\n PASSPORT \n\nID_CARD"], in: office)
    #expect(level.documentGroupIds == [1, 2])
    #expect(
      try form.reading(level, in: office).texts[Slot("documentGroups")] == "ID_CARD\nPASSPORT")
  }

  @Test func onlyVisibleTestsAreOfferedAndOneHiddenSinceStaysMarked() throws {
    #expect(try form.rows(Level(), "clientTests", in: office) == ["Basics"])
    let level = made(Level()) { $0.clientTestIds = [2] }
    #expect(try form.rows(level, "clientTests", in: office) == ["Basics", "Old | hidden since"])
  }

  @Test func disabledGroupsAreMarked() throws {
    #expect(
      try form.rows(Level(), "documentGroups", in: office) == ["ID_CARD", "PASSPORT | disabled"])
  }

  @Test func theNextLevelIsAnotherOneOrNone() throws {
    #expect(
      try form.rows(office.levels[1], "nextLevel", in: office)
        == ["None", "0 | Start", "2 | Level 2", "3 | Level 3"])
  }

  @Test func nextLevelsGoInNoCircle() throws {
    #expect(
      try form.sentences(office.levels[3], "nextLevel", "1", in: office)
        == ["Goes in a circle: 3 › 1 › 2 › 3; choose another or none"])
    #expect(
      try form.sentences(office.levels[3], "nextLevel", "3", in: office)
        == ["Goes in a circle: 3 › 3; choose another or none"])
    #expect(try form.sentences(office.levels[1], "nextLevel", "3", in: office) == [])
    #expect(try form.sentences(Level(), "nextLevel", "1", in: office) == [])
  }

  @Test func aCircleElsewhereIsNoReasonToRefuse() throws {
    var office = office
    office.levels[3].nextLevelId = 11
    #expect(try form.sentences(office.levels[0], "nextLevel", "2", in: office) == [])
  }

  @Test func hidingALevelAsks() throws {
    #expect(
      try form.question(office.levels[1], ["visible": "No"], in: office)
        == "Clients no longer see the level Level 1. Save?")
    #expect(try form.question(Level(), ["visible": "No"], in: office) == nil)
    #expect(try form.question(office.levels[1], ["caption": "L"], in: office) == nil)
  }
}

extension Office {
  /// Level 0 and three above it in a row, with what they refer to.
  fileprivate static let withLevels = made(Office()) { office in
    office.rights = [
      made(ClientRight()) {
        $0.id = 1; $0.name = "DEFAULT"; $0.default = true
      },
      made(ClientRight()) {
        $0.id = 2; $0.name = "LEVEL_1"
      },
    ]
    office.groups = [
      made(DocumentGroup()) {
        $0.id = 1; $0.name = "ID_CARD"
      },
      made(DocumentGroup()) {
        $0.id = 2; $0.name = "PASSPORT"; $0.enabled = false
      },
    ]
    office.tests = [
      made(ClientTest()) {
        $0.id = 1; $0.caption = ["en": "Basics"]; $0.visible = true
      },
      made(ClientTest()) {
        $0.id = 2; $0.caption = ["en": "Old"]
      },
    ]
    office.levels = [
      made(Level()) {
        $0.id = 10
        $0.index = 0
        $0.default = true
        $0.caption = ["en": "Start"]
        $0.clientRightId = 1
      }
    ]
    office.levels += (1...3).map { index in
      made(Level()) {
        $0.id = Int64(10 + index)
        $0.index = index
        $0.wizard = "IdenfySDK"
        $0.caption = ["en": "Level \(index)"]
        $0.clientRightId = 2
        $0.documentGroupIds = [1]
        $0.nextLevelId = index < 3 ? Int64(11 + index) : nil
      }
    }
  }
}
