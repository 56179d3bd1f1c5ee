import Foundation

/// How many terminals run at once: more of them than the machine has room for would only make
/// each other late.
actor Turns {
  static let shared = Turns()
  /// Whether this task has a turn already; whoever opens a second terminal beside its first one
  /// does not wait for a turn again.
  @TaskLocal static var isTaken = false

  // Why: where suites run beside each other, each has fewer turns of its own.
  private var free =
    ProcessInfo.processInfo.environment["KYC_SETUP_TURNS"].flatMap(Int.init)
    ?? max(4, ProcessInfo.processInfo.activeProcessorCount * 2)
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
