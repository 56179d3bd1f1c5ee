import Forms
import KYC
import Testing

@Suite struct DocumentGroupTests {
  private let form = DocumentGroup.form
  private let office = made(Office()) {
    $0.groups = [
      made(DocumentGroup()) {
        $0.id = 1; $0.name = "ID_CARD"
      },
      made(DocumentGroup()) {
        $0.id = 2; $0.name = "Proof"; $0.type = .all
      },
    ]
    $0.types = [
      made(DocumentType()) {
        $0.id = 1; $0.name = "BILL"; $0.documentGroupId = 2
      },
      made(DocumentType()) {
        $0.id = 2; $0.name = "STATEMENT"; $0.documentGroupId = 2
      },
    ]
  }

  private static func meant(_ name: String) -> [String] {
    ["? Did you mean \(name)? The provider knows the document by that name"]
  }

  @Test(
    arguments: [
      ("name", "PASSPORT", []), ("name", "Proof of residence", []), ("name", "VIP", []),
      ("name", "", ["Required"]),
      ("name", "ID_CARD", ["Another document group is named ID_CARD; choose another name"]),
      ("name", String(repeating: "x", count: 65), ["At most 64 characters; there are 65"]),
      ("name", "DRIVERS_LICENSE", meant("DRIVER_LICENSE")),
      ("name", "driving_license", meant("DRIVER_LICENSE")),
      ("name", "Driver's license", meant("DRIVER_LICENSE")),
      ("name", "driver license", meant("DRIVER_LICENSE")),
      ("name", "id_card", meant("ID_CARD")), ("name", "ID-Card", meant("ID_CARD")),
      ("name", "NATIONAL_ID", meant("ID_CARD")), ("name", "PASSPORTS", meant("PASSPORT")),
      ("name", "PASPORT", meant("PASSPORT")), ("name", "PASSPART", meant("PASSPORT")),
      ("name", "RESIDENCY_PERMIT", meant("RESIDENCE_PERMIT")), ("name", "visa", meant("VISA")),
      ("caption", "", ["Required"]), ("caption", String(repeating: "x", count: 128), []),
      ("caption", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("caption.de", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("caption.de", "", []),
      ("type", "All", []), ("type", "Both", ["Must be one of: One, All"]),
      ("type", "", ["Required"]),
      ("description", String(repeating: "x", count: 1000), []),
      (
        "description", String(repeating: "x", count: 1001),
        ["At most 1000 characters; there are 1001"]
      ),
      ("description", "<p>HTML is kept</p>", []),
      ("enabled", "No", []), ("enabled", "Disabled", ["Must be one of: Yes, No"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try form.sentences(DocumentGroup(), field, text, in: office) == expected)
  }

  @Test func theLetterCaseOfNamesTellsProvidersApart() throws {
    var office = office
    office.connections = ["IdenfyConnection", "ShuftiPro"].map { provider in
      made(ExternalConnection()) { $0.provider = provider }
    }
    for name in ["id_card", "PASSPORT", "passport", "driving_license", "DRIVER_LICENSE"] {
      #expect(try form.sentences(DocumentGroup(), "name", name, in: office) == [])
    }
  }

  @Test func theNamesAreThoseOfTheProvidersConnectedTo() throws {
    let first = try form.rows(DocumentGroup(), "name").prefix(4)
    #expect(
      Array(first) == [
        "PASSPORT | Passport", "ID_CARD | ID card", "DRIVER_LICENSE | Driver's license",
        "RESIDENCE_PERMIT | Residence permit",
      ])
    var office = Office()
    office.connections = [made(ExternalConnection()) { $0.provider = "ShuftiPro" }]
    #expect(
      try form.rows(DocumentGroup(), "name", in: office)
        == ["passport | Passport", "id_card | ID card", "driving_license | Driving license"])
    #expect(
      try form.sentences(DocumentGroup(), "name", "DRIVER_LICENSE", in: office)
        == Self.meant("driving_license"))
  }

  @Test func theNamesFollowWhatIsTyped() throws {
    let typed = made(DocumentGroup()) { $0.name = "id card" }
    #expect(try form.rows(typed, "name").first == "ID_CARD | ID card")
    let chosen = made(DocumentGroup()) { $0.name = "VISA" }
    #expect(try form.rows(chosen, "name").count > 20)
  }

  @Test func allToOneWithTwoTypesInsideNamesThem() throws {
    let proof = office.groups[1]
    #expect(
      try form.sentences(proof, "type", "One", in: office)
        == ["Must stay All: the group has 2 document types (BILL, STATEMENT)"])
    var office = office
    office.types.removeLast()
    #expect(try form.sentences(proof, "type", "One", in: office) == [])
  }

  @Test func disablingWhatAVisibleLevelUsesAsks() throws {
    var office = office
    let group = office.groups[0]
    #expect(try form.question(group, ["enabled": "No"], in: office) == nil)
    office.levels = [
      made(Level()) {
        $0.id = 2; $0.caption = ["en": "Level 1"]; $0.documentGroupIds = [1]
      },
      made(Level()) {
        $0.id = 3; $0.caption = ["en": "VIP"]; $0.documentGroupIds = [1]
      },
      made(Level()) {
        $0.id = 4; $0.caption = ["en": "Other"]; $0.documentGroupIds = [2]
      },
      made(Level()) {
        $0.id = 5; $0.caption = ["en": "H"]; $0.documentGroupIds = [1]; $0.visible = false
      },
    ]
    #expect(
      try form.question(group, ["enabled": "No"], in: office)
        == "ID_CARD is used by the level Level 1, the level VIP. Clients there can no longer use it. Save?"
    )
    #expect(try form.question(group, ["caption": "ID"], in: office) == nil)
    let disabled = made(group) { $0.enabled = false }
    #expect(try form.question(disabled, ["name": "X"], in: office) == nil)
  }
}
