/// What deleting a record means, asked before it is done.
package enum Deletion: Sendable, Equatable {
  /// It can be deleted; the sentences say what goes with it.
  case allowed(name: String, consequences: [String])
  /// It is still used, by these.
  case used(name: String, by: [Use])
  /// It can never be deleted, with the reason.
  case never(name: String, reason: String)

  /// A place that uses the record.
  package struct Use: Sendable, Hashable {
    /// The record that uses it.
    package let subject: Subject
    /// The place in words, such as `Shelf 1 · Books`.
    package let place: String
    /// The field of that record.
    package let field: String

    /// Names a place that uses the record.
    package init(subject: Subject, place: String, field: String) {
      self.subject = subject
      self.place = place
      self.field = field
    }
  }
}

/// What came of a delete.
package enum DeleteResult: Sendable, Equatable {
  /// It is deleted; until the process ends its list can restore it.
  case deleted(name: String)
  /// It is refused for this reason.
  case refused(String)
}

/// What came of putting a deleted record back.
package enum RestoreResult: Sendable, Equatable {
  /// It is there again, under this key.
  case restored(key: String)
  /// It is refused for this reason.
  case refused(String)
}
