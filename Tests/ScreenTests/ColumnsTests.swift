import Screen
import Testing

@Suite struct ColumnsTests {
  @Test(
    "a text takes the columns of its spacing scalars",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한글", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ﬁ", 1), ("🙂", 2), ("👍🏽", 2), ("❤\u{FE0F}", 1),
      ("👩\u{200D}👧", 4), ("🇩🇪", 2), ("क्ष", 2), ("नि", 2), ("›…•─│", 5), ("\t\u{7F}", 2),
      ("\r\n", 2), ("\u{301}", 1), ("\u{202E}", 1), ("ｗｉｄｅ", 8), ("￩", 1),
    ] as [(String, Int)])
  func columns(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
    #expect(text.map(\.columns).reduce(0, +) == columns)
    #expect(text.harmless.columns == columns)
  }

  @Test(
    "what could control a terminal becomes a picture",
    arguments: [
      ("a\u{1B}[2Jb", "a␛[2Jb"), ("\u{0}\u{7}\t\r\n\u{1F}", "␀␇␉␍␊␟"), ("\u{7F}", "␡"),
      ("\u{80}\u{9B}\u{9F}", "���"), ("a\u{202A}\u{202E}b", "a��b"), ("\u{2066}\u{2069}", "��"),
      ("\u{E0001}\u{E0041}\u{E007F}", "���"), ("\u{301}a", "\u{FFFD}a"), ("\u{200B}\u{FEFF}", "��"),
      ("\u{2028}\u{2029}", "��"), ("\n\u{301}", "␊\u{FFFD}"), ("e\u{301}", "e\u{301}"),
      ("a\u{1161}", "a\u{FFFD}"), ("\u{AD}", "\u{FFFD}"), ("\u{FFF0}\u{301}", "\u{FFFD}\u{FFFD}"),
      ("z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "z\u{301}\u{302}\u{303}\u{304}"),
      ("plain text", "plain text"), ("👍🏽", "👍"), ("a🏽", "a🏽"), ("Größe › 漢字…", "Größe › 漢字…"),
    ])
  func harmless(_ text: String, _ shown: String) {
    #expect(Array(text.harmless.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test("no scalar gets through that could control a terminal")
  func everyScalar() {
    // What is left out is ideographs, syllables, private use and planes with nothing in them.
    for values in [
      UInt32(0)...0x33FF, 0xA000...0xABFF, 0xF900...0x16FFF, 0x1A000...0x1FFFF, 0xE0000...0xE0FFF,
    ] {
      for start in stride(from: values.lowerBound, to: values.upperBound, by: 0x100) {
        var text = ""
        for value in start..<(start + 0x100) {
          if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let through = text.harmless.unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: true
          default: false
          }
        }
        #expect(through.isEmpty)
      }
    }
  }

  @Test(
    "a text is clipped with an ellipsis, never inside a character",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("漢字", 1, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("", 3, ""),
    ])
  func clipped(_ text: String, _ columns: Int, _ expected: String) {
    #expect(text.clipped(to: columns) == expected)
    #expect(expected.columns <= columns)
  }

  @Test("a clipped text can end in any sign")
  func ellipsis() {
    #expect("abcdef".clipped(to: 4, ellipsis: "~") == "abc~")
    #expect("abcdef".clipped(to: 2, ellipsis: "...") == "ab")
  }

  @Test("characters and columns are mapped to each other")
  func mapping() {
    let text = "a漢e\u{301}\tb"
    #expect((0...6).map { text.column(ofCharacter: $0) } == [0, 1, 3, 4, 5, 6, 6])
    #expect((0...7).map { text.character(atColumn: $0) } == [0, 1, 1, 2, 3, 4, 5, 5])
    #expect("abc".column(ofCharacter: -1) == 0)
    #expect("abc".column(ofCharacter: 9) == 3)
  }
}
