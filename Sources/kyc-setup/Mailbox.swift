import Console
import Dispatch
import Synchronization

/// Where work beside the loop leaves its events.
final class Mailbox: Sendable {
  private let events = Mutex<[Event]>([])
  private let queue = DispatchQueue(label: "work beside the loop")
  private let wake: @Sendable () -> Void

  /// Makes a mailbox that wakes the loop when something is in it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Does work beside the loop, one after another; its event comes by the mailbox.
  func later(_ work: @escaping @Sendable () -> Event?) {
    queue.async { [self] in
      guard let event = work() else { return }
      events.withLock { $0.append(event) }
      wake()
    }
  }

  /// Waits until all work that was given so far is done.
  func settle() { queue.sync {} }

  /// Takes out all events.
  func empty() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
