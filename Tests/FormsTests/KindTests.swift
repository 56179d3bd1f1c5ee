import Forms
import Testing

@Suite struct KindTests {
  private func expectLaw<Value: Equatable>(_ kind: Kind<Value>, _ values: [Value]) throws {
    for value in values { #expect(try kind.parse(kind.format(value)) == value) }
  }

  @Test func whatIsFormattedIsReadBack() throws {
    try expectLaw(.text(64), ["", "ID_CARD", "naïve 👩‍👩‍👧 שלום", "a  b"])
    try expectLaw(.longText(64, .html), ["", "<p>one</p>\n\ttwo"])
    try expectLaw(.httpsURL(pathAllowed: true), ["https://ivs.idenfy.com", "https://a.b:8443/c/d"])
    try expectLaw(.httpsURL(pathAllowed: false), ["https://bo.example.com"])
    try expectLaw(.word(["Yes", "No"]), ["Yes", "No"])
    try expectLaw(.integer(-5...9999), [0, 1, 9999])
    try expectLaw(.yesNo, [true, false])
    try expectLaw(.checkBox, [true, false])
    try expectLaw(.choice, Toy.Size.allCases)
  }

  @Test func whatIsKeptTidiedStaysSoAndIsReadBack() throws {
    let kinds: [Kind<String>] = [
      .text(64), .longText(64, .plain), .httpsURL(pathAllowed: true), .word(["Yes"]),
    ]
    for kind in kinds {
      for text in ["", "  a ", "a\r\nb\r", "https://a.example///", "\u{3000}x\u{A0}"] {
        #expect(kind.tidy(kind.tidy(text)) == kind.tidy(text))
      }
    }
  }

  @Test(
    arguments: [
      ("64 letters fit", String(repeating: "x", count: 64), nil),
      ("64 families of several scalars fit", String(repeating: "👩‍👩‍👧", count: 64), nil),
      ("65 do not", String(repeating: "é", count: 65), Fact.tooLong(limit: 64, length: 65)),
      ("two lines", "a\nb", .severalLines),
      ("two lines of a typewriter", "a\rb", .severalLines),
      ("a tab", "a\tb", .controlCharacter(9)),
      ("an escape", "a\u{1B}[31m", .controlCharacter(0x1B)),
      ("a C1 control", "a\u{9B}31m", .controlCharacter(0x9B)),
      ("delete", "a\u{7F}", .controlCharacter(0x7F)),
    ] as [(String, String, Fact?)])
  func textOfOneLine(_ case: String, _ text: String, _ expected: Fact?) {
    #expect(fact { try Kind<String>.text(64).parse(text) } == expected)
  }

  @Test(
    arguments: [
      ("a\n\tb", nil),
      ("a\nb\u{7}", AnswerError(.controlCharacter(7), at: Position(line: 2, column: 2))),
      ("é👩‍👩‍👧\u{1B}", AnswerError(.controlCharacter(0x1B), at: Position(line: 1, column: 3))),
      ("12345678901", AnswerError(.tooLong(limit: 10, length: 11))),
    ] as [(String, AnswerError?)])
  func longTextNamesThePlace(_ text: String, _ expected: AnswerError?) {
    #expect(refusal { try Kind<String>.longText(10, .plain).parse(text) } == expected)
  }

  @Test func longTextIsCheckedAsItsSyntaxLast() {
    let kind = Kind<String>.longText(10, .json) { text throws(AnswerError) in
      if text.hasPrefix("{") { throw AnswerError(.markup("no")) }
    }
    #expect(fact { try kind.parse("{") } == .markup("no"))
    #expect(fact { try kind.parse("{\u{7}") } == .controlCharacter(7))
    #expect(fact { try kind.parse("plain") } == nil)
  }

  @Test(
    arguments: [
      ("1", nil), ("007", nil), ("99", nil),
      ("0", .outOfRange(least: 1, most: 99)), ("100", .outOfRange(least: 1, most: 99)),
      ("99999999999999999999999", .outOfRange(least: 1, most: 99)),
      ("", .notWhole(least: 1, most: 99)), ("-1", .notWhole(least: 1, most: 99)),
      ("+5", .notWhole(least: 1, most: 99)), ("1.5", .notWhole(least: 1, most: 99)),
      ("1 0", .notWhole(least: 1, most: 99)), ("٣", .notWhole(least: 1, most: 99)),
      ("0x1", .notWhole(least: 1, most: 99)), ("two", .notWhole(least: 1, most: 99)),
    ] as [(String, Fact?)])
  func integer(_ text: String, _ expected: Fact?) {
    #expect(fact { try Kind<Int>.integer(1...99).parse(text) } == expected)
  }

  @Test func anEmptyTextIsAValueOnlyWhereItMayBe() throws {
    #expect(fact { try Kind<String>.word(["a"]).parse("") } == .notAmong(["a"]))
    #expect(try Kind<String>.word(["a"]).orEmpty.parse("") == "")
    #expect(fact { try Kind<String>.word(["a"]).orEmpty.parse("b") } == .notAmong(["a"]))
  }

  @Test(arguments: ["yes", "Y", "1", "true", "", "Maybe"])
  func yesNoIsSpeltAsInTheDropdown(_ text: String) {
    #expect(fact { try Kind<Bool>.yesNo.parse(text) } == .notAmong(["Yes", "No"]))
  }

  @Test func aChoiceIsOneOfItsWords() {
    #expect(Kind<Toy.Size>.choice.control == .choice(["Small", "Large"]))
    #expect(fact { try Kind<Toy.Size>.choice.parse("small") } == .notAmong(["Small", "Large"]))
    #expect(fact { try Kind<String>.word(["a"]).parse("b") } == .notAmong(["a"]))
  }

  @Test(arguments: [
    ("https://ivs.idenfy.com/", "https://ivs.idenfy.com", "https://ivs.idenfy.com/"),
    ("  https://a.example ", "https://a.example", "https://a.example"),
    ("https://a.example/b/", "https://a.example/b", "https://a.example/b/"),
    ("https://", "https://", "https://"),
  ])
  func theSlashAtTheEndOfAURL(_ text: String, _ dropped: String, _ kept: String) {
    #expect(Kind<String>.httpsURL(pathAllowed: true).tidy(text) == dropped)
    #expect(Kind<String>.httpsURL(pathAllowed: true, keepsSlash: true).tidy(text) == kept)
  }
}
