import Forms
import Markup
import TestSupport
import Testing

/// A document as text: indents and markers as a screen would set them, tones in braces where not plain.
func picture(_ document: Document) -> String {
  document.lines.map { line in
    let blanks = String(repeating: " ", count: max(0, line.indent - line.marker.count))
    let spans = line.spans.map { $0.tone == .plain ? $0.text : "{\($0.tone) \($0.text)}" }
    return blanks + line.marker + spans.joined() + (line.isPreformatted ? "⏎" : "")
  }.joined(separator: "\n")
}

@Suite("HTML: how it is set")
struct HTMLRenderingTests {
  @Test(
    arguments: [
      ("plain\n\n  text ", "plain\n\n  text "),
      ("a  <b> b\n\n c </b> d", "a {strong b c }d"),
      ("<p>one</p>\n<p> two </p>", "one\n\ntwo"),
      ("a<br>b<br><br>c", "a\nb\n\nc"),
      ("<div>a</div><div>b</div>", "a\nb"),
      ("<h2>T</h2>x", "{heading T}\n\nx"),
      ("a<hr>b", "a\n\n{faint ────────}\n\nb"),
      ("<ul><li>a</li><li>b</li></ul>c", "• a\n• b\n\nc"),
      (
        "x<ul><li>a<ol><li>b</li><li>c<br>d</li></ol></li><li>e</li></ul>",
        "x\n\n• a\n  1. b\n  2. c\n     d\n• e"
      ),
      ("<ul><li><ul><li>a</li></ul></li><li></li></ul>", "• \n  • a\n• "),
      (
        "<ol>" + String(repeating: "<li>x</li>", count: 10) + "</ol>",
        (1...9).map { " \($0). x" }.joined(separator: "\n") + "\n10. x"
      ),
      (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td><p>1</p><p>2</p></td>"
          + "<td>3<br>4</td></tr><tr><td></td><td>5</td></tr></tbody></table>",
        "{strong A}{faint  | }{strong B}\n1 2{faint  | }3 4\n{faint  | }5"
      ),
      (
        "see <a href='https://a.example/?x=1&amp;y=2'>our terms</a>.",
        "see {link our terms}{faint  (https://a.example/?x=1&y=2)}."
      ),
      ("<a href='https://a.example'>https://a.example</a>", "{link https://a.example}"),
      ("<img src='https://a.example/x.png' alt='A cat'> <img>", "[A cat] [image]"),
      ("<pre>\na  b\n\n\tc</pre>", "{code a  b}⏎\n⏎\n{code     c}⏎"),
      ("a<blockquote>b</blockquote>c", "a\n\n  {quote b}\n\nc"),
      (
        "<em>a</em> <i>b</i> <code>c</code> <small>d</small> <u>e</u>",
        "{emphasis a b }{code c }{faint d }e"
      ),
      ("&lt;b&gt; &amp;amp; &#128077; &nbsp;&nbsp;x", "<b> &amp; 👍 \u{A0}\u{A0}x"),
      ("<ul>loose<li>a</li></ul>", "  loose\n• a"),
      ("<table><tr>loose<td>a</td></tr></table>", "loosea"),
      ("<p></p><b></b><ul></ul>", ""),
    ])
  func rendered(_ text: String, _ expected: String) {
    #expect(picture(HTML.document(text, title: "t")) == expected)
  }

  @Test("the title is kept, and no span holds a line end")
  func spans() {
    let document = HTML.document("<pre>a\r\nb\rc</pre><p>d\r\ne</p>", title: "Preview")
    #expect(document.title == "Preview")
    #expect(document.lines.allSatisfy { !$0.text.contains(where: \.isNewline) })
  }

  @Test("what is refused is named, and stands below as it is")
  func refused() throws {
    let lines = HTML.document("a\n<x>&lt;", title: "t").lines
    #expect(lines.first?.spans.first?.tone == .problem)
    #expect(lines.first?.text.hasPrefix("Line 2, column 1: <x> is not allowed.") == true)
    #expect(lines.dropFirst().map(\.text) == ["", "a", "<x>&lt;"])
    let many = HTML.document(String(repeating: "<x>", count: 9), title: "t")
    #expect(try many.lines.at(5).text == "and 4 more")
  }
}
