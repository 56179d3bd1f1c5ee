import Console
import Dispatch
import Synchronization

/// Where work beside the loop leaves its events.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let lanes = Dictionary(
    uniqueKeysWithValues: Lane.allCases.map { ($0, DispatchQueue(label: "\($0) beside the loop")) })
  private let wake: @Sendable () -> Void

  /// What is done beside the loop; one kind of work does not wait for another.
  enum Lane: CaseIterable { case count, check, draft }

  /// Makes a mailbox that wakes the loop when something is in it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Does work beside the loop, each kind one after another; its event comes by the mailbox.
  func later(_ lane: Lane, _ work: @escaping @Sendable () -> Event?) {
    lanes[lane]?.async { [self] in
      guard let event = work() else { return }
      events.withLock { $0.append(event) }
      wake()
    }
  }

  /// Waits until all work of a kind that was given so far is done.
  func settle(_ lane: Lane) { lanes[lane]?.sync {} }

  /// Waits until all work that was given so far is done.
  func settle() { for lane in Lane.allCases { settle(lane) } }

  /// Takes out all events.
  func empty() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
