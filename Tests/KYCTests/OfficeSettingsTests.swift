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
      ("url", "bo.example.com", ["Must begin with https://"]),
      ("url", "https://bo.example.com/admin", ["Must end after the host; leave the path off"]),
      ("url", "https://a@bo.example.com", ["Must have no user name or password before the host"]),
    ] as [(String, String, [String])])
  func rule(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try OfficeSettings.form.sentences(OfficeSettings(), field, text) == expected)
  }

  @Test func theURLKeepsNoSlashSoThatAPathFollowsIt() throws {
    let settings = try OfficeSettings.form.filled(
      OfficeSettings(), ["url": "https://bo.example.com/"])
    #expect(settings.url == "https://bo.example.com")
  }
}
