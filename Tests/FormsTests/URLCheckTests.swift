import Forms
import Testing

@Suite struct URLCheckTests {
  @Test(
    arguments: [
      ("https://ivs.idenfy.com", nil), ("HTTPS://IVS.iDenfy.com", nil), ("https://localhost", nil),
      ("https://127.0.0.1:8443", nil), ("https://bücher.example", nil), ("https://a.example/", nil),
      ("https://a.example/b/c", nil), ("https://a.example:65535", nil),
      ("", .url(.scheme)), ("ivs.idenfy.com", .url(.scheme)), ("http://a.example", .url(.scheme)),
      ("https:/a.example", .url(.scheme)), ("ftp://a.example", .url(.scheme)),
      ("https://a example", .blanks), ("https://a.example/b c", .blanks),
      ("https://user@a.example", .url(.userInfo)), ("https://u:p@a.example", .url(.userInfo)),
      ("https://a.example?x=1", .url(.query)), ("https://a.example/b?", .url(.query)),
      ("https://a.example#top", .url(.fragment)), ("https://a.example/?a#b", .url(.fragment)),
      ("https://", .url(.host)), ("https:///b", .url(.host)), ("https://.example", .url(.host)),
      ("https://a..example", .url(.host)), ("https://-a.example", .url(.host)),
      ("https://a_b.example", .url(.host)), ("https://a%2eb", .url(.host)),
      ("https://a.example:", .url(.port)), ("https://a.example:0", .url(.port)),
      ("https://a.example:65536", .url(.port)), ("https://a.example:+1", .url(.port)),
      ("https://a.example:x", .url(.port)), ("https://a:1:2", .url(.malformed)),
      ("https://a.example\\@b.example", .url(.malformed)),
      ("https://a.example//b", .url(.malformed)),
      ("https://a.example/b?\u{301}x", .url(.query)), ("https://a@\u{301}b", .url(.userInfo)),
    ] as [(String, Fact?)])
  func isAcceptedOrTheFault(_ text: String, _ expected: Fact?) {
    #expect(fact { try URLCheck.check(text, pathAllowed: true) } == expected)
  }

  @Test func aPathIsRefusedWhereNoneIsAllowed() {
    #expect(fact { try URLCheck.check("https://a.example/", pathAllowed: false) } == nil)
    #expect(fact { try URLCheck.check("https://a.example/b", pathAllowed: false) } == .url(.path))
  }

  @Test(
    arguments: [
      ("https://IVS.idenfy.com/a", "https://ivs.idenfy.com"),
      ("https://ivs.idenfy.com:443", "https://ivs.idenfy.com"),
      ("https://ivs.idenfy.com:8443/x", "https://ivs.idenfy.com:8443"),
      ("http://ivs.idenfy.com", nil), ("", nil), ("https://", nil),
    ] as [(String, String?)])
  func origin(_ text: String, _ expected: String?) {
    #expect(URLCheck.origin(of: text) == expected)
  }
}
