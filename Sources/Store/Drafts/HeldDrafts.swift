import Forms
import Synchronization

/// Under which numbers this session keeps its drafts.
final class HeldDrafts: Sendable {
  /// What others typed in them, and where it may go.
  let bound = BoundSecrets()
  private let rows = Mutex<[Subject: Int64]>([:])

  /// Whether this session keeps none.
  var isEmpty: Bool { rows.withLock(\.isEmpty) }

  subscript(subject: Subject) -> Int64? {
    get { rows.withLock { $0[subject] } }
    set { rows.withLock { $0[subject] = newValue } }
  }
}
