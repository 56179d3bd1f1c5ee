import Console
import Dispatch
import Synchronization

/// Where work beside the loop leaves its events.
final class EventQueue: Sendable {
  typealias Lane = EffectPerformer.Lane

  private let events = Mutex<[Event]>([])
  private let reading = DispatchQueue(label: "reading")
  private let counting = DispatchQueue(label: "counting")
  private let checking = DispatchQueue(label: "checking")
  private let drafting = DispatchQueue(label: "drafting")
  private let wake: @Sendable () -> Void
  // How many readings are under way, and what tells that one ended.
  private let readings = Mutex(0)
  private let readingEnded = DispatchSemaphore(value: 0)

  /// A queue that wakes the loop when an event is in it.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Does work beside the loop, each kind one after another; its events come by the queue.
  func later(_ lane: Lane, _ work: @escaping @Sendable () -> [Event]) {
    if lane == .reading { readings.withLock { $0 += 1 } }
    queue(of: lane).async { [self] in
      let made = work()
      if !made.isEmpty { events.withLock { $0 += made } }
      if lane == .reading {
        readings.withLock { $0 -= 1 }
        readingEnded.signal()
      }
      if !made.isEmpty { wake() }
    }
  }

  /// Whether a reading is under way.
  var isReading: Bool { readings.withLock { $0 > 0 } }

  /// Waits until no reading is under way, or until a time; whether none is.
  func waitForReadings(until deadline: DispatchTime) -> Bool {
    while isReading {
      if readingEnded.wait(timeout: deadline) == .timedOut { return false }
    }
    return true
  }

  /// Waits until all work of a kind that was given so far is done.
  func settle(_ lane: Lane) { queue(of: lane).sync {} }

  /// Waits until all work that was given so far is done.
  func settle() { for lane in Lane.allCases { settle(lane) } }

  /// Takes out all events.
  func empty() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }

  private func queue(of lane: Lane) -> DispatchQueue {
    switch lane {
    case .reading: reading
    case .count: counting
    case .check: checking
    case .draft: drafting
    }
  }
}
