import Forms
import Markup
import TestSupport
import Testing

@Suite("Hostile text: never a crash, always linear")
struct HostileTests {
  static let longest = HTML.longest

  /// Pieces that made parsers quadratic or lose their way, repeated to the limit of length.
  @Test(
    .timeLimit(.minutes(5)), .tags(.slow),
    arguments: [
      "<", "<<", "</", "<!", "<!--", "<!-->", "<![CDATA[", "<?", "<b", "<b ", "<b>", "</b>",
      "<b><i></b>",
      "<script>", "<script", "</script>", "<style><!--", "<b class=\"", "<b class='\">",
      "<b c=\"'>",
      "<b a=b ", "<b a", "<b/", "<br/>", "&", "&#", "&#x", "&a", "&am", "&amp", "&amp;", "&#60;",
      "&aaaaaaaaaa", "\u{0}", "\u{301}", "a\u{301}", "\r", "\r\n", "\t", " ", "e<x>", "<p>",
      "<p></p>",
      "<li>", "<table>", "<td>", "<pre>\n", "<a href=https://x>", "<a href='https://x'>x</a>", "👨‍👩‍👧",
      "<img>", "[", "{", "[[", "{\"a\":", "[1,", "\"", "\\", "[\"\\u", "{\"\":0,", "`", "**",
      "[a](",
      "- ", "# ", "> ", "1. ",
    ])
  func repeated(_ piece: String) {
    let text = String(repeating: piece, count: Self.longest / max(1, piece.count))
    for text in [text, "<p title=\"" + text.prefix(4_000), "[\"" + text.prefix(4_000)] {
      let text = String(text.prefix(Self.longest))
      read(text)
    }
  }

  @Test("anything at all", arguments: 0..<40)
  func random(_ seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<50 {
      let count = Int.random(in: 0..<60, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      read(text.joined(), "\(generator), seed \(seed)")
    }
  }

  static let pieces = [
    "<", ">", "/", "!", "--", "?", "=", "\"", "'", " ", "\n", "&", ";", "#", "x41", "amp", "lt",
    "b",
    "<b>", "</b>", "<p>", "</p>", "<br>", "<li>", "<ul>", "</ul>", "</li>", "<td>", "<tr>",
    "<table>",
    "</table>", "<pre>", "</pre>", "<a href='", "https://x", "javascript:", "class", "script",
    "\u{0}",
    "\u{301}", "👍", "é", "\r\n", "{", "}", "[", "]", ",", ":", "1", "-", "e", ".", "\\", "\\u",
    "D83D",
    "true", "null", "`", "**", "(", ")", "<h1>", "</h1>", "<img alt=x>", "<blockquote>", "\u{85}",
  ]

  /// Reads a text in every notation, and expects what always holds.
  func read(_ text: String, _ occasion: Comment = "") {
    let faults = HTML.check(text)
    #expect(faults.count <= HTML.mostFaults, occasion)
    #expect(faults == faults.sorted { $0.position < $1.position }, occasion)
    let rows = 1 + text.count { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for fault in faults + [JSONText.check(text)].compactMap(\.self) {
      #expect((1...rows).contains(fault.position.line), occasion)
      #expect(fault.position.column >= 1, occasion)
      #expect(!fault.sentence.isEmpty, occasion)
    }
    let documents = [
      HTML.document(text, title: ""), JSONText.document(text, title: ""),
      Markdown.document(text, title: ""),
    ]
    for line in documents.flatMap(\.lines) {
      #expect(!line.text.contains { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }, occasion)
      #expect(line.indent >= 0, occasion)
    }
  }
}
