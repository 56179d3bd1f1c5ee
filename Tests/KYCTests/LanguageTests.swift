import Forms
import KYC
import Testing

@Suite struct LanguageTests {
  private let form = Language.form
  private let office = made(Office()) {
    $0.languages = [
      made(Language()) {
        $0.id = 1; $0.code = "en"; $0.name = "English"; $0.default = true
      },
      made(Language()) {
        $0.id = 2; $0.code = "de"; $0.name = "German"
      },
    ]
  }

  private static let malformed = ["Must be a BCP 47 code such as en, de or pt-BR"]

  @Test(
    arguments: [
      ("code", "pt-BR", []), ("code", "zh-Hans-CN", []), ("code", "es-419", []),
      ("code", "fil", []),
      ("code", "", ["Required"]),
      ("code", "EN", ["Another language is named en; choose another name"]),
      ("code", "english", malformed), ("code", "d", malformed), ("code", "de_DE", malformed),
      ("code", "de-", malformed), ("code", "12", malformed), ("code", "dé", malformed),
      ("code", "en-toolongsubtag", malformed), ("code", "Deutsch (DE)", malformed),
      ("name", "", ["Required"]), ("name", "French", []),
      ("name", String(repeating: "x", count: 65), ["At most 64 characters; there are 65"]),
      ("default", "No", []), ("default", "maybe", ["Must be one of: Yes, No"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try form.sentences(Language(), field, text, in: office) == expected)
  }

  @Test func theDefaultNeedsEveryRequiredCaption() throws {
    let german = office.languages[1]
    #expect(try form.sentences(german, "default", "Yes", in: office) == [])
    var office = office
    office.missingCaptions = ["Level 1", "ID_CARD", "PASSPORT"]
    #expect(
      try form.sentences(german, "default", "Yes", in: office)
        == ["Cannot be the default yet: no German caption in Level 1, ID_CARD, PASSPORT"])
    office.missingCaptions += ["VISA", "Basics"]
    #expect(
      try form.sentences(german, "default", "Yes", in: office)
        == ["Cannot be the default yet: no German caption in Level 1, ID_CARD, PASSPORT and 2 more"]
    )
    #expect(try form.reading(german, in: office).problems == [])
  }

  @Test func theDefaultStaysItUntilAnotherTakesItsPlace() throws {
    let english = office.languages[0]
    #expect(
      try form.reading(english, in: office).standings["default"]?.lock
        == "This is the default language: set Default to Yes on another language instead")
    #expect(try form.filled(english, ["default": "No"], in: office).default)
  }

  @Test func theCodeIsFixedOnceCreated() throws {
    #expect(try form.filled(office.languages[1], ["code": "fr"], in: office).code == "de")
    #expect(
      try form.reading(office.languages[1], in: office).standings["code"]?.lock
        == "Fixed once created, texts are kept under it: create another")
  }

  @Test func theNameFollowsTheCode() throws {
    let french = made(Language()) { $0.code = "fr" }
    #expect(try form.rows(french, "name") == ["French"])
    let typed = made(Language()) { $0.code = "germ" }
    #expect(try form.rows(typed, "code") == ["de | German"])
  }
}
