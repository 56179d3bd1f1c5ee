import Foundation
import GRDB
import Glibc
import Store
import Testing

struct SealingTests {
  let cell = Cell(table: "connectionSetting", row: 1, field: "secret")

  @Test func aSecretOpensInItsCellOnly() throws {
    let sealing = try DatabaseFile.inMemory().keys.sealing()
    let sealed = try sealing.seal("s3cr3t-Ünïcode", at: cell)
    #expect(try sealing.open(sealed, at: cell) == "s3cr3t-Ünïcode")
    #expect(try sealing.seal("s3cr3t-Ünïcode", at: cell) != sealed)
    let others = [
      Cell(table: "connectionSettin", row: 1, field: "gsecret"),
      Cell(table: "connectionSetting", row: 2, field: "secret"),
      Cell(table: "connectionSetting", row: 1, field: "key"),
      Cell(table: "draft", row: 1, field: "secret"),
    ]
    for other in others {
      #expect(throws: EncryptionKeyError.doesNotOpen(other)) { try sealing.open(sealed, at: other) }
    }
    for index in sealed.indices {
      var altered = sealed
      altered[index] ^= 1
      #expect(throws: EncryptionKeyError.self) { try sealing.open(altered, at: cell) }
    }
    #expect(throws: EncryptionKeyError.unknownFormat) {
      try sealing.open(sealed.prefix(32), at: cell)
    }
  }

  @Test func anotherFileDoesNotOpenIt() throws {
    let folder = try Folder()
    let (one, two) = try (folder.databaseFile("one").open(), folder.databaseFile("two").open())
    // Same account, same key, another file.
    #expect(try one.keys.sealing().keyId == two.keys.sealing().keyId)
    let sealed = try one.keys.sealing().seal("x", at: cell)
    #expect(throws: EncryptionKeyError.doesNotOpen(cell)) {
      try two.keys.sealing().open(sealed, at: cell)
    }
    #expect(
      try one.keys.sealing().fingerprint(of: "x") != two.keys.sealing().fingerprint(of: "x"))
    let stranger = try DatabaseFile.inMemory().keys.sealing()
    #expect(throws: EncryptionKeyError.unknownKey(id: try one.keys.sealing().keyId)) {
      try stranger.open(sealed, at: cell)
    }
  }

  @Test func aFingerprintIsEightCharactersAndStays() throws {
    let folder = try Folder()
    let opened = try folder.databaseFile().open()
    let print = try opened.keys.sealing().fingerprint(of: "secret")
    try opened.close()
    #expect(print.wholeMatch(of: /[A-Z2-7]{8}/) != nil)
    #expect(try folder.databaseFile().open().keys.sealing().fingerprint(of: "secret") == print)
    #expect(try opened.keys.sealing().fingerprint(of: "Secret") != print)
  }

  @Test func fiftyFirstStartsMakeOneKey() async throws {
    let folder = try Folder()
    let cell = cell
    let found = try await withThrowingTaskGroup(of: (String, Data, String).self) { group in
      for number in 0..<50 {
        group.addTask {
          let file = try folder.databaseFile("\(number % 5).sqlite")
          let opened = try file.open()
          defer { try? opened.close() }
          let sealing = try opened.keys.sealing()
          return try (sealing.keyId, sealing.seal("s\(number)", at: cell), file.path)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(found.map(\.0)).count == 1)
    for (_, sealed, path) in found {
      let opened = try DatabaseFile(path: path, surroundings: folder.surroundings).open()
      #expect(try opened.keys.sealing().open(sealed, at: cell).hasPrefix("s"))
      try opened.close()
    }
    #expect(try folder.names().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  @Test func aKeyThatIsGoneIsNotMadeAnew() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    let opened = try file.open()
    let id = try opened.keys.sealing().keyId
    try opened.close()
    let key = folder.path + "/.config/kyc-setup/key"
    rename(key, key + ".away")
    let without = try file.open()
    #expect(without.readOnly == nil)
    let trouble = #expect(throws: EncryptionKeyError.self) { try without.keys.sealing() }
    #expect(trouble == .missing(id: id, lookedIn: key))
    let shown = id.prefix(4).uppercased()
    #expect(trouble?.message.contains("This file needs key \(shown)…; looked in \(key).") == true)
    try without.close()
    #expect(access(key, F_OK) != 0)
    // Another file's key is not this one's.
    try folder.databaseFile("other.sqlite").open().close()
    #expect(access(key, F_OK) == 0)
    #expect(throws: EncryptionKeyError.missing(id: id, lookedIn: key)) {
      try file.open().keys.sealing()
    }
  }

  @Test func aKeyFileIsChecked() throws {
    let folder = try Folder()
    let file = try folder.databaseFile()
    try file.open().close()
    let key = folder.path + "/.config/kyc-setup/key"
    func trouble() throws -> EncryptionKeyError? {
      #expect(throws: EncryptionKeyError.self) { try file.open().keys.sealing() }
    }
    for mode in [UInt32(0o640), 0o604, 0o620] {
      chmod(key, mode)
      #expect(try trouble() == .openToOthers(path: key, mode: mode, expected: 0o600))
    }
    chmod(key, 0o644)
    #expect(try trouble()?.message.hasSuffix("Mend it: chmod 0600 \(key)") == true)
    chmod(key, 0o600)
    let text = try String(contentsOfFile: key, encoding: .utf8)
    try Data((text + "junk\n").utf8).write(to: URL(fileURLWithPath: key))
    #expect(try trouble() == .malformed(path: key, line: 3))
    let altered = text.replacing("active", with: "retired")
    try Data(altered.utf8).write(to: URL(fileURLWithPath: key))
    // A retired key still opens what it sealed.
    #expect(throws: Never.self) { try file.open().keys.sealing() }
    rename(key, key + ".real")
    symlink(key + ".real", key)
    #expect(try trouble() == .notRegular(path: key))
    if geteuid() == 0 {
      unlink(key)
      rename(key + ".real", key)
      chown(key, 65534, 0)
      #expect(try trouble() == .foreignOwner(path: key, owner: "nobody", expected: "root"))
    }
  }

  @Test func aKeyPlaceThatIsNotOursIsNotFilled() throws {
    let folder = try Folder()
    var surroundings = folder.surroundings
    surroundings.account = KeyPlace.serviceAccount
    let file = DatabaseFile(path: folder.path + "/db", surroundings: surroundings)
    let opened = try file.open()
    #expect(throws: EncryptionKeyError.absent(path: "/etc/kyc-setup/key")) {
      try opened.keys.sealing()
    }
    try opened.close()
    // Once there is a key, the file takes it.
    let later = try folder.databaseFile("db").open()
    #expect(throws: Never.self) { try later.keys.sealing() }
  }
}
