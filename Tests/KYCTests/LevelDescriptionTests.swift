import Forms
import KYC
import Testing

/// The two long texts of a level: what passes, and where what does not stands.
@Suite struct LevelDescriptionTests {
  private let form = Level.form

  @Test(arguments: [
    "", "Plain text, a < b", "<p>Deposits <b>and</b><br>withdrawals</p>",
    "<a href=\"https://example.com\">More</a>", "One line\nand another",
    String(repeating: "x", count: 20_000),
  ])
  func theDesktopDescriptionIsPlainOrHTML(_ text: String) throws {
    #expect(try form.sentences(Level(), "desktopDescription", text) == [])
  }

  @Test(arguments: [
    ("<p>one</p>\n<script>x</script>", "Line 2, column 1: <script> is not allowed."),
    ("<p onclick=\"x\">one</p>", "Line 1, column 4: onclick is not allowed on <p>."),
    ("<p>a<!-- b --></p>", "Line 1, column 5: Comments are not allowed"),
    (
      "<a href=\"javascript:x\">a</a>",
      "Line 1, column 10: The address in href begins with javascript:"
    ),
    ("ab\n\ncd\u{7}", "Line 3, column 3: A control character (U+0007) stands in it"),
    (String(repeating: "x", count: 20_001), "At most 20000 characters; there are 20001"),
  ])
  func otherHTMLIsRefusedWithLineAndColumn(_ text: String, _ beginning: String) throws {
    let sentences = try form.sentences(Level(), "desktopDescription", text)
    #expect(sentences.first?.hasPrefix(beginning) == true, "\(sentences)")
  }

  @Test(arguments: [
    "", "Plain text", "{}", "[]", "{\"title\": \"Level 1\"}", " {\"a\": [1, 2.5e3, null]} ",
    "It begins {\"like this\"", "\"quoted\"",
  ])
  func theMobileDescriptionIsPlainOrJSON(_ text: String) throws {
    #expect(try form.sentences(Level(), "mobileDescription", text) == [])
  }

  @Test(arguments: [
    ("{\"a\": 1,}", "Line 1, column 8: A comma with nothing behind it."),
    ("{\n  \"a\": tru\n}", "Line 2, column 8: tru is not JSON."),
    ("[1, 2", "Line 1, column 6: The text ends where , or ] is expected."),
    ("{\"a\": 1} b", "Line 1, column 10: The JSON is complete before this."),
    ("{'a': 1}", "Line 1, column 2: JSON quotes with \" only."),
  ])
  func otherJSONIsRefusedWithLineAndColumn(_ text: String, _ beginning: String) throws {
    let sentences = try form.sentences(Level(), "mobileDescription", text)
    #expect(sentences.first?.hasPrefix(beginning) == true, "\(sentences)")
  }

  @Test func aKeyThatStandsTwiceIsAWarning() throws {
    let reading = try form.reading(Level(), ["mobileDescription": "{\"a\": 1, \"a\": 2}"])
    #expect(reading.warnings.map(\.slot) == [Slot("mobileDescription")])
    #expect(reading.errors.allSatisfy { $0.slot.field != "mobileDescription" })
  }

  @Test func aTranslationIsCheckedWhereItStands() throws {
    let reading = try form.reading(
      Level(), ["desktopDescription.de": "<script>", "mobileDescription.de": "{"])
    let slots = reading.errors.map(\.slot)
    #expect(slots.contains(Slot("desktopDescription", "de")))
    #expect(slots.contains(Slot("mobileDescription", "de")))
    #expect(!slots.contains(Slot("desktopDescription")))
  }

  @Test func thePreviewRendersTheHTML() throws {
    let field = try #require(form.fields.first { $0.id == "desktopDescription" })
    let lines = field.preview?("<p>Deposits <b>and</b> more</p>").lines.map(\.text) ?? []
    #expect(lines.filter { !$0.isEmpty } == ["Deposits and more"])
    #expect(form.fields.first { $0.id == "caption" }?.preview == nil)
  }
}
