import Forms
import KYC
import Testing

/// External connections: both phases of the form.
@Suite struct ConnectionTests {
  private let create = ExternalConnection.form
  private let office = made(Office()) {
    $0.connections = [
      made(ExternalConnection()) {
        $0.id = 7; $0.name = "idenfy-main"
      }
    ]
  }

  @Test(
    arguments: [
      ("name", "idenfy-backup", []), ("name", "  x  ", []),
      ("name", String(repeating: "é", count: 64), []),
      ("name", "", ["Required"]), ("name", "   ", ["Required"]),
      ("name", String(repeating: "x", count: 65), ["At most 64 characters; there are 65"]),
      ("name", "IDENFY-Main", ["Another connection is named idenfy-main; choose another name"]),
      ("name", "a\nb", ["One line only; join the lines"]),
      ("caption", String(repeating: "x", count: 128), []),
      ("caption", String(repeating: "x", count: 129), ["At most 128 characters; there are 129"]),
      ("caption", "", ["Required"]),
      ("provider", "IdenfyConnection", []), ("provider", "SumSubstance", []),
      ("provider", "ShuftiPro", []), ("provider", "", ["Required"]),
      (
        "provider", "IDWise", ["Must be one of: IdenfyConnection, SumSubstance, ShuftiPro"]
      ),
    ] as [(String, String, [String])])
  func theFirstPhase(_ field: String, _ text: String, _ expected: [String]) throws {
    #expect(try create.sentences(ExternalConnection(), field, text, in: office) == expected)
  }

  @Test func aConnectionKeepsItsOwnName() throws {
    let mine = office.connections[0]
    #expect(try create.sentences(mine, "name", "IDENFY-MAIN", in: office) == [])
  }

  @Test func theProviderIsFixedOnceCreated() throws {
    var stored = made(ExternalConnection()) { $0.provider = "IdenfyConnection" }
    #expect(try create.reading(stored).standings["provider"]?.lock == nil)
    stored.id = 1
    let form = ExternalConnection.editForm(Provider.named("IdenfyConnection"))
    #expect(
      try form.reading(stored).standings["provider"]?.lock
        == "Fixed once created: create another connection")
    #expect(try form.filled(stored, ["provider": "ShuftiPro"]).provider == "IdenfyConnection")
  }

  @Test func theReceiverIsTheBackOfficesURLAndTheProvidersPath() throws {
    var office = Office()
    office.office.url = "https://bo.example.com"
    func receiver(_ provider: String) throws -> String? {
      try ExternalConnection.editForm(Provider.named(provider))
        .reading(ExternalConnection(), in: office).texts[Slot("receiver")]
    }
    #expect(
      try receiver("IdenfyConnection")
        == "https://bo.example.com/api/v1/verification-idenfy/handle")
    #expect(try receiver("SumSubstance") == "Not documented for this provider")
  }

  @Test func aConnectionOfAnUnknownProviderCanBeReadAndDisabled() throws {
    let stored = made(ExternalConnection()) {
      $0.id = 1
      $0.name = "other"
      $0.caption = "Other"
      $0.provider = "IDWise"
      $0.enabled = true
    }
    let form = ExternalConnection.editForm(nil)
    #expect(try form.reading(stored).problems == [])
    #expect(try !form.filled(stored, ["enabled": "No"]).enabled)
  }
}
