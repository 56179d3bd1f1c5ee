import Markup
import Testing

@Suite("HTML: what the allow list accepts")
struct HTMLAcceptedTests {
  @Test(
    "plain text is plain",
    arguments: [
      "", " ", "Level 1", "R&D", "AT&T", "profit&loss & more", "2 < 3", "a <3 b", "<< back", "<",
      "&", "& ;", "&;", "a > b", "->", "tab\there", "two\nlines", "two\r\nlines", "50 %", "é<é",
      "\"quoted\" 'too'", "{\"json\": true}", "العربية", "👨‍👩‍👧", "&nbsp without its end",
    ])
  func plain(_ text: String) {
    #expect(HTML.check(text) == [])
  }

  @Test(
    "HTML of the list",
    arguments: [
      "<p>one</p>", "<P>ONE</P>", "<p >one</p >", "<p\n>one</p\t>", "a<br>b<br/>c<br />d<BR>",
      "<hr>", "<img src=\"https://a.example/x.png\" alt='x'>", "<img src=https://a.example/x.png>",
      "<ul><li>a</li><li><ol><li>b</li></ol></li></ul>",
      "<table><thead><tr><th colspan=\"2\">a</th></tr></thead><tbody><tr><td rowspan=2>b</td>"
        + "<td width=10 height=10>c</td></tr></tbody></table>",
      "<b>a</b><strong>a</strong><i>a</i><em>a</em><u>a</u><s>a</s><small>a</small><sub>a</sub>"
        + "<sup>a</sup><code>a</code><span class=\"x y\" title=''>a</span>",
      "<h1>a</h1><h2>a</h2><h3>a</h3><h4>a</h4><h5>a</h5><h6>a</h6>",
      "<div><blockquote>a</blockquote><pre>\n a\n</pre></div>",
      "<a href=\"https://a.example/?a=1&amp;b=2#c\">a</a>", "<a href='HTTPS://A.example'>a</a>",
      "<a href=\" https://a.example \">a</a>", "<a href=\"\nhttps://a.example\">a</a>",
      "<a href=mailto:a@b.example>a</a>", "<a href=\"tel:+35799\">a</a>",
      "<a href=\"&#104;ttps://a.example\">a</a>", "<a href = \"https://a.example\" >a</a>",
      "<p title=\"a &lt; b &gt; c\">a</p>", "<p title='say \"x\"'>a</p>", "<p class>a</p>",
      "&lt;script&gt;", "&amp;", "&#60;", "&#x3c;", "&#X3C;", "&nbsp;&eacute;&apos;&hearts;",
      "<b>a > b</b>", "<b>R&D</b>",
    ])
  func listed(_ text: String) {
    #expect(HTML.check(text) == [])
  }

  @Test("every tag and every attribute of trust.md, and no other")
  func list() {
    let tags =
      "p br b strong i em u s small sub sup ul ol li h1 h2 h3 h4 h5 h6 a img table thead tbody tr "
      + "th td span div hr blockquote code pre"
    #expect(HTML.tags == tags.split(separator: " ").map(String.init))
    let attributes = "href src alt title width height colspan rowspan class"
    #expect(HTML.attributes == attributes.split(separator: " ").map(String.init))
    for tag in HTML.tags {
      let end = ["br", "hr", "img"].contains(tag) ? "" : "</\(tag)>"
      #expect(HTML.check("<\(tag)>\(end)") == [], "\(tag)")
    }
    for name in HTML.attributes {
      #expect(HTML.check("<td \(name)='https://a.example'></td>") == [], "\(name)")
    }
  }

  @Test("the limits themselves")
  func limits() {
    let deep = String(repeating: "<b>", count: 64) + String(repeating: "</b>", count: 64)
    #expect(HTML.check(deep) == [])
    #expect(HTML.check(String(repeating: "é", count: 20_000)) == [])
    #expect(HTML.check(String(repeating: "👨‍👩‍👧", count: 20_000)) == [])
  }
}
