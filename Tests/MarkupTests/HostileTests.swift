import Forms
import Glibc
import Markup
import Testing

@Suite("Hostile text: never a crash, always linear", .serialized)
struct HostileTests {
  static let longest = HTML.longest

  /// Pieces that made parsers quadratic or lose their way, repeated to the limit of length.
  @Test(
    .serialized,
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
      let start = Self.processorSeconds
      read(text)
      let seconds = Self.processorSeconds - start
      #expect(seconds < 2, "\(piece.debugDescription)")
    }
  }

  @Test("anything at all", arguments: 0..<40)
  func random(_ seed: UInt64) {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    for _ in 0..<50 {
      let count = Int.random(in: 0..<60, using: &generator)
      read((0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined())
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
  func read(_ text: String) {
    let faults = HTML.check(text)
    #expect(faults.count <= HTML.mostFaults)
    #expect(faults == faults.sorted { $0.position < $1.position })
    let rows = 1 + text.count { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for fault in faults + [JSONText.check(text)].compactMap(\.self) {
      #expect((1...rows).contains(fault.position.line))
      #expect(fault.position.column >= 1)
      #expect(!fault.sentence.isEmpty)
    }
    let documents = [
      HTML.document(text, title: ""), JSONText.document(text, title: ""),
      Markdown.document(text, title: ""),
    ]
    for line in documents.flatMap(\.lines) {
      #expect(!line.text.contains { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
      #expect(line.indent >= 0)
    }
  }

  /// What this thread has used of a processor, whatever else the machine does.
  static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  struct Generator: RandomNumberGenerator {
    var state: UInt64

    // xorshift64: the same texts in every run.
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
