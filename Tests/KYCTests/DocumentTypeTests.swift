import Forms
import KYC
import Testing

@Suite struct DocumentTypeTests {
  private let form = DocumentType.form
  private let office = made(Office()) {
    $0.groups = [
      made(DocumentGroup()) {
        $0.id = 1; $0.name = "PASSPORT"; $0.caption = ["en": "Passport"]
      },
      made(DocumentGroup()) {
        $0.id = 2; $0.name = "ID_CARD"; $0.caption = ["en": "ID card"]
      },
      made(DocumentGroup()) {
        $0.id = 3; $0.name = "Proof"; $0.type = .all
      },
      made(DocumentGroup()) {
        $0.id = 4; $0.name = "VISA"; $0.enabled = false
      },
    ]
    $0.types = [
      made(DocumentType()) {
        $0.id = 1
        $0.name = "PASSPORT"
        $0.caption = ["en": "Passport"]
        $0.documentGroupId = 1
      },
      made(DocumentType()) {
        $0.id = 2; $0.name = "BILL"; $0.documentGroupId = 3
      },
    ]
  }

  @Test(
    arguments: [
      ("name", "ID_CARD", []), ("name", "passport", []), ("name", "", ["Required"]),
      ("name", "PASSPORT", ["Another document type is named PASSPORT; choose another name"]),
      ("name", String(repeating: "x", count: 65), ["At most 64 characters; there are 65"]),
      ("caption", "", ["Required"]),
      ("caption", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("description", "", []),
      (
        "description", String(repeating: "x", count: 1001),
        ["At most 1000 characters; there are 1001"]
      ),
      ("documentGroup", "", ["Required"]), ("documentGroup", "ID_CARD", []),
      ("documentGroup", "Proof", []), ("documentGroup", "VISA", []),
      ("documentGroup", "PASSPORT", ["PASSPORT cannot be chosen: already has Passport"]),
      (
        "documentGroup", "id_card",
        ["There is no document group id_card; choose one from the list"]
      ),
      ("maxFiles", "1", []), ("maxFiles", "99", []), ("maxFiles", "", ["Required"]),
      ("maxFiles", "0", ["Must be from 1 to 99"]), ("maxFiles", "100", ["Must be from 1 to 99"]),
      ("maxFiles", "two", ["Must be a whole number from 1 to 99"]),
      ("maxFiles", "1.5", ["Must be a whole number from 1 to 99"]),
      ("status", "Disabled", []), ("status", "Yes", ["Must be one of: Enabled, Disabled"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try form.sentences(DocumentType(), field, text, in: office) == expected)
  }

  @Test func theDropdownListsFullAndDisabledGroupsWithTheirReasons() throws {
    #expect(
      try form.rows(DocumentType(), "documentGroup", in: office) == [
        "PASSPORT | Passport | already has Passport", "ID_CARD | ID card", "Proof",
        "VISA | disabled",
      ])
  }

  @Test func aTypeMayStayInTheGroupThatItFills() throws {
    let mine = office.types[0]
    #expect(try form.reading(mine, in: office).problems == [])
    #expect(try form.rows(mine, "documentGroup", in: office).first == "PASSPORT | Passport")
  }

  @Test func disablingWhatAVisibleLevelUsesAsks() throws {
    var office = office
    let type = office.types[0]
    #expect(try form.question(type, ["status": "Disabled"], in: office) == nil)
    office.levels = [
      made(Level()) {
        $0.id = 2; $0.caption = ["en": "Level 1"]; $0.documentGroupIds = [1]
      }
    ]
    #expect(
      try form.question(type, ["status": "Disabled"], in: office)
        == "PASSPORT is used by the level Level 1. Clients there can no longer use it. Save?")
    #expect(try form.question(type, ["maxFiles": "3"], in: office) == nil)
  }
}
