import Forms
import KYC
import Testing

/// What becomes of an address of the Back Office, however it was copied.
@Suite struct OriginTests {
  private let kind = Kind<String>.origin

  @Test(arguments: [
    "https://bo.example.com", "bo.example.com", "  BO.Example.COM ", "HTTPS://bo.example.com/",
    "https://bo.example.com:443", "bo.example.com:443/login", "//bo.example.com",
    "https://bo.example.com/api/v1/verification-idenfy/handle", "bo.example.com/?a=b@c",
    "https://bo.example.com?next=https://else.example", "bo.example.com#/clients",
    "bo.example.com//",
  ])
  func theOriginIsTaken(_ text: String) throws {
    let tidied = kind.tidy(text)
    #expect(tidied == "https://bo.example.com")
    #expect(try kind.parse(tidied) == tidied)
    #expect(kind.tidy(tidied) == tidied)
  }

  @Test func anotherPortStays() throws {
    #expect(try kind.parse(kind.tidy("BO.example.com:8443/x")) == "https://bo.example.com:8443")
    #expect(try kind.parse(kind.tidy("https://localhost:4430")) == "https://localhost:4430")
  }

  @Test(
    arguments: [
      ("http://bo.example.com", .url(.scheme)), ("HTTP://bo.example.com/x", .url(.scheme)),
      ("ftp://bo.example.com", .url(.scheme)), ("https:/bo.example.com", .url(.scheme)),
      ("http:bo.example.com", .url(.scheme)), ("alice@bo.example.com", .url(.userInfo)),
      ("https://alice:pw@bo.example.com/x", .url(.userInfo)), ("https://", .url(.host)),
      ("bo..example.com", .url(.host)), ("bo.example.com:x", .url(.port)),
      ("bo.example.com:0/x", .url(.port)), ("bo example.com", .blanks),
      ("https://bo.example.com\\@evil.example", .url(.path)),
      ("bo.example.com\\evil", .url(.path)),
    ] as [(String, Fact)])
  func whatIsNoOriginIsRefused(_ text: String, _ fact: Fact) {
    let tidied = kind.tidy(text)
    let refusal = #expect(throws: AnswerError.self) { try kind.parse(tidied) }
    #expect(refusal?.fact == fact)
    #expect(kind.tidy(tidied) == tidied)
  }
}
