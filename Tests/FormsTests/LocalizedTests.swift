import Forms
import Foundation
import Testing

@Suite struct LocalizedTests {
  @Test func anEmptyTextIsNeverKept() throws {
    var text: Localized = ["en": "Passport", "de": ""]
    #expect(text.texts == ["en": "Passport"])
    text["en"] = ""
    #expect(text.texts.isEmpty)
    #expect(text["en"] == "")
    #expect(
      try JSONDecoder().decode(Localized.self, from: Data(#"{"en":"","de":"x"}"#.utf8)) == [
        "de": "x"
      ])
  }

  @Test func itIsStoredAsOneObject() throws {
    let text: Localized = ["de": "Reisepass", "en": "Passport"]
    let data = try JSONEncoder().encode(text)
    #expect(try JSONDecoder().decode([String: String].self, from: data) == text.texts)
    #expect(try JSONDecoder().decode(Localized.self, from: data) == text)
  }
}
