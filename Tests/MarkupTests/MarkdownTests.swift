import Markup
import Testing

@Suite("Markdown: the part that help uses")
struct MarkdownTests {
  @Test(
    arguments: [
      ("# A\n\ntext", "{heading A}\n\ntext"),
      ("## A ##x\nb", "{heading A ##x}\nb"),
      ("one\ntwo\n\nthree", "one two\n\nthree"),
      ("- a\n  b\n- c\n\nd", "• a b\n• c\n\nd"),
      ("1. a\n2. b\n10. c", "1. a\n2. b\n10. c"),
      ("- a\n  - b", "• a\n  • b"),
      ("> a\n> b\n\nc", "  {quote a b}\n\nc"),
      ("x `a*b` **c** y", "x {code a*b} {strong c} y"),
      ("[a](https://x.example) b", "{link a}{faint  (https://x.example)} b"),
      ("a ` b ** c [d] e", "a ` b ** c [d] e"),
      ("", ""), ("\n\n", ""), ("-x", "-x"), ("#x", "#x"),
    ])
  func rendered(_ text: String, _ expected: String) {
    #expect(picture(Markdown.document(text, title: "t")) == expected)
  }
}
