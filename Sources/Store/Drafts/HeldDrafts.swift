import Forms
import Synchronization

/// Under which numbers this session keeps its drafts.
final class HeldDrafts: Sendable {
  private let rows = Mutex<[Subject: Int64]>([:])

  subscript(subject: Subject) -> Int64? {
    get { rows.withLock { $0[subject] } }
    set { rows.withLock { $0[subject] = newValue } }
  }
}
