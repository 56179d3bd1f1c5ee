import Synchronization

/// Tells work beside the loop that nobody waits for it any more.
final class Stopper: Sendable {
  private let flag = Atomic(false)

  /// Whether the work is to end.
  var isStopped: Bool { flag.load(ordering: .relaxed) }

  /// Ends the work soon.
  func stop() { flag.store(true, ordering: .relaxed) }
}
