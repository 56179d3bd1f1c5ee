import Forms
import GRDB
import KYC
import Store
import Testing

/// A changed Host empties Key and Secret by every door there is; another of the provider's own hosts does not.
struct ChangedHostTests {
  enum Door: String, CaseIterable {
    case form, secondSave, resumedDraft, putBack, file
  }

  private static let other = "https://evil.example"
  private static let own = "https://ivs.idenfy.com"

  @Test(arguments: Door.allCases) func emptiesTheKeyPair(_ door: Door) throws {
    let bench = try Bench.told()
    try bench.furnish()
    #expect(try sealed(bench) == ["key", "secret", "signatureSecret"])
    try bench.edit(.externalConnections, "1", ["enabled": "No"])
    try change(by: door, bench)
    let host = try bench.text("SELECT value FROM connectionSetting WHERE name = 'host'")
    #expect(host == Self.other)
    #expect(try sealed(bench) == ["signatureSecret"])
  }

  private func change(by door: Door, _ bench: Bench) throws {
    switch door {
    case .form: try bench.edit(.externalConnections, "1", ["host": Self.other])
    case .file:
      try bench.apply("externalConnections:\n- {name: idenfy-main, host: \(Self.other)}\n")
    case .secondSave:
      var sheet = try bench.sheet(.externalConnections, "1")
      sheet.set(["host": Self.other])
      try bench.edit(.externalConnections, "1", ["caption": "Theirs"])
      guard case .conflict(let conflict) = sheet.save(isConfirmed: true) else {
        throw Unexpected(what: "no conflict")
      }
      _ = try Bench.saved(conflict.sheet.save(isConfirmed: true))
    case .resumedDraft:
      let draft = StoreDraftTests.draft("externalConnections", "1", [Slot("host"): Self.other])
      #expect(bench.office.keep(draft) == .kept)
      bench.office.releaseDrafts()
      let id = try #require(try bench.office.drafts().first?.id)
      let kept = try #require(try bench.office.openDraft(id)?.parts[Draft.whole])
      var sheet = try bench.sheet(.externalConnections, "1")
      sheet.set(kept.answers)
      _ = try Bench.saved(sheet.save(isConfirmed: true))
    case .putBack:
      // It was there once, and what was entered since is for the one that is there now.
      try bench.edit(.externalConnections, "1", ["host": Self.other])
      try bench.edit(.externalConnections, "1", ["host": Self.own])
      try bench.edit(
        .externalConnections, "1", ["key": "another-access", "secret": "another-secret"])
      let back = try #require(try bench.office.historyHead()?.number) - 1
      let history = try #require(bench.office.list("history"))
      guard case .form(let sheet, _, _) = try history.filling(String(back)) else {
        throw Unexpected(what: "nothing to put back")
      }
      _ = try Bench.saved(sheet.save(isConfirmed: true))
    }
  }

  /// The guide saves all or nothing, and so saves no changed Host before the pair was entered for it.
  @Test func theGuideAsksForTheKeyPairAgain() throws {
    let bench = try Bench.told()
    try bench.furnish()
    var draft = try bench.office.land(nil, .on).draft
    draft.parts["start", default: Draft.Part()].answers.texts[Slot("officeName")] = "Acme"
    draft.parts["webhook", default: Draft.Part()].answers.texts[Slot("url")] = "https://bo.acme.com"
    draft.parts["connection", default: Draft.Part()].answers.texts[Slot("host")] = Self.other
    let landing = try bench.office.land(draft, .to("review"))
    guard case .text(let text) = landing.content else { throw Unexpected(what: "no text") }
    #expect(text.act == nil)
    #expect(text.document.lines.contains { $0.text.contains("is emptied: Access key") })
  }

  @Test func anotherOfTheProvidersHostsKeepsIt() throws {
    let bench = try Bench.told()
    try bench.furnish()
    let origins = try #require(Provider.named("IdenfyConnection")).settings
    #expect(!origins.isEmpty)
    try bench.edit(.externalConnections, "1", ["host": "\(Self.own)/", "caption": "Same"])
    #expect(try sealed(bench) == ["key", "secret", "signatureSecret"])
  }

  private func sealed(_ bench: Bench) throws -> [String] {
    try bench.texts("SELECT name FROM connectionSetting WHERE sealed IS NOT NULL ORDER BY name")
  }
}
