/// What is told of a stored draft without opening it.
package struct DraftNote: Sendable {
  /// The number that it is stored under.
  package let id: Int64
  /// What it is about.
  package let subject: Subject
  /// What it is about in words, such as `new book`.
  package let label: String
  /// The name of whoever it belongs to.
  package let by: String
  /// Whether it belongs to the person at this screen.
  package let isMine: Bool
  /// How many seconds ago it was typed.
  package let age: Int
  /// Where it is open.
  package let holding: Holding
  /// The list of the record that it is about; nil where it is about none.
  package let section: Section?
  /// What it waits for, where it was handed over, such as `step 2 is yours`; nil where it was not.
  package let offer: String?

  /// Where a draft is open.
  package enum Holding: Sendable, Equatable {
    /// Nowhere.
    case free
    /// In this session.
    case here
    /// In another session that lives.
    case elsewhere
  }

  /// Tells of a draft.
  package init(
    id: Int64, subject: Subject, label: String, by: String, isMine: Bool, age: Int,
    holding: Holding, section: Section?, offer: String? = nil
  ) {
    (self.id, self.subject, self.label, self.by) = (id, subject, label, by)
    (self.isMine, self.age, self.holding, self.section) = (isMine, age, holding, section)
    self.offer = offer
  }

  /// Whether it is opened without a question: one's own, open nowhere else.
  package var isFree: Bool { isMine && holding != .elsewhere }
}

/// What came of keeping a draft.
package enum KeepResult: Sendable, Equatable {
  /// It is stored.
  case kept
  /// It belongs to another session since, at which this person works.
  case taken(by: String)
  /// It could not be stored, with the reason in a sentence.
  case failed(String)
}
