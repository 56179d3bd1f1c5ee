import Forms
import Foundation
import GRDB
import KYC
import Store
import TestSupport
import Testing

/// Eight processes save the same records at the same time.
struct ManyProcessesTests {
  @Test(.tags(.slow)) func noSaveOfEightProcessesIsLost() async throws {
    try await TemporaryFolder.lend { try await saveAtOnce(in: $0) }
  }

  private func saveAtOnce(in home: TemporaryFolder) async throws {
    let surroundings = ProcessSurroundings(
      environment: [:], home: home.path, account: "tester")
    let file = DatabaseFile(path: home.file("bo.sqlite"), surroundings: surroundings)
    let bench = try Bench.told(file.open())
    let (processes, saves) = (8, 1_000)
    // Short forms, so that the time goes into saving.
    let test = try bench.create(.clientTests, ["caption": "Risk"])
    let questions = try bench.list(of: "questions", in: bench.sheet(.clientTests, test))
    var question = try #require(try questions.create())
    let asked = try Bench.save(&question, ["text": "Why?"]).key
    let answers = try bench.list(of: "answers", in: #require(try questions.open(asked)))
    let keys = try (1...5).map { _ in
      var answer = try #require(try answers.create())
      return try Bench.save(&answer, ["text": "0", "correct": "Yes"]).key
    }
    for number in 0..<processes {
      _ = try bench.office.admit("saver\(number)", groups: ["Administrators"])
    }
    let path = bench.opened.path
    var totals: [(saves: Int, second: Int)] = []
    totals = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<processes {
        group.addTask {
          try await Self.run(
            [path, "saver\(number)", String(saves), answers.section.id, "text"] + keys, home: home)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let second = totals.map(\.second).reduce(0, +)
    prove("\(processes) x \(saves) saves at once, none lost; \(second) times one came second.")
    #expect(totals.map(\.saves) == Array(repeating: saves, count: processes))
    let counted = try keys.map { Int(try #require(try answers.open($0)).text("text")) ?? 0 }
    #expect(counted.reduce(0, +) == processes * saves)
    let revisions = """
      SELECT count(*) FROM revision WHERE tableName = 'clientTestAnswer' AND action = 'update'
      """
    #expect(try bench.text(revisions) == String(processes * saves))
    #expect(
      try bench.text("SELECT count(DISTINCT operator) FROM revision") == String(processes + 1))
    #expect(try bench.office.verifyHistory(against: []).findings == [])
    try bench.opened.close()
  }

  private static func run(
    _ words: [String], home: TemporaryFolder
  ) async throws -> (Int, Int) {
    let done = try await Shell.run(
      [BuiltProgram.folder() + "/Saver"] + words, home: home, limit: .seconds(600))
    let counts = done.output.split { !$0.isNumber }.compactMap { Int($0) }
    guard done.status == 0, counts.count == 2 else { throw Unexpected(what: done.errors) }
    return (counts[0], counts[1])
  }
}
