import Foundation
import TestSupport
import Testing

/// Guided set-up ended by force at any moment and gone on with comes to the same end.
@Suite struct GuideKillTests {
  /// KYC_SETUP_SEED in the environment tries the same moments again.
  private static let seed =
    ProcessInfo.processInfo.environment["KYC_SETUP_SEED"].flatMap(UInt64.init)
    ?? .random(in: 0..<1_000_000)

  /// The run that nobody ends: how many keys it takes, and what is stored then.
  private static let whole = Task {
    try await TemporaryFolder.lend { folder in
      let desk = DraftTests.Desk(folder: folder)
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
  @Test(arguments: 1...17) func itEndsTheSame(round: Int) async throws {
    let whole = try await Self.whole.value
    var dice = SystemDice(Self.seed &+ UInt64(round))
    let moments = (1...3).map { _ in Int.random(in: 1...whole.keys, using: &dice) }.sorted()
    let blows = Array(zip(Blow.allCases.shuffled(using: &dice), moments))
    let when = "KYC_SETUP_SEED=\(Self.seed), of \(whole.keys) keys: \(blows)"
    do {
      try await TemporaryFolder.lend { folder in
        var rounds = Rounds(desk: DraftTests.Desk(folder: folder), isDirect: round % 4 != 0)
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
  let desk: DraftTests.Desk
  let isDirect: Bool
  var occasion = ""
  private var owed: [Memory.Thing: String] = [:]
  private var places = ["1"]

  init(desk: DraftTests.Desk, isDirect: Bool) { (self.desk, self.isDirect) = (desk, isDirect) }

  /// Goes on from where the visit before was ended, to the end or until a blow comes after so many keys.
  mutating func visit(_ blow: Blow? = nil, after limit: Int = .max) async throws {
    let (owed, places) = (owed, places)
    var walker: GuideWalker?
    var end = ContinuousClock.now
    try await desk.visit(["guide"]) { visit in
      var person = GuideWalker(visit: visit, owed: owed, isDirect: isDirect, occasion: occasion)
      person.limit = limit
      do {
        try await person.resume(at: places)
        try await person.walk()
      } catch is GuideWalker.Struck {}
      end = try await patience(limit, person)
      walker = person
      if let blow { try await desk.strike(visit, blow) }
    }
    guard let memory = walker?.memory else { return }
    self.owed = memory.owed(at: end, before: owed)
    self.places = memory.places(from: self.owed[.place])
  }

  // What is promised is promised for a second later; half of the blows come at once.
  private func patience(
    _ limit: Int, _ walker: GuideWalker
  ) async throws -> ContinuousClock.Instant {
    var end = ContinuousClock.now
    while limit.isMultiple(of: 2), let last = walker.memory.last,
      last.duration(to: end) < .milliseconds(1_100)
    {
      _ = try await walker.visit.pane.snapshot()
      end = .now
    }
    return end
  }
}
