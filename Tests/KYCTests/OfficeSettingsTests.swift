import Forms
import KYC
import Testing

@Suite struct OfficeSettingsTests {
  @Test(
    arguments: [
      ("name", "Acme production", []), ("name", "", ["Required"]),
      ("name", String(repeating: "x", count: 65), ["At most 64 characters; there are 65"]),
      ("url", "", []), ("url", "https://bo.example.com", []),
      ("url", "https://bo.example.com/", []),
      ("url", "bo.example.com", []), ("url", "https://bo.example.com/admin", []),
      ("url", "http://bo.example.com", ["Must begin with https://"]),
      ("url", "https://a@bo.example.com", ["Must have no user name or password before the host"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try OfficeSettings.form.sentences(OfficeSettings(), field, text) == expected)
  }

  @Test(arguments: [
    "https://bo.example.com/", "BO.example.com/login", "https://bo.example.com:443",
  ])
  func theURLIsTheOriginSoThatAPathFollowsIt(_ text: String) throws {
    let settings = try OfficeSettings.form.filled(OfficeSettings(), ["url": text])
    #expect(settings.url == "https://bo.example.com")
  }
}
