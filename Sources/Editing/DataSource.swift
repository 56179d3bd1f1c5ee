package import Forms

/// Everything that a face reads from and writes to: lists and forms, the guide, the check, drafts.
package struct DataSource: Sendable {
  /// The lists of the menu, in its order.
  package let lists: [ListSource]
  /// The list of a section's identifier, also of one that belongs to a record; nil where there is none.
  package let list: @Sendable (_ section: String) -> ListSource?
  /// The guide; nil where there is none.
  package let guide: GuideSource?
  /// The check of the whole configuration; nil where there is none.
  package let check: CheckSource?
  /// The drafts.
  package let drafts: DraftSource
  /// What every header says, as it is now.
  package let header: @Sendable () throws -> Header
  /// The sentence for an error.
  package let message: @Sendable (any Error) -> String

  /// Takes what a face works on.
  package init(
    lists: [ListSource], list: @escaping @Sendable (String) -> ListSource?, guide: GuideSource?,
    check: CheckSource?, drafts: DraftSource, header: @escaping @Sendable () throws -> Header,
    message: @escaping @Sendable (any Error) -> String
  ) {
    (self.lists, self.list, self.guide, self.check) = (lists, list, guide, check)
    (self.drafts, self.header, self.message) = (drafts, header, message)
  }

  /// The sections of the menu, in its order.
  package var sections: [Section] { lists.map(\.section) }
}

/// The functions through which drafts are stored and opened; each may wait for what is stored.
package struct DraftSource: Sendable {
  /// All that are stored, the latest first.
  package let all: @Sendable () throws -> [DraftNote]
  /// Stores one over what this session stored of it before; an empty one is dropped.
  package let store: @Sendable (Draft) -> KeepResult
  /// Opens one of the person's own; nil where it was discarded or is open elsewhere.
  package let open: @Sendable (DraftNote) throws -> Draft?
  /// Opens one to view it; nil where it was discarded.
  package let view: @Sendable (DraftNote) throws -> Draft?
  /// Takes one over, whoever has it; nil where it was discarded.
  package let takeOver: @Sendable (DraftNote) throws -> Draft?
  /// Discards one of the person's own; nil where it was discarded already, or is open elsewhere.
  package let discard: @Sendable (DraftNote) throws -> Draft?
  /// Releases one that could not be shown after all.
  package let release: @Sendable (Subject) -> Void

  /// Takes the functions.
  package init(
    all: @escaping @Sendable () throws -> [DraftNote],
    store: @escaping @Sendable (Draft) -> KeepResult,
    open: @escaping @Sendable (DraftNote) throws -> Draft?,
    view: @escaping @Sendable (DraftNote) throws -> Draft?,
    takeOver: @escaping @Sendable (DraftNote) throws -> Draft?,
    discard: @escaping @Sendable (DraftNote) throws -> Draft?,
    release: @escaping @Sendable (Subject) -> Void
  ) {
    (self.all, self.store, self.open, self.view) = (all, store, open, view)
    (self.takeOver, self.discard, self.release) = (takeOver, discard, release)
  }
}
