import Forms
import Markup
import Testing

@Suite("JSON: strict, with line and column")
struct JSONTextTests {
  @Test(
    "plain text and valid JSON",
    arguments: [
      "", " ", "plain", "\"text\"", "12", "true", "x {", "null", "{}", "[]", " [ ] ", "\n{}\n",
      "[null,true,false]", "[0,-0,12,-3,1.5,-0.25,1e3,1E-3,2.5e+10,123456789012345678901234567890]",
      "[\"\",\"a\",\"é\",\"👍\",\"\u{7F}\",\"\u{2028}\"]",
      "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u0000\\uFFFF\"]", "[\"\\uD83D\\uDC4D\"]",
      "{\"a\":{\"b\":[1,{\"c\":null}]}}", "{\"\":0}", "{\"a\":1,\"A\":2}",
      "{\"é\":1,\"e\u{301}\":2}",
      "\t{\r\n\"a\" : 1 ,\n\"b\" : [ ] }", "{\"a\":[{\"a\":1}],\"b\":{\"a\":1}}",
    ])
  func valid(_ text: String) {
    #expect(JSONText.check(text) == nil)
  }

  @Test(
    "what is not JSON",
    arguments: [
      ("{", 1, 2, .ended(.key)), ("[", 1, 2, .ended(.value)), ("[\n", 2, 1, .ended(.value)),
      ("[1", 1, 3, .ended(.commaOrBracket)), ("{\"a\"", 1, 5, .ended(.colon)),
      ("{\"a\":", 1, 6, .ended(.value)), ("{\"a\":1", 1, 7, .ended(.commaOrBrace)),
      ("[1,", 1, 4, .ended(.value)), ("{\"a\":1,", 1, 8, .ended(.key)),
      ("[1,]", 1, 3, .trailingComma), ("{\"a\":1,\n}", 1, 7, .trailingComma),
      ("[,1]", 1, 2, .expected(.value)), ("[1,,2]", 1, 4, .expected(.value)),
      ("[1 2]", 1, 4, .expected(.commaOrBracket)), ("[1;2]", 1, 3, .expected(.commaOrBracket)),
      ("[1}", 1, 3, .expected(.commaOrBracket)), ("{\"a\":1]", 1, 7, .expected(.commaOrBrace)),
      ("{\"a\" 1}", 1, 6, .expected(.colon)), ("{\"a\":1 \"b\":2}", 1, 8, .expected(.commaOrBrace)),
      ("{a:1}", 1, 2, .expected(.key)), ("{1:1}", 1, 2, .expected(.key)),
      ("{,}", 1, 2, .expected(.key)), ("{null}", 1, 2, .expected(.key)),
      ("{'a':1}", 1, 2, .singleQuote), ("{\"a\":'b'}", 1, 6, .singleQuote),
      ("[1] x", 1, 5, .textAfterEnd), ("{}{}", 1, 3, .textAfterEnd), ("[]]", 1, 3, .textAfterEnd),
      ("[] // x", 1, 4, .comment), ("[/* x */]", 1, 2, .comment), ("[1, # x\n2]", 1, 5, .comment),
      ("{// x\n}", 1, 2, .comment), ("[1 /* x */]", 1, 4, .comment),
      ("[NaN]", 1, 2, .bareWord("NaN")), ("[Infinity]", 1, 2, .bareWord("Infinity")),
      ("[True]", 1, 2, .bareWord("True")), ("[nul]", 1, 2, .bareWord("nul")),
      ("[undefined]", 1, 2, .bareWord("undefined")), ("[true1]", 1, 2, .bareWord("true1")),
      ("[привет]", 1, 2, .bareWord("привет")),
      ("[01]", 1, 2, .badNumber("01")), ("[-01]", 1, 2, .badNumber("-01")),
      ("[+1]", 1, 2, .badNumber("+1")), ("[.5]", 1, 2, .badNumber(".5")),
      ("[1.]", 1, 2, .badNumber("1.")), ("[1.e3]", 1, 2, .badNumber("1.e3")),
      ("[-]", 1, 2, .badNumber("-")), ("[1e]", 1, 2, .badNumber("1e")),
      ("[1e+]", 1, 2, .badNumber("1e+")), ("[0x1F]", 1, 2, .badNumber("0x1F")),
      ("[-Infinity]", 1, 2, .badNumber("-Infinity")), ("[1.2.3]", 1, 2, .badNumber("1.2.3")),
      ("[1-2]", 1, 2, .badNumber("1-2")), ("[1e1.5]", 1, 2, .badNumber("1e1.5")),
      ("[\"a", 1, 2, .unclosedString), ("[\"a]", 1, 2, .unclosedString),
      ("[\"a\\\"]", 1, 2, .unclosedString), ("[\"é\nb\"]", 1, 4, .controlInString(0x0A)),
      ("[\"\t\"]", 1, 3, .controlInString(0x09)), ("[\"\u{0}\"]", 1, 3, .controlInString(0)),
      ("[\"\u{1F}\"]", 1, 3, .controlInString(0x1F)),
      ("[\"\\x41\"]", 1, 3, .badEscape("\\x")), ("[\"\\'\"]", 1, 3, .badEscape("\\'")),
      ("[\"\\é\"]", 1, 3, .badEscape("\\é")), ("[\"\\u12\"]", 1, 3, .badEscape("\\u12")),
      ("[\"\\u00g0\"]", 1, 3, .badEscape("\\u00")), ("[\"\\", 1, 3, .badEscape("\\")),
      ("[\"\\uD83D\"]", 1, 3, .loneSurrogate("\\uD83D")),
      ("[\"\\uDC4D\"]", 1, 3, .loneSurrogate("\\uDC4D")),
      ("[\"\\uD83Dx\"]", 1, 3, .loneSurrogate("\\uD83D")),
      ("[\"\\uD83D\\u0041\"]", 1, 3, .loneSurrogate("\\uD83D")),
      ("[\"\\uD83D\\uD83D\"]", 1, 3, .loneSurrogate("\\uD83D")),
      ("\u{FEFF}{}", 1, 1, .byteOrderMark), ("\u{A0}{}", 1, 1, .bareWord("\u{A0}")),
      ("{\u{A0}}", 1, 2, .expected(.key)), ("[\u{FEFF}]", 1, 2, .bareWord("\u{FEFF}")),
      ("[\u{0}]", 1, 2, .expected(.value)), ("[1\u{C}]", 1, 3, .expected(.commaOrBracket)),
      (String(repeating: "[", count: 100_000), 1, 65, .tooDeep),
      (String(repeating: "{\"a\":", count: 65), 1, 321, .tooDeep),
      ("{\n  \"a\": 1,\n  \"é\": [1, 2,],\n}", 3, 13, .trailingComma),
    ] as [(String, Int, Int, JSONText.Refusal)])
  func invalid(_ text: String, _ line: Int, _ column: Int, _ refusal: JSONText.Refusal) {
    let fault = Fault(position: Position(line: line, column: column), fact: .json(refusal))
    #expect(JSONText.check(text) == fault)
    #expect(!fault.isWarning)
    #expect(!fault.sentence.isEmpty && fault.sentence.count < 250)
  }

  @Test(
    "a key that stands twice is a warning, and errors go before it",
    arguments: [
      ("{\"a\":1,\"a\":2}", 1, 8, "a"), ("{\"a\":1,\n\"\\u0061\":2}", 2, 1, "a"),
      ("[{\"x\":{\"k\":1,\"k\":1}},{\"k\":1}]", 1, 14, "k"),
    ])
  func duplicates(_ text: String, _ line: Int, _ column: Int, _ key: String) {
    let fault = JSONText.check(text)
    #expect(fault?.position == Position(line: line, column: column))
    #expect(fault?.fact == .json(.duplicateKey(key)))
    #expect(fault?.isWarning == true)
    #expect(JSONText.check(text + "x")?.fact == .json(.textAfterEnd))
  }

  @Test("64 deep is not too deep")
  func depth() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(JSONText.check(deep) == nil)
  }

  @Test("set out, texts and numbers as they are written")
  func preview() {
    let text = "{\"a\":[1.50,\"\\u0041\",{}],\"b\":{\"c\":null},\"d\":[]}"
    let expected = """
      {
        {code "a"}: [
          1.50,
          "\\u0041",
          {}
        ],
        {code "b"}: {
          {code "c"}: null
        },
        {code "d"}: []
      }
      """
    #expect(picture(JSONText.document(text, title: "t")) == expected)
    #expect(picture(JSONText.document("plain\ntext", title: "t")) == "plain\ntext")
  }

  @Test("a fault stands above the text, a warning above the preview")
  func faults() {
    let refused = JSONText.document("{\n'a'}", title: "t").lines
    #expect(refused.first?.spans.first?.tone == .problem)
    #expect(refused.first?.text.hasPrefix("Line 2, column 1: JSON quotes") == true)
    #expect(refused.dropFirst(2).map(\.text) == ["{", "'a'}"])
    let warned = JSONText.document("{\"a\":1,\"a\":2}", title: "t").lines
    #expect(warned.first?.spans.first?.tone == .warning)
    #expect(warned.count == 5)
  }
}
