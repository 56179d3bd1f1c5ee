import Forms
import Synchronization

/// What this session deleted, and how each comes back, by the section and the key that it had.
final class DeletedRecords: Sendable {
  private let records = Mutex<[Subject: @Sendable () -> RestoreResult]>([:])

  /// Remembers how a record comes back.
  func note(_ subject: Subject, restore: @escaping @Sendable () -> RestoreResult) {
    records.withLock { $0[subject] = restore }
  }

  /// Restores a record, or says why it cannot; it can be asked for again where it was refused.
  func restore(_ key: String, of section: String) -> RestoreResult {
    let subject = Subject(section: section, key: key)
    guard let restore = records.withLock({ $0[subject] }) else {
      return .refused("It was not deleted here, or is restored already")
    }
    let result = restore()
    if case .restored = result { records.withLock { $0[subject] = nil } }
    return result
  }
}
