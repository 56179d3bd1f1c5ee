import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

struct BackOfficeRevisionTests {
  private func last(_ bench: Bench, _ count: Int = 1) throws -> [String] {
    try bench.rows(
      """
      SELECT operator, tableName, rowId, action, subject, changes FROM revision
      ORDER BY id DESC LIMIT \(count)
      """
    ).reversed().map { row in
      (0..<6).map { index in
        String.fromDatabaseValue(row[index]) ?? Int.fromDatabaseValue(row[index]).map(String.init)
          ?? ""
      }.joined(separator: " ")
    }
  }

  @Test func everySaveIsKeptWithWhatWasAndWhatIs() throws {
    let bench = try Bench(operatorName: "alice")
    try bench.create(.documentGroups, ["name": "ID", "caption": "ID card"])
    #expect(
      try last(bench) == [
        #"alice documentGroup 1 create ID {"caption":{"is":"{\"en\":\"ID card\"}"},"#
          + #""description":{"is":"{}"},"enabled":{"is":1},"name":{"is":"ID"},"type":{"is":"One"}}"#
      ])
    try bench.edit(.documentGroups, "1", ["enabled": "No", "name": "ID_CARD"])
    #expect(
      try last(bench) == [
        #"alice documentGroup 1 update ID_CARD {"enabled":{"is":0,"was":1},"#
          + #""name":{"is":"ID_CARD","was":"ID"}}"#
      ])
    _ = try bench.section(.documentGroups).delete("1")
    #expect(try last(bench).at(0).contains(#"delete ID_CARD {"caption":{"was":"{\"en\""#))
  }

  @Test func listsAreKeptAsNumbers() throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.edit(.levels, "2", ["clientTests": ""])
    #expect(try last(bench) == [#"anna level 2 update 1 {"clientTestIds":{"is":[],"was":[1]}}"#])
  }

  @Test func nothingChangedWritesNothing() throws {
    let bench = try Bench()
    try bench.furnish()
    let before = try bench.opened.queue.read(Fixture.dump)
    #expect(try bench.edit(.levels, "2", [:]).changed == [])
    #expect(try bench.opened.queue.read(Fixture.dump) == before)
  }

  @Test func whoLosesTheDefaultIsTold() throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.edit(.clientRights, "2", ["default": "Yes"])
    #expect(
      try last(bench, 2) == [
        #"anna clientRight 1 update DEFAULT {"default":{"is":0,"was":1}}"#,
        #"anna clientRight 2 update BASIC {"default":{"is":1,"was":0}}"#,
      ])
  }

  @Test func whatGoesWithARecordIsTold() throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.edit(.levels, "2", ["clientTests": ""])
    let questions = try bench.list(of: "questions", in: bench.sheet(.clientTests, "1"))
    var question = try #require(try questions.create())
    _ = try Bench.save(&question, ["text": "Why?"])
    let section = try bench.section(.clientTests)
    #expect(
      try section.deletion("1")
        == .allowed(name: "Risk", consequences: ["Its question goes with it"]))
    guard case .deleted = section.delete("1") else {
      throw Unexpected(what: "kept")
    }
    #expect(
      try last(bench, 2).map { $0.prefix(32) } == [
        "anna clientTestQuestion 1 delete", "anna clientTest 1 delete Risk {\"",
      ])
    _ = section.restore("1")
    #expect(
      try last(bench, 2).map { $0.prefix(32) } == [
        "anna clientTest 1 create Risk {\"", "anna clientTestQuestion 1 create",
      ])
  }

  @Test func secretsAreNeverInTheHistory() throws {
    let bench = try Bench()
    try bench.furnish()
    try bench.edit(.externalConnections, "1", ["secret": "other-secret-1"])
    let mark = try #require(
      try bench.text(
        "SELECT setAt || ' ' || fingerprint FROM connectionSetting WHERE name = 'secret'"))
    #expect(
      try last(bench) == [
        #"anna externalConnection 1 update idenfy-main {"secret":{"is":"changed","mark":"\#(mark)"}}"#
      ])
    var sheet = try bench.sheet(.externalConnections, "1")
    sheet.set(["enabled": "No"])
    sheet.toggleCleared("key")
    _ = try Bench.saved(sheet.save(isConfirmed: true))
    #expect(
      try last(bench) == [
        #"anna externalConnection 1 update idenfy-main {"enabled":{"is":0,"was":1},"key":{"is":"cleared"}}"#
      ])
    _ = try bench.section(.externalConnections).delete("1")
    let all = try bench.texts("SELECT changes FROM revision").joined()
    #expect(all.contains("https://ivs.idenfy.com"))
    for secret in ["the-access-key-1", "the-secret-key-1", "the-signing-key-1", "other-secret-1"] {
      #expect(!all.contains(secret))
    }
    #expect(try last(bench).at(0).contains(#""signatureSecret":{"is":"cleared"}"#))
  }
}
