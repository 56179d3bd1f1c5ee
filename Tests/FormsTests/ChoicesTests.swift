import Forms
import Testing

@Suite struct ChoicesTests {
  private let documents = [
    Choice("OLD_ID_CARD"), Choice("ID_CARD_BACK"), Choice("PASSPORT", note: "Passport"),
    Choice("ID_CARD", note: "ID card"), Choice("DRIVER_LICENSE", note: "Führerschein"),
  ]

  @Test func theExactOneComesFirstThenThoseThatBeginSo() {
    let choices = Choices(documents, filter: "id card")
    #expect(choices.rows.map(\.text) == ["ID_CARD", "ID_CARD_BACK", "OLD_ID_CARD"])
    #expect(choices.matching == 3)
    #expect(choices.total == 5)
  }

  @Test(arguments: [
    ("", ["OLD_ID_CARD", "ID_CARD_BACK", "PASSPORT", "ID_CARD", "DRIVER_LICENSE"]),
    (" _-", ["OLD_ID_CARD", "ID_CARD_BACK", "PASSPORT", "ID_CARD", "DRIVER_LICENSE"]),
    ("fuhrer", ["DRIVER_LICENSE"]), ("Driver-Lic", ["DRIVER_LICENSE"]), ("visa", []),
  ])
  func filters(_ filter: String, _ expected: [String]) {
    #expect(Choices(documents, filter: filter).rows.map(\.text) == expected)
  }

  @Test func aDropdownOffersItsWordsAndNoneOnlyWhereItMayBeEmpty() throws {
    let colour = try Toy.form.choices(for: "colour", filter: "", record: .sound, around: Shelf())
    #expect(colour.rows == [Choice("", note: "None"), Choice("red"), Choice("blue")])
    let isOn = try Toy.form.choices(for: "isOn", filter: "n", record: .sound, around: Shelf())
    #expect(isOn.rows == [Choice("No")])
    #expect(isOn.total == 2)
  }

  @Test func aFieldWithoutADropdownHasNoRows() throws {
    for field in ["name", "nowhere"] {
      let choices = try Toy.form.choices(for: field, filter: "", record: .sound, around: Shelf())
      #expect(choices == Choices(rows: [], matching: 0, total: 0))
    }
  }
}
