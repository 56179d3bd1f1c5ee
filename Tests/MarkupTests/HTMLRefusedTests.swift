import Forms
import Markup
import Testing

@Suite("HTML: what is refused, and where")
struct HTMLRefusedTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var line: Int
    var column: Int
    var refusal: HTML.Refusal
    /// What the same mistake brings with it.
    var further: Fault?

    init(_ text: String, _ line: Int, _ column: Int, _ refusal: HTML.Refusal) {
      self.text = text
      self.line = line
      self.column = column
      self.refusal = refusal
    }

    var testDescription: String { text }
  }

  @Test(
    "tags",
    arguments: [
      Row("<script>alert(1)</script>", 1, 1, .tagNotAllowed("script")),
      Row("<script>if (a<b && c>d) x = '&foo;'</script>", 1, 1, .tagNotAllowed("script")),
      Row("a\n b <SCRIPT>x", 2, 4, .tagNotAllowed("script")),
      Row("<b><script src=http://x></b></script></b>", 1, 4, .tagNotAllowed("script")),
      Row("<style>b > i {}</style>", 1, 1, .tagNotAllowed("style")),
      Row("<iframe src='https://x.example'></iframe>", 1, 1, .tagNotAllowed("iframe")),
      Row("<svg onload=alert(1)></svg>", 1, 1, .tagNotAllowed("svg")),
      Row("<svg/onload=alert(1)>", 1, 1, .tagNotAllowed("svg")).alsoRefused(
        1, 5, .malformedTag("svg")),
      Row("<input value=x>", 1, 1, .tagNotAllowed("input")),
      Row("<meta charset=utf-8>", 1, 1, .tagNotAllowed("meta")),
      Row("<form><b>x</b></form>", 1, 1, .tagNotAllowed("form")),
      Row("<html><p>x</p></html>", 1, 1, .tagNotAllowed("html")),
      Row("<font color=red>x</font>", 1, 1, .tagNotAllowed("font")),
      Row("<o:p>x</o:p>", 1, 1, .tagNotAllowed("o:p")),
      Row("<bé>x</bé>", 1, 1, .tagNotAllowed("bé")),
      Row("<lin\u{212A}>", 1, 1, .tagNotAllowed("lin\u{212A}")),
      Row("x</script>", 1, 2, .tagNotAllowed("/script")),
    ])
  func tags(_ row: Row) { row.check() }

  @Test(
    "attributes",
    arguments: [
      Row("<p onclick=\"x()\">a</p>", 1, 4, .attributeNotAllowed(tag: "p", name: "onclick")),
      Row("<P ONCLICK=x>a</P>", 1, 4, .attributeNotAllowed(tag: "p", name: "onclick")),
      Row("<p style='color:red'>a</p>", 1, 4, .attributeNotAllowed(tag: "p", name: "style")),
      Row("<p\n  id=x>a</p>", 2, 3, .attributeNotAllowed(tag: "p", name: "id")),
      Row("<img srcset='x'>", 1, 6, .attributeNotAllowed(tag: "img", name: "srcset")),
      Row("<a target=_blank>a</a>", 1, 4, .attributeNotAllowed(tag: "a", name: "target")),
      Row("<p xlink:href=x>a</p>", 1, 4, .attributeNotAllowed(tag: "p", name: "xlink:href")),
      Row("<p @click=x>a</p>", 1, 4, .attributeNotAllowed(tag: "p", name: "@click")),
      Row("<p class=a CLASS=b>x</p>", 1, 12, .duplicateAttribute("class")),
      Row("<p title=\"a<b\">x</p>", 1, 12, .rawAngleInAttribute("title")),
      Row("<p title='a>b'>x</p>", 1, 12, .rawAngleInAttribute("title")),
      Row("<a href='https://x.example/<script>'>x</a>", 1, 28, .rawAngleInAttribute("href")),
      Row("<p title=\"a>b</p>", 1, 10, .unclosedQuote("title")),
      Row("<p title='", 1, 10, .unclosedQuote("title")),
      Row("<p class=a\"b>x</p>", 1, 11, .malformedTag("p")),
      Row("<p class=>x</p>", 1, 10, .malformedTag("p")),
      Row("<p class='a'title='b'>x</p>", 1, 13, .malformedTag("p")),
      Row("<p/class=a>x</p>", 1, 3, .malformedTag("p")),
      Row("<p =x>a</p>", 1, 4, .malformedTag("p")),
      Row("<p \"x\">a</p>", 1, 4, .malformedTag("p")),
      Row("<p title='a&foo;b'>x</p>", 1, 12, .badEntity("&foo;")),
      Row("<p title='a\u{0}b'>x</p>", 1, 12, .controlCharacter(0)),
    ])
  func attributes(_ row: Row) { row.check() }

  @Test(
    "addresses",
    arguments: [
      ("href='javascript:alert(1)'", 1, "javascript"),
      ("href='JavaScript:alert(1)'", 1, "javascript"),
      ("href=javascript:alert(1)", 0, "javascript"),
      ("href=' java&#x09;script:alert(1)'", 1, "javascript"),
      ("href='java\nscript:alert(1)'", 1, "javascript"),
      ("href='java\tscript:alert(1)'", 1, "javascript"),
      ("href='&#x6A;avascript&#58;alert(1)'", 1, "javascript"),
      ("href='&#1106;x:'", 1, nil),
      ("href='http://x.example'", 1, "http"),
      ("href='data:text/html,x'", 1, "data"),
      ("href='vbscript:x'", 1, "vbscript"),
      ("href='file:///etc/passwd'", 1, "file"),
      ("href='ht tps://x.example'", 1, "https"),
      ("href='//x.example'", 1, nil),
      ("href='/terms'", 1, nil),
      ("href='#top'", 1, nil),
      ("href=''", 1, nil),
      ("href='x.example:443'", 1, "x.example"),
      ("href='\u{200B}javascript:x'", 1, nil),
      ("href='\u{A0}javascript:x'", 1, "javascript"),
      ("src='http://x.example'", 1, "http"),
      ("src='data:image/png;base64,AA'", 1, "data"),
      ("src='mailto:a@b.example'", 1, "mailto"),
    ] as [(String, Int, String?)])
  func addresses(_ attribute: String, _ quote: Int, _ scheme: String?) {
    let name = String(attribute.prefix { $0 != "=" })
    let column = 4 + name.count + 1 + quote
    Row(
      "<a \(attribute)>x</a>", 1, column, .addressNotAllowed(attribute: name, scheme: scheme)
    ).check()
  }

  @Test(
    "addresses that name no place",
    arguments: [
      "https:", "https:/x.example", "https://", "https:///x", "https:\\\\x", "https://@x",
      "mailto:",
      "tel:", "https://?x",
    ])
  func incomplete(_ address: String) {
    Row("<a href='\(address)'>x</a>", 1, 10, .addressIncomplete(attribute: "href")).check()
  }

  @Test("an address that is missing")
  func missing() {
    Row("<a href>x</a>", 1, 4, .addressNotAllowed(attribute: "href", scheme: nil)).check()
  }

  @Test(
    "nesting",
    arguments: [
      Row("<b>x", 1, 1, .unclosed("b")),
      Row("a\n<ul><li>x</ul>", 2, 5, .unclosed("li")),
      Row("<p>a<p>b</p>", 1, 1, .unclosed("p")),
      Row("<b><i>x</b></i>", 1, 4, .unclosed("i")).alsoRefused(1, 12, .strayClose("i")),
      Row("x</b>", 1, 2, .strayClose("b")),
      Row("x</br>", 1, 2, .strayClose("br")),
      Row("<hr></hr>", 1, 5, .strayClose("hr")),
      Row("<p/>", 1, 1, .selfClosed("p")),
      Row("<b", 1, 1, .unfinishedTag("b")),
      Row("x <b\n", 1, 3, .unfinishedTag("b")),
      Row("<b <i>x</i></b>", 1, 1, .unfinishedTag("b")),
      Row("<b>x</b", 1, 5, .unfinishedTag("/b")).alsoRefused(1, 1, .unclosed("b")),
      Row("x</", 1, 2, .unfinishedTag("/")),
      Row("x</>", 1, 2, .malformedTag("/")),
      Row("x</ b>", 1, 2, .malformedTag("/")),
      Row("<b>x</b class=y>", 1, 5, .malformedTag("/b")).alsoRefused(1, 1, .unclosed("b")),
      Row(String(repeating: "<b>", count: 65), 1, 193, .tooDeep),
    ])
  func nesting(_ row: Row) { row.check() }

  @Test(
    "what is no element",
    arguments: [
      Row("a<!-- x -->b", 1, 2, .comment),
      Row("a<!-->b", 1, 2, .comment),
      Row("a<!-- <b>", 1, 2, .comment),
      Row("<!DOCTYPE html>x", 1, 1, .declaration),
      Row("<!ENTITY x SYSTEM 'file:///etc/passwd'>", 1, 1, .declaration),
      Row("<!>", 1, 1, .declaration),
      Row("<?php x ?>", 1, 1, .processingInstruction),
      Row("<?xml version='1.0'", 1, 1, .processingInstruction),
      Row("<![CDATA[x > y]]>", 1, 1, .cdata),
      Row("<b>2 < 3</b>", 1, 6, .loneAngle),
      Row("<<b>x</b>", 1, 1, .loneAngle),
      Row("&foo;", 1, 1, .badEntity("&foo;")),
      Row("é👨‍👩‍👧&Tab;", 1, 3, .badEntity("&Tab;")),
      Row("&#0;", 1, 1, .badEntity("&#0;")),
      Row("<b>&#;</b>", 1, 4, .badEntity("&#")),
      Row("&#xD800;", 1, 1, .badEntity("&#xD800;")),
      Row("&#x110000;", 1, 1, .badEntity("&#x110000;")),
      Row("&#99999999999999999999;", 1, 1, .badEntity("&#99999999999999999999;")),
      Row("&#x80;", 1, 1, .badEntity("&#x80;")),
      Row("<b>&ltscript</b>", 1, 4, .unendedEntity("&lt")),
      Row("<b>&#60</b>", 1, 4, .unendedEntity("&#60")),
      Row("a\u{0}b", 1, 2, .controlCharacter(0)),
      Row("a\u{1B}[31m", 1, 2, .controlCharacter(0x1B)),
      Row("a\u{9B}x", 1, 2, .controlCharacter(0x9B)),
      Row("a\u{7F}x", 1, 2, .controlCharacter(0x7F)),
      Row("<b>a\u{C}</b>", 1, 5, .controlCharacter(0x0C)),
      Row("<\u{0}script>", 1, 2, .controlCharacter(0)),
      Row(String(repeating: "é", count: 20_001), 1, 20_001, .tooLong),
    ])
  func others(_ row: Row) { row.check() }

  @Test("columns are what people count, lines end as in the editor")
  func positions() {
    Row("e\u{301}👍🏽<x>", 1, 3, .tagNotAllowed("x")).check()
    Row("a\r\nb\rc\n<x>", 4, 1, .tagNotAllowed("x")).check()
    Row("a\u{2028}b<x>", 1, 4, .tagNotAllowed("x")).check()
  }

  @Test("every refusal stands in the order of the text, up to a limit")
  func several() {
    let faults = HTML.check("<x>\n<p onclick=a style=b>\n<!-- -->")
    #expect(faults.map(\.position.line) == [1, 2, 2, 2, 3])
    #expect(faults == faults.sorted { $0.position < $1.position })
    #expect(HTML.check(String(repeating: "<x></x>", count: 2_000)).count == HTML.mostFaults)
  }

  @Test("a sentence stays one, however long the name")
  func sentences() {
    let name = String(repeating: "x", count: 10_000)
    for text in ["<\(name)>", "<p \(name)=1></p>", "</\(name)", "&\(name);", "<a href='\(name):'>"]
    {
      for fault in HTML.check(text) {
        #expect(fault.sentence.count < 400)
        #expect(!fault.isWarning)
      }
    }
  }
}

extension HTMLRefusedTests.Row {
  func alsoRefused(_ line: Int, _ column: Int, _ refusal: HTML.Refusal) -> Self {
    var row = self
    row.further = Fault(position: Position(line: line, column: column), fact: .html(refusal))
    return row
  }

  func check() {
    let first = Fault(position: Position(line: line, column: column), fact: .html(refusal))
    let expected = ([first] + (further.map { [$0] } ?? [])).sorted { $0.position < $1.position }
    #expect(HTML.check(text) == expected)
  }
}
