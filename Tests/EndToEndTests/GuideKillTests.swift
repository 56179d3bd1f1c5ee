import Foundation
import TestSupport
import Testing

/// Guided set-up ended by force at any moment and gone on with comes to the same end.
@Suite struct GuideKillTests {
  /// The run that nobody ends: how many keys it takes, and what is stored then.
  private static let whole = Task {
    try await TemporaryFolder.lend { folder in
      let desk = TestBackOffice(home: folder)
      var sent = 0
      try await desk.visit(["guide"]) { visit in
        var walker = GuideWalker(visit: visit)
        try await walker.walk()
        sent = walker.sent
      }
      return (keys: sent, stored: try await desk.canonical())
    }
  }

  /// Each round takes all three blows, in any order.
  @Test(.tags(.slow), arguments: 1...17) func itEndsTheSame(round: Int) async throws {
    let whole = try await Self.whole.value
    var dice = SeededGenerator.drawn(UInt64(round))
    try #require(whole.keys > 0)
    let moments = (1...3).map { _ in Int.random(in: 1...whole.keys, using: &dice) }.sorted()
    let blows = Array(zip(Blow.allCases.shuffled(using: &dice), moments))
    let when = "\(dice), of \(whole.keys) keys: \(blows)"
    do {
      try await TemporaryFolder.lend { folder in
        var rounds = Rounds(desk: TestBackOffice(home: folder), isDirect: round % 4 != 0)
        rounds.occasion = when
        var before = 0
        for (blow, moment) in blows {
          try await rounds.visit(blow, after: max(1, moment - before))
          before = moment
        }
        try await rounds.visit()
        let stored = try await rounds.desk.canonical()
        #expect(stored == whole.stored, "\(when)")
        #expect(try await rounds.desk.select("SELECT count(*) FROM draft") == "0", "\(when)")
      }
    } catch {
      Issue.record(error, "\(when)")
    }
  }
}

/// Visits to one file, one after the other, each but the last ended by a blow.
private struct Rounds {
  let desk: TestBackOffice
  let isDirect: Bool
  var occasion = ""
  private var owed: [Memory.Thing: String] = [:]
  private var places = ["1"]

  init(desk: TestBackOffice, isDirect: Bool) { (self.desk, self.isDirect) = (desk, isDirect) }

  /// Goes on from where the visit before was ended, to the end or until a blow comes after so many keys.
  mutating func visit(_ blow: Blow? = nil, after limit: Int = .max) async throws {
    let (owed, places) = (owed, places)
    var walker: GuideWalker?
    try await desk.visit(["guide"]) { visit in
      var person = GuideWalker(visit: visit, owed: owed, isDirect: isDirect, occasion: occasion)
      person.limit = limit
      do {
        try await person.resume(at: places)
        try await person.walk()
      } catch is GuideWalker.Struck {}
      // Half of the blows come at once, the others when all that was told is stored.
      if limit.isMultiple(of: 2) {
        try await person.memory.untilStored(in: desk)
        person.memory.isStored = true
      }
      walker = person
      if let blow { try await desk.strike(visit, blow) }
    }
    guard let memory = walker?.memory else { return }
    self.owed = memory.owed(before: owed)
    self.places = memory.places(from: self.owed[.place])
  }
}
