import Forms
import KYC
import Testing

/// Secrets: kept, replaced, cleared, and bound to the address that they were entered for.
@Suite struct ConnectionSecretTests {
  private let form = ExternalConnection.editForm(Provider.named("IdenfyConnection"))
  private static let note = SecretNote(
    setAt: "2026-11-20T08:00:00Z", setBy: "alice", fingerprint: "K7QX2M9A")
  private let saved = made(ExternalConnection()) {
    $0.id = 1
    $0.name = "idenfy-main"
    $0.caption = "iDenfy"
    $0.provider = "IdenfyConnection"
    $0.texts = ["host": "https://ivs.idenfy.com", "uiHost": "https://ui.idenfy.com"]
    $0.secrets = [
      "key": .saved(note),
      "secret": .saved(made(note) { $0 = SecretNote(setAt: "", setBy: "", fingerprint: "B") }),
      "signatureSecret": .saved(
        made(note) { $0 = SecretNote(setAt: "", setBy: "", fingerprint: "C") }),
    ]
  }

  @Test func aSavedSecretIsKnownByItsNoteAlone() throws {
    let reading = try form.reading(saved)
    #expect(reading.texts[Slot("key")] == "")
    #expect(reading.standings["key"]?.secret == Self.note)
    #expect(reading.problems == [])
  }

  @Test func typingReplacesEmptyKeepsAndTheMarkClears() throws {
    #expect(try form.filled(saved, ["key": " new "]).secrets["key"] == .typed("new"))
    #expect(try form.filled(saved, ["key": "  "]).secrets["key"] == .saved(Self.note))
    #expect(try form.filled(saved, ["key": "a:b"]).secrets["key"] == .saved(Self.note))
    #expect(try form.filled(saved, [:], cleared: ["key"]).secrets["key"] == nil)
  }

  @Test(arguments: [
    "https://evil.example", "https://ivs.idenfy.com:8443", "https://ui.idenfy.com", "",
  ])
  func anotherHostEmptiesKeyAndSecretAndSaysSo(_ host: String) throws {
    let filled = try form.filled(saved, ["host": host])
    #expect(filled.secrets.keys.sorted() == ["signatureSecret"])
    let reading = try form.reading(saved, ["host": host])
    #expect(
      reading.warnings.map(\.sentence) == [
        "Changed, so what was entered for the saved one is emptied: Key, Secret. Enter it again"
      ])
    #expect(reading.warnings.map(\.slot) == [Slot("host")])
    #expect(reading.standings["key"]?.isAnswered == false)
    #expect(reading.leftToEnable == (host.isEmpty ? 3 : 2))
  }

  @Test(arguments: [
    "https://IVS.idenfy.com", "https://ivs.idenfy.com:443/", "https://ivs.idenfy.com/v2",
  ])
  func theSameOriginKeepsThem(_ host: String) throws {
    let filled = try form.filled(saved, ["host": host])
    #expect(filled.secrets == saved.secrets)
    #expect(try form.reading(saved, ["host": host]).warnings == [])
  }

  @Test func aRefusedHostEmptiesNothing() throws {
    let reading = try form.reading(saved, ["host": "http://evil.example"])
    #expect(reading.problems.map(\.sentence) == ["Must begin with https://"])
    #expect(reading.standings["key"]?.secret == Self.note)
  }

  @Test func whatIsTypedForTheNewHostStays() throws {
    let texts = ["host": "https://other.example", "key": "k", "secret": "s"]
    #expect(try form.filled(saved, texts).secrets["key"] == .typed("k"))
    #expect(try form.reading(saved, texts).problems == [])
  }

  @Test func theUIHostBindsNothing() throws {
    let filled = try form.filled(saved, ["uiHost": "https://other.example"])
    #expect(filled.secrets == saved.secrets)
  }
}
