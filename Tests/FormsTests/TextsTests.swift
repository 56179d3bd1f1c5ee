import Forms
import Testing

@Suite struct TextsTests {
  @Test(arguments: [
    ("", ""), ("   ", ""), (" a b ", "a b"), ("\t\na\r\n", "a"), ("\u{A0}a\u{3000}", "a"),
    ("a", "a"), ("  é  ", "é"),
  ])
  func trimmedAtBothEndsNeverInside(_ text: String, _ expected: String) {
    #expect(Texts.trimmed(text) == expected)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\r\r\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"),
    ("a\nb", "a\nb"), ("\r\n", "\n"), ("a\r\n\r\nb", "a\n\nb"),
  ])
  func lineEndsBecomeLineFeeds(_ text: String, _ expected: String) {
    // By bytes, for to Swift CR LF and LF are different characters but compare by canonical equality.
    #expect(Array(Texts.unixLines(text).utf8) == Array(expected.utf8))
  }

  @Test func aLimitCountsCharactersAsPeopleSeeThem() {
    #expect(fact { try Texts.checkLength("🇩🇪🇩🇪", 2) } == nil)
    #expect(fact { try Texts.checkLength("e\u{301}e\u{301}", 2) } == nil)
    #expect(fact { try Texts.checkLength("🇩🇪🇩🇪🇩🇪", 2) } == .tooLong(limit: 2, length: 3))
  }
}
