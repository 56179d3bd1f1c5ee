import Forms
import KYC
import Testing

/// The settings of the providers: one row a rule.
@Suite struct ConnectionSettingTests {
  private func form(_ provider: String) throws -> Form<ExternalConnection, any Surroundings> {
    let provider: Provider = try #require(Provider.named(provider))
    return ExternalConnection.editForm(provider)
  }

  @Test(
    arguments: [
      ("host", "https://ivs.idenfy.com", []), ("host", "https://ivs.idenfy.com/", []),
      ("host", "https://proxy.example/idenfy", []), ("host", "", []),
      ("host", "http://ivs.idenfy.com", ["Must begin with https://"]),
      ("host", "ivs.idenfy.com", ["Must begin with https://"]),
      ("host", "https://me@ivs.idenfy.com", ["Must have no user name or password before the host"]),
      ("host", "https://ivs.idenfy.com?a=b", ["Must have no query (?...)"]),
      ("host", "https://ivs.idenfy.com#a", ["Must have no fragment (#...)"]),
      ("host", "https://ivs idenfy com", ["Must have no blanks"]),
      ("host", "https://", ["Must name a host, such as https://example.com"]),
      ("uiHost", "https://ui.idenfy.com/", []),
      ("uiHost", "http://ui.idenfy.com", ["Must begin with https://"]),
      ("key", "aBc123", []), ("key", " aBc123 ", []),
      ("key", "aBc 123", ["Must have no blanks"]), ("key", "a:b", ["Must not contain a colon"]),
      ("secret", "a:b", []), ("secret", "a b", ["Must have no blanks"]),
      ("signatureSecret", "letters, numbers: 1 2 3", []),
      (
        "signatureSecret", "a\u{1B}b",
        ["A control character (U+001B) stands in it; delete it or type it again"]
      ),
      ("enabled", "No", []), ("enabled", "", ["Required"]),
      ("enabled", "On", ["Must be one of: Yes, No"]),
    ] as [(String, String, [String])])
  func iDenfy(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(
      try form("IdenfyConnection").sentences(ExternalConnection(), field, text) == expected)
  }

  @Test(
    arguments: [
      ("SumSubstance", "serviceLocation", "https://api.sumsub.com/", []),
      ("SumSubstance", "serviceLocation", "http://api.sumsub.com/", ["Must begin with https://"]),
      ("SumSubstance", "clientResettingMode", "", []),
      ("SumSubstance", "clientResettingMode", "Enabled", []),
      ("SumSubstance", "clientResettingMode", "Yes", ["Must be one of: Enabled, Disabled"]),
      ("ShuftiPro", "newSignature", "Yes", []),
      ("ShuftiPro", "newSignature", "Enabled", ["Must be one of: Yes, No"]),
      ("ShuftiPro", "checkAML", "Disabled", []),
      ("ShuftiPro", "clientId", "a\nb", ["One line only; join the lines"]),
    ] as [(String, String, String, [String])])
  func theOthers(_ provider: String, _ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try form(provider).sentences(ExternalConnection(), field, text) == expected)
  }

  @Test func theSlashAtTheEndIsKeptWhereTheProviderPrintsIt() throws {
    let url = "https://api.sumsub.com/"
    #expect(
      try form("SumSubstance").filled(ExternalConnection(), ["serviceLocation": url])
        .texts == ["serviceLocation": url])
    #expect(
      try form("IdenfyConnection").filled(ExternalConnection(), ["host": url])
        .texts == ["host": "https://api.sumsub.com"])
  }

  @Test func theSecretDiffersFromTheKey() throws {
    let form = try form("IdenfyConnection")
    let typed = try form.reading(ExternalConnection(), ["key": "same", "secret": "same"])
    #expect(
      typed.problems.filter { $0.slot.field == "secret" }.map(\.sentence) == [
        "Must differ from Key"
      ])
    let saved = made(ExternalConnection()) { $0.secrets["key"] = .saved(note("print-of-same")) }
    #expect(try form.sentences(saved, "secret", "same") == ["Must differ from Key"])
    #expect(try form.sentences(saved, "secret", "other") == [])
  }

  @Test(arguments: [("secret", "Secret"), ("key", "Key")])
  func aSignatureSecretThatIsAnotherOneIsAWarning(_ other: String, _ label: String) throws {
    let form = try form("IdenfyConnection")
    let expected = "Is the same as \(label); usually it is a value of its own"
    let typed = try form.reading(ExternalConnection(), [other: "same", "signatureSecret": "same"])
    #expect(typed.errors.filter { $0.slot.field == "signatureSecret" } == [])
    #expect(typed.warnings.map(\.sentence) == [expected])
    let saved = made(ExternalConnection()) {
      $0.secrets[other] = .saved(note("K7QX2M9A"))
      $0.secrets["signatureSecret"] = .saved(note("K7QX2M9A"))
    }
    #expect(try form.reading(saved).warnings.map(\.sentence) == [expected])
  }

  @Test(arguments: [
    ("IdenfyConnection", 5, ["host", "uiHost", "key", "secret", "signatureSecret"]),
    (
      "SumSubstance", 5,
      ["serviceLocation", "clientId", "token", "tokenSecret", "webhookSecretKey"]
    ),
    ("ShuftiPro", 4, ["apiHost", "clientId", "secretKey", "newSignature"]),
  ])
  func yesNeedsEveryStarAndAHalfFilledOneMaySleep(
    _ provider: String, _ count: Int, _ needed: [String]
  ) throws {
    let form = try form(provider)
    let new = made(ExternalConnection()) {
      $0.id = 1
      $0.name = "main"
      $0.caption = "Main"
      $0.provider = provider
    }
    let asleep = try form.reading(new)
    #expect(asleep.problems == [])
    #expect(asleep.leftToEnable == count)
    let awake = try form.reading(new, ["enabled": "Yes"])
    #expect(awake.problems == needed.map { Problem($0, .neededToEnable) })
    let texts = [
      "host": "https://a.example", "uiHost": "https://b.example", "key": "k", "secret": "s",
      "signatureSecret": "x", "serviceLocation": "https://a.example/", "clientId": "me",
      "token": "t", "tokenSecret": "u", "webhookSecretKey": "w", "apiHost": "https://a.example/",
      "secretKey": "z", "newSignature": "Yes", "enabled": "Yes",
    ]
    let whole = try form.reading(
      new, texts.filter { needed.contains($0.key) || $0.key == "enabled" })
    #expect(whole.problems == [])
    #expect(whole.leftToEnable == 0)
  }

  private func note(_ fingerprint: String) -> SecretNote {
    SecretNote(setAt: "2026-11-20T08:00:00Z", setBy: "alice", fingerprint: fingerprint)
  }
}
