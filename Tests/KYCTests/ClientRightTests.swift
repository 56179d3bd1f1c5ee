import Forms
import KYC
import Testing

@Suite struct ClientRightTests {
  private let form = ClientRight.form
  private let office = made(Office()) {
    $0.rights = [
      made(ClientRight()) {
        $0.id = 1; $0.name = "DEFAULT"; $0.caption = "Start"; $0.default = true
      },
      made(ClientRight()) {
        $0.id = 2; $0.name = "LEVEL_1"; $0.caption = "One"; $0.parentRightId = 1
      },
      made(ClientRight()) {
        $0.id = 3; $0.name = "LEVEL_2"; $0.caption = "Two"; $0.parentRightId = 2
      },
    ]
  }

  @Test(
    arguments: [
      ("name", "VIP", []), ("name", "", ["Required"]),
      ("name", "default", ["Another client right is named DEFAULT; choose another name"]),
      ("name", String(repeating: "x", count: 65), ["At most 64 characters; there are 65"]),
      ("caption", "", ["Required"]),
      ("caption", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("parentRight", "", []), ("parentRight", "LEVEL_1", []),
      ("parentRight", "VIP", ["There is no client right VIP; choose one from the list"]),
      ("default", "Yes", []), ("default", "Y", ["Must be one of: Yes, No"]),
      ("verification", "Yes", []), ("internalTransfers", "x", ["Must be one of: Yes, No"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try form.sentences(ClientRight(), field, text, in: office) == expected)
  }

  @Test func parentsGoInNoCircleAndNoneIsItsOwn() throws {
    #expect(
      try form.sentences(office.rights[0], "parentRight", "LEVEL_2", in: office)
        == ["Goes in a circle: DEFAULT › LEVEL_2 › LEVEL_1 › DEFAULT; choose another or none"])
    #expect(
      try form.rows(office.rights[1], "parentRight", in: office)
        == ["None", "DEFAULT | Start", "LEVEL_2 | Two"])
  }

  @Test func theDefaultRightStaysItUntilAnotherTakesItsPlace() throws {
    let reading = try form.reading(office.rights[0], ["default": "No"], in: office)
    #expect(
      reading.standings["default"]?.lock
        == "This is the default right: set Default to Yes on another right instead")
    #expect(try form.filled(office.rights[0], ["default": "No"], in: office).default)
    #expect(try form.reading(office.rights[1], in: office).standings["default"]?.lock == nil)
  }
}
