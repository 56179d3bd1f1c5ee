import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

struct BackOfficeConcurrencyTests {
  @Test func noSaveIsLost() async throws {
    let folder = try Folder()
    let offices = try (0..<2).map { index in
      try Bench(folder.databaseFile().open(), operatorName: "operator\(index)")
    }
    let key = try offices[0].create(.documentGroups, ["name": "A", "caption": "0", "type": "All"])
    let (threads, saves) = (4, 50)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<threads {
        let bench = offices[thread % 2]
        group.addTask {
          for _ in 0..<saves { try Self.addOne(bench, key) }
        }
      }
      try await group.waitForAll()
    }
    let sheet = try offices[1].sheet(.documentGroups, key)
    #expect(sheet.text("caption") == String(threads * saves))
    let revisions = try offices[0].text(
      "SELECT count(*) FROM revision WHERE tableName = 'documentGroup' AND action = 'update'")
    #expect(revisions == String(threads * saves))
    #expect(
      try offices[0].text("SELECT version FROM documentGroup") == String(threads * saves + 1))
    for bench in offices { try bench.opened.close() }
  }

  // Counts in the caption: a lost save would be a number too low.
  private static func addOne(_ bench: Bench, _ key: String) throws {
    var sheet = try bench.sheet(.documentGroups, key)
    while true {
      let next = (Int(sheet.text("caption")) ?? 0) + 1
      sheet.set(["caption": String(next)])
      switch sheet.save(isConfirmed: true) {
      case .saved: return
      case .conflict(let conflict): sheet = try conflict.sheet
      case let other: throw Unexpected(what: "\(other)")
      }
    }
  }

  @Test func aSaveIntoAFileThatWasMigratedMeanwhileIsRefused() async throws {
    let folder = try Folder()
    let bench = try Bench(folder.databaseFile().open())
    try bench.furnish()
    var sheet = try bench.sheet(.documentGroups, "1")
    let moved = try await bench.shell("PRAGMA user_version = 999")
    #expect(moved.status == 0)
    sheet.set(["caption": "x"])
    guard case .failed(let sentence) = sheet.save(isConfirmed: true) else {
      throw Unexpected(what: "stored")
    }
    #expect(sentence.contains("newer program"))
    try bench.opened.close()
  }
}
