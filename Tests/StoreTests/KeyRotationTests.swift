import Forms
import Foundation
import GRDB
import Glibc
import KYC
import Store
import Synchronization
import TestSupport
import Testing

/// Another key for a file that is in use.
struct KeyRotationTests {
  let folder: Folder
  let bench: Bench

  init() throws {
    folder = try Folder()
    bench = try Bench(folder.databaseFile().open())
    try bench.furnish()
  }

  private var keyFile: String { folder.path + "/.config/kyc-setup/key" }

  private func custody() throws -> KeyCustody { try KeyCustody(file: folder.databaseFile()) }

  @discardableResult
  private func rotate() throws -> KeyCustody.Rotation {
    try custody().rotate(by: Person(name: "root", uid: 0))
  }

  /// The id, and the state, of each key in the key file.
  private func ring() throws -> [[String]] {
    let text = try String(contentsOfFile: keyFile, encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ").map(String.init)
      return [try words.at(0), try words.at(2)]
    }
  }

  private func setStates(_ states: [String]) throws {
    let text = try String(contentsOfFile: keyFile, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let changed = zip(lines, states).map { line, state in
      line.split(separator: " ").dropLast().joined(separator: " ") + " " + state
    }
    try Data((changed.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(fileURLWithPath: keyFile))
  }

  private func keyId() throws -> String? { try bench.text("SELECT keyId FROM backOffice") }

  /// Whether a file of the folder holds something that is sealed with a key.
  private func isAnythingSealed(with id: String) throws -> Bool {
    let bytes = stride(from: 0, to: 8, by: 2).compactMap {
      UInt8(id.dropFirst($0).prefix(2), radix: 16)
    }
    return try folder.names().contains { name in
      let data = FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
      return data.range(of: Data([1] + bytes)) != nil
    }
  }

  @Test func everythingIsSealedAnewAndTheHistoryTellsOfIt() throws {
    let draft = StoreDraftTests.draft(
      "levels", "1", [Slot("key"): "typed secret"], secrets: ["key"])
    #expect(bench.office.keep(draft) == .kept)
    try bench.execute(
      "UPDATE draft SET version = version + 1, updatedAt = '2001-01-01T00:00:00.000Z'")
    let before = try #require(try keyId())
    #expect(try isAnythingSealed(with: before), "the search finds what is there")
    let done = try rotate()
    #expect(done.values == 2 + 3 + 1)
    let after = try #require(try keyId())
    #expect(try ring() == [[before, "retired"], [after, "active"]])
    #expect(try !isAnythingSealed(with: before))
    #expect(try bench.text("SELECT updatedAt FROM draft") == "2001-01-01T00:00:00.000Z")
    let told = try #require(
      try bench.rows(
        "SELECT operator, rowId, changes FROM revision WHERE tableName = 'backOffice'"
      ).last)
    #expect(told["operator"] == "root" && told["rowId"] == 1)
    #expect(told["changes"] == #"{"keyId":{"is":"\#(after)","was":"\#(before)"}}"#)
    let report = try custody().report()
    #expect(report.trouble == nil && report.values == 6)
    #expect(report.keys.map(\.opensFile) == [false, true])
  }

  @Test func anOpenSessionGoesOnWithTheNewKey() throws {
    let draft = StoreDraftTests.draft(
      "levels", "1", [Slot("key"): "typed secret"], secrets: ["key"])
    #expect(bench.office.keep(draft) == .kept)
    var sheet = try bench.sheet(.externalConnections, "1")
    let before = try #require(try keyId())
    try rotate()
    // What it has open is no conflict, and what it seals is sealed with the key that the file names now.
    sheet.set(["secret": "another-secret"])
    #expect(try Bench.save(&sheet).changed == ["Secret"])
    #expect(bench.office.keep(draft) == .kept)
    try rotate()
    let note = try #require(try bench.office.drafts().first)
    #expect(
      try bench.office.openDraft(note.id)?.parts[Draft.whole]?.answers.texts[Slot("key")]
        == "typed secret")
    #expect(try bench.office.lookAtDraft(note.id) != nil)
    let after = try #require(try keyId())
    #expect(try !isAnythingSealed(with: before))
    #expect(try ring().last == [after, "active"])
    #expect(try custody().report().trouble == nil)
    let again = try Bench(folder.databaseFile().open())
    #expect(try again.opened.keys.sealing().keyId == after)
  }

  @Test func whatWasDeletedComesBackUnderTheNewKey() throws {
    let section = try bench.section(.externalConnections)
    guard case .deleted = section.delete("1") else {
      throw Unexpected(what: "not deleted")
    }
    let before = try #require(try keyId())
    try rotate()
    #expect(section.restore("1") == .restored(key: "1"))
    #expect(try !isAnythingSealed(with: before))
    #expect(try custody().report().values == 5)
  }

  @Test func whatDoesNotOpenKeepsTheKey() throws {
    let before = try ring()
    try bench.execute(
      """
      UPDATE connectionSetting SET sealed = (SELECT sealed FROM connectionSetting WHERE name = 'key')
      WHERE name = 'secret'
      """)
    let error = #expect(throws: ChangeError.self) { try rotate() }
    #expect("\(String(describing: error))".contains("secret"))
    #expect(try ring() == before)
    #expect(try custody().report().trouble?.contains("The secret secret does not open") == true)
  }

  /// The key file and the file as a kill leaves them between the steps.
  @Test func anInterruptedRotationIsBroughtToItsEnd() throws {
    // The ring has another key, which nothing is sealed with yet.
    let first = try #require(try keyId())
    try rotate()
    let second = try #require(try keyId())
    try setStates(["active", "active"])
    // Sealed with the second, and the first not retired.
    let end = try rotate()
    #expect(end.from == nil)
    #expect(try keyId() == second)
    #expect(try ring() == [[first, "retired"], [second, "active"]])
    try rotate()
    let third = try #require(try keyId())
    try Data(contentsOf: URL(fileURLWithPath: keyFile)).write(
      to: URL(fileURLWithPath: keyFile + ".copy"))
    // Another file with the same keys is still sealed with the key before: it takes the newest, and makes none.
    let other = try folder.databaseFile("other.sqlite")
    try other.open().close()
    try rotate()
    let fourth = try #require(try keyId())
    let taken = try KeyCustody(file: other).rotate(by: Person(name: "anna", uid: nil))
    #expect(taken.to.lowercased().hasPrefix(fourth.prefix(4)))
    #expect(try ring().map(\.first) == [first, second, third, fourth])
  }

  @Test func manyAtOnceEndWithOneKey() async throws {
    let custody = try custody()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { _ = try custody.rotate(by: Person(name: "anna\(number)", uid: nil)) }
      }
      for _ in 0..<4 {
        group.addTask {
          for number in 0..<10 {
            var sheet = try bench.sheet(.documentGroups, "1")
            sheet.set(["caption": "\(number)"])
            if case .failed(let sentence) = sheet.save(isConfirmed: true) {
              throw Unexpected(what: sentence)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let id = try #require(try keyId())
    #expect(try ring().filter { $0.last == "active" } == [[id, "active"]])
    #expect(try custody.report().trouble == nil)
    #expect(try folder.names().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  /// Nobody changes the key file while another process is at it.
  @Test func itWaitsForItsTurnAtTheKeyFile() async throws {
    let keys = folder.path + "/.config/kyc-setup"
    let before = try ring()
    let lock = open(keys, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    var status = stat()
    #expect(fstat(lock, &status) == 0)
    let custody = try custody()
    let done = Done()
    // A thread of its own: one that tests share must not wait for another.
    Thread.detachNewThread {
      done.end(Result { try custody.rotate(by: Person(name: "anna", uid: nil)) })
    }
    while done.result == nil {
      let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
      if locks.contains(where: { $0.contains("->") && $0.contains(":\(status.st_ino) ") }) { break }
      await Task.yield()
    }
    #expect(try ring() == before)
    close(lock)
    while done.result == nil { await Task.yield() }
    #expect(throws: Never.self) { try done.result?.get() }
    #expect(try ring().count == 2)
  }

  /// What came of a rotation on a thread of its own.
  private final class Done: Sendable {
    private let kept = Mutex<Result<KeyCustody.Rotation, any Error>?>(nil)
    var result: Result<KeyCustody.Rotation, any Error>? { kept.withLock { $0 } }
    func end(_ result: Result<KeyCustody.Rotation, any Error>) { kept.withLock { $0 = result } }
  }

  @Test func aKeyThatComesBackIsFoundWithoutANewStart() throws {
    rename(keyFile, keyFile + ".away")
    let late = try Bench(folder.databaseFile().open())
    var sheet = try late.sheet(.documentGroups, "1")
    sheet.set(["caption": "x"])
    guard case .failed(let sentence) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "stored")
    }
    #expect(sentence.hasPrefix("Nothing can be saved. This file needs key "))
    #expect(late.office.reasonNotToKeepDrafts != nil)
    rename(keyFile + ".away", keyFile)
    #expect(try Bench.save(&sheet).changed == ["Caption"])
    #expect(late.office.reasonNotToKeepDrafts == nil)
  }

  @Test func withoutTheKeyNothingIsRotated() throws {
    let before = try #require(try keyId())
    rename(keyFile, keyFile + ".away")
    #expect(throws: ChangeError.withoutKey(.missing(id: before, lookedIn: keyFile))) {
      try rotate()
    }
    #expect(!FileManager.default.fileExists(atPath: keyFile))
    let report = try custody().report()
    #expect(report.keys.isEmpty && report.needed != nil && report.values == nil)
    #expect(report.trouble?.contains("This file needs key ") == true)
  }
}
