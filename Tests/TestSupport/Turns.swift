import Foundation

/// How many terminals run at once: more of them than the machine has room for would only make
/// each other late.
package actor Turns {
  static let shared = Turns()
  /// Whether this task has a turn already; whoever opens a second terminal beside its first one
  /// does not wait for a turn again.
  @TaskLocal static var isTaken = false

  // Why: where suites run beside each other, each has fewer turns of its own.
  private var free =
    ProcessInfo.processInfo.environment["KYC_SETUP_TURNS"].flatMap(Int.init)
    ?? max(4, ProcessInfo.processInfo.activeProcessorCount * 2)
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Runs a body in its turn; the terminals that it opens do not wait for another.
  nonisolated(nonsending) package static func hold<R>(
    _ body: nonisolated(nonsending) () async throws -> R
  ) async throws -> R {
    guard !isTaken else { return try await body() }
    await shared.take()
    let result: Result<R, any Error>
    do {
      result = .success(try await $isTaken.withValue(true) { try await body() })
    } catch {
      result = .failure(error)
    }
    await shared.giveBack()
    return try result.get()
  }

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
