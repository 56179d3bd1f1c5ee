import Forms
import Testing

@Suite struct FoldedTests {
  @Test(arguments: [
    ("DRIVER_LICENSE", "driverlicense"), ("driver license", "driverlicense"),
    ("Driver-License", "driverlicense"), ("a\tb\nc\rd", "abcd"), ("", ""), ("_- ", ""),
    ("é", "e"), ("É", "e"), ("e\u{301}", "e"), ("ö", "o"), ("ø", "o"), ("Ø", "o"), ("ł", "l"),
    ("Ł", "l"), ("ß", "ss"), ("ẞ", "ss"), ("İ", "i"), ("ı", "i"), ("I", "i"), ("ç", "c"),
    ("đ", "d"), ("ñ", "n"), ("ů", "u"), ("ệ", "e"), ("æ", "ae"), ("Œ", "oe"),
    ("Ελλάδα", "ελλαδα"), ("ΟΔΟΣ", "οδοσ"), ("οδός", "οδοσ"), ("Ё", "е"), ("й", "и"),
    ("Київ", "киів"), ("a\u{A0}b", "ab"), ("日本", "日本"), ("#1", "#1"),
  ])
  func folds(_ text: String, _ expected: String) {
    #expect(Folded(text).text == expected)
  }

  @Test(arguments: ["é", "ö", "İ", "й", "ї", "ά", "ΐ", "ñ", "ç"])
  func oneLetterWrittenInTwoWaysFoldsAlike(_ text: String) {
    let decomposed = [
      "é": "e\u{301}", "ö": "o\u{308}", "İ": "I\u{307}", "й": "и\u{306}",
      "ї": "і\u{308}", "ά": "α\u{301}", "ΐ": "ι\u{308}\u{301}", "ñ": "n\u{303}", "ç": "c\u{327}",
    ]
    let expected = Array(Folded(text).text.unicodeScalars)
    #expect(Array(Folded(decomposed[text] ?? "").text.unicodeScalars) == expected)
  }

  @Test func containsAndBeginsIgnoreWhatIsFolded() {
    let name = Folded("Residence_Permit")
    #expect(name.contains(Folded("ce per")))
    #expect(name.contains(Folded("CE-PER")))
    #expect(name.contains(Folded("")))
    #expect(!name.contains(Folded("permits")))
    #expect(name.hasPrefix(Folded("résidence")))
    #expect(!name.hasPrefix(Folded("permit")))
    #expect(Folded(" _-").isEmpty)
    #expect(!Folded("a").isEmpty)
  }
}
