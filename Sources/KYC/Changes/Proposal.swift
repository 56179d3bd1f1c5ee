/// What a configuration is to become.
package struct Proposal: Sendable {
  /// All that is stored, as it was read.
  package let stored: Configuration
  /// What it becomes; new records have numbers below 0, and those that go are gone from it.
  package let planned: Configuration
  /// The numbers of the records that go.
  package let removed: [EntityKind: Set<Int64>]
  /// How it differs, in the order in which records need each other, those that go last.
  package let changes: [Change]

  /// Compares what is stored with what it becomes.
  package init(
    stored: Configuration, planned: Configuration, removed: [EntityKind: Set<Int64>] = [:]
  ) throws {
    (self.stored, self.planned, self.removed) = (stored, planned, removed)
    let deletions = try Self.deletionOrder.flatMap { kind in
      try stored.deletions(of: kind, removed[kind] ?? [])
    }
    changes = try stored.changes(to: planned) + deletions
  }

  /// The kinds of record in the order in which they can go, those that name others first.
  package static let deletionOrder: [EntityKind] = [
    .levels, .documentTypes, .documentGroups, .clientTestAnswers, .clientTestQuestions,
    .clientTests, .externalConnections, .clientRights, .languages,
  ]
}

extension Change.Action {
  /// The right that it takes.
  package var right: Right {
    switch self {
    case .create: .create
    case .update: .update
    case .delete: .delete
    }
  }
}
