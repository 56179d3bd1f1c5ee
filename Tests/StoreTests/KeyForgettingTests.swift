import Foundation
import GRDB
import Store
import TestSupport
import Testing

/// A key that is taken out of the key file.
struct KeyForgettingTests {
  let folder: Folder
  let custody: KeyCustody
  let first: String
  let second: String

  init() throws {
    folder = try Folder()
    let file = try folder.databaseFile()
    let opened = try file.open()
    first = try opened.keys.sealing().keyId
    _ = try Backup.make(of: file.path, version: 12)
    try opened.close()
    custody = try KeyCustody(file: file)
    _ = try custody.rotate(by: Person(name: "anna", uid: nil))
    let again = try file.open()
    second = try again.keys.sealing().keyId
    try again.close()
  }

  private func refusal(_ digits: String) -> String? {
    let refusal = #expect(throws: ChangeError.self) { try custody.parting(from: digits) }
    return refusal?.message
  }

  @Test func itSaysWhichBackupsBecomeUnreadable() throws {
    // Other files in the folder are no Back Offices, or name another key.
    try Data("SQLite format 3".utf8).write(to: URL(fileURLWithPath: folder.path + "/text"))
    try folder.databaseFile("other.sqlite").open().close()
    for digits in [first, first.prefix(5).uppercased(), first.prefix(4).uppercased() + "…"] {
      let parting = try custody.parting(from: digits)
      #expect(parting.named.count == 1)
      #expect(try parting.named.at(0).hasPrefix(folder.path + "/back-office.sqlite.backup-"))
    }
    let parting = try custody.parting(from: first)
    let backup = try folder.databaseFile(
      String(parting.named.at(0).dropFirst(folder.path.count + 1)))
    #expect(try KeyCustody(file: backup).report().trouble == nil)
    try custody.forget(parting)
    let trouble = try KeyCustody(file: backup).report().trouble
    #expect(trouble?.hasPrefix("This file needs key \(first.prefix(4).uppercased())…") == true)
    #expect(try custody.report().trouble == nil)
    #expect(refusal(first)?.hasPrefix("There is no key \(first) in ") == true)
  }

  @Test func aBackupThatCannotBeReadIsNamedToo() throws {
    let named = try custody.parting(from: first).named
    let broken = folder.path + "/broken.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: try #require(named.first)))
    bytes.replaceSubrange(100..<8192, with: Data(repeating: 0xA5, count: 8092))
    try bytes.write(to: URL(fileURLWithPath: broken))
    let parting = try custody.parting(from: first)
    #expect(parting.named == named)
    #expect(parting.unread == [broken])
  }

  @Test func theKeyOfTheFileStays() {
    #expect(refusal(second)?.contains("seals \(folder.path)/back-office.sqlite") == true)
  }

  @Test func aKeyThatSomethingIsSealedWithStays() throws {
    let queue = try DatabaseQueue(path: folder.path + "/back-office.sqlite")
    let bytes =
      [1]
      + stride(from: 0, to: 8, by: 2).compactMap { UInt8(first.dropFirst($0).prefix(2), radix: 16) }
    try queue.write {
      try $0.execute(
        sql: """
          INSERT INTO draft (operator, section, label, content, sealed)
          VALUES ('a', 'levels', 'x', '{}', ?)
          """, arguments: [Data(bytes + [UInt8](repeating: 0, count: 40))])
    }
    #expect(refusal(first)?.contains("seals") == true)
  }

  @Test func anActiveKeyStays() throws {
    let key = folder.path + "/.config/kyc-setup/key"
    let text = try String(contentsOfFile: key, encoding: .utf8)
    try Data(text.replacing("retired", with: "active").utf8).write(to: URL(fileURLWithPath: key))
    #expect(refusal(first)?.contains("is active") == true)
  }

  @Test func fewDigitsAreNotGuessedAt() throws {
    for letter in "0123456789abcdef" {
      let found = [first, second].filter { $0.first == letter }
      if found.isEmpty { #expect(refusal(String(letter))?.hasPrefix("There is no key") == true) }
      if found.count == 2 { #expect(refusal(String(letter))?.hasPrefix("Several") == true) }
    }
    #expect(refusal("")?.hasPrefix("There is no key") == true)
  }
}
