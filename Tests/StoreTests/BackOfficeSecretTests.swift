import Forms
import Foundation
import GRDB
import KYC
import Store
import Testing

struct BackOfficeSecretTests {
  func bench() throws -> Bench {
    let bench = try Bench()
    try bench.furnish()
    return bench
  }

  private func notes(_ bench: Bench) throws -> [String: SecretNote] {
    try bench.sheet(.externalConnections, "1").reading.standings.compactMapValues(\.secret)
  }

  @Test func secretsAreSealedAndKnownByTheirFingerprints() throws {
    let bench = try bench()
    let rows = try bench.rows(
      "SELECT id, name, value, sealed, fingerprint, setBy FROM connectionSetting")
    let sealing = try bench.opened.keys.sealing()
    for row in rows where row["fingerprint"] as String? != nil {
      let cell = Cell(table: "connectionSetting", row: row["id"], field: row["name"])
      let secret = try sealing.open(row["sealed"], at: cell)
      #expect(secret.hasPrefix("the-"))
      #expect(sealing.fingerprint(of: secret) == row["fingerprint"])
      #expect(row["value"] as String? == nil)
    }
    let notes = try notes(bench)
    #expect(Set(notes.keys) == ["key", "secret", "signatureSecret"])
    #expect(notes["key"]?.setBy == "anna")
    #expect(notes["key"]?.fingerprint == sealing.fingerprint(of: "the-access-key-1"))
    let sheet = try bench.sheet(.externalConnections, "1")
    #expect(sheet.text("key") == "")
    #expect(sheet.savedSecrets == ["key", "secret", "signatureSecret"])
  }

  @Test func aSecretIsKeptReplacedAndCleared() throws {
    let bench = try bench()
    let first = try notes(bench)
    #expect(try bench.edit(.externalConnections, "1", ["caption": "x"]).changed == ["Caption"])
    #expect(try notes(bench) == first)
    let saved = try bench.edit(.externalConnections, "1", ["secret": "another-secret"])
    #expect(saved.changed == ["Secret"])
    let second = try notes(bench)
    #expect(second["secret"]?.fingerprint != first["secret"]?.fingerprint)
    #expect(second["key"] == first["key"])
    var sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["enabled": "No"])
    sheet.toggleCleared("signatureSecret")
    #expect(try Bench.save(&sheet).changed == ["Signature secret", "Enabled"])
    #expect(try notes(bench)["signatureSecret"] == nil)
    #expect(
      try bench.rows("SELECT 1 FROM connectionSetting WHERE name = 'signatureSecret'").isEmpty)
  }

  @Test func anotherHostEmptiesWhatWasEnteredForTheFirst() throws {
    let bench = try bench()
    var sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["host": "https://evil.example.com", "enabled": "No"])
    let changed = try Bench.save(&sheet).changed
    #expect(changed == ["Host", "Key", "Secret", "Enabled"])
    #expect(Set(try notes(bench).keys) == ["signatureSecret"])
  }

  @Test func anotherHostCannotStayEnabled() throws {
    let bench = try bench()
    var sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["host": "https://evil.example.com"])
    guard case .refused(let problems) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "stored")
    }
    #expect(Set(problems.map(\.slot.field)) == ["key", "secret"])
    #expect(try notes(bench).count == 3)
  }

  @Test func theSameOriginKeepsThem() throws {
    let bench = try bench()
    let first = try notes(bench)
    try bench.edit(.externalConnections, "1", ["host": "https://IVS.idenfy.com:443"])
    #expect(try notes(bench) == first)
  }

  @Test func secretsTypedWithANewHostAreKept() throws {
    let bench = try bench()
    try bench.edit(
      .externalConnections, "1",
      ["host": "https://other.example.com", "key": "new-key-1", "secret": "new-secret-1"])
    #expect(try notes(bench).count == 3)
  }

  @Test func aTypedSecretIsComparedWithASavedOne() throws {
    let bench = try bench()
    var sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["secret": "the-access-key-1"])
    #expect(sheet.reading.errors.map(\.slot.field) == ["secret"])
    sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["signatureSecret": "the-secret-key-1"])
    #expect(sheet.reading.warnings.map(\.slot.field) == ["signatureSecret"])
    #expect(sheet.reading.errors.isEmpty)
  }

  @Test func aDeletedConnectionComesBackWithItsSecrets() throws {
    let bench = try bench()
    let first = try notes(bench)
    let section = try bench.section(.externalConnections)
    guard case .deleted = section.delete("1") else {
      throw Unexpected(what: "not deleted")
    }
    #expect(try bench.rows("SELECT 1 FROM connectionSetting").isEmpty)
    #expect(section.restore("1") == .restored(key: "1"))
    #expect(try notes(bench) == first)
    let row = try #require(
      try bench.rows("SELECT id, sealed FROM connectionSetting WHERE name = 'key'").first)
    let cell = Cell(table: "connectionSetting", row: row["id"], field: "key")
    #expect(try bench.opened.keys.sealing().open(row["sealed"], at: cell) == "the-access-key-1")
  }

  @Test func withoutTheKeyNothingIsSaved() throws {
    let folder = try Folder()
    try Bench(folder.databaseFile().open()).furnish()
    try FileManager.default.removeItem(atPath: folder.path + "/.config/kyc-setup/key")
    let bench = try Bench(folder.databaseFile().open())
    var sheet = try bench.sheet(.documentGroups, "1")
    sheet.set(["caption": "x"])
    guard case .failed(let sentence) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "stored")
    }
    #expect(sentence.hasPrefix("Nothing can be saved. This file needs key "))
    guard case .refused = try bench.section(.documentTypes).delete("1") else {
      throw Unexpected(what: "deleted")
    }
    #expect(try bench.office.configuration().documentGroups.count == 1)
  }

  @Test func noTypedSecretIsInAnyFile() throws {
    let folder = try Folder()
    let bench = try Bench(folder.databaseFile().open())
    try bench.furnish()
    try bench.edit(
      .externalConnections, "1", ["secret": "CANARY-secret-typed", "caption": "CANARY-shown"])
    try bench.edit(.externalConnections, "1", ["secret": "replaced-again"])
    func places(of text: String) throws -> [String] {
      try folder.names().filter { name in
        guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else {
          return false
        }
        let utf16 = text.data(using: .utf16LittleEndian) ?? Data()
        let base64 = Data(Data(text.utf8).base64EncodedString().dropLast(4).utf8)
        return [Data(text.utf8), utf16, base64].contains { data.range(of: $0) != nil }
      }
    }
    #expect(try !places(of: "CANARY-shown").isEmpty, "what is not secret is found")
    for secret in [
      "CANARY-secret-typed", "the-access-key-1", "the-signing-key-1", "replaced-again",
    ] {
      #expect(try places(of: secret) == [])
    }
    try bench.opened.close()
    #expect(try places(of: "CANARY-secret-typed") == [])
  }
}
