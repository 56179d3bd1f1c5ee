import Foundation

/// Numbers that look random and are the same for the same seed (SplitMix64).
///
/// KYC_SETUP_SEED in the environment sets every seed; where a test fails it prints this.
package struct SeededGenerator: RandomNumberGenerator, CustomStringConvertible {
  private static let given = ProcessInfo.processInfo.environment["KYC_SETUP_SEED"]
    .flatMap(UInt64.init)
  private static let drawn = UInt64.random(in: 0..<1_000_000)

  private let seed: UInt64
  private var state: UInt64

  /// The numbers of one of many rounds, the same in every run unless KYC_SETUP_SEED is set.
  package init(_ round: UInt64) { self.init(Self.given ?? 0, round) }

  /// The numbers of one of many rounds, others in every run unless KYC_SETUP_SEED is set.
  package static func drawn(_ round: UInt64 = 0) -> SeededGenerator {
    SeededGenerator(given ?? drawn, round)
  }

  private init(_ seed: UInt64, _ round: UInt64) {
    self.seed = seed
    state = seed &+ round
  }

  /// What is set in the environment to get the same numbers again.
  package var description: String { "KYC_SETUP_SEED=\(seed)" }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
