/// What came of a save.
package enum SaveResult: Sendable {
  /// It is stored.
  case saved(Saved)
  /// It is refused: these problems stop it.
  case refused([Problem])
  /// Somebody would lose something by it; it is stored once the question is answered with Yes.
  case needsConfirmation(String)
  /// Another save came first; nothing is overwritten.
  case conflict(Conflict)
  /// The record was deleted meanwhile; the answers can become a new one.
  case deletedMeanwhile(OpenForm)
  /// It could not be stored, with the reason in a sentence.
  case failed(String)
}

/// A record that was stored.
package struct Saved: Sendable {
  /// The record's key.
  package let key: String
  /// The record's name now.
  package let name: String
  /// The labels of the fields that changed.
  package let changed: [String]
  /// How many warnings stay.
  package let warnings: Int
  /// The form that the work goes on with, where the save was only its first phase.
  package let next: OpenForm?

  /// Tells of a stored record.
  package init(key: String, name: String, changed: [String], warnings: Int, next: OpenForm? = nil) {
    self.key = key
    self.name = name
    self.changed = changed
    self.warnings = warnings
    self.next = next
  }
}

/// What two saves did to one record.
package struct Conflict: Sendable {
  /// One text that both changed.
  package struct Clash: Sendable, Equatable {
    /// Where it stands.
    package let slot: Slot
    /// The field's label, with the language behind it where it has one.
    package let label: String
    /// The text over which both wrote.
    package let was: String
    /// The text that is saved now.
    package let theirs: String
    /// The text that was to be saved.
    package let mine: String

    /// Tells of a text that both changed.
    package init(slot: Slot, label: String, was: String, theirs: String, mine: String) {
      self.slot = slot
      self.label = label
      self.was = was
      self.theirs = theirs
      self.mine = mine
    }
  }

  /// Who saved in between, and when, in words; empty where it is not known.
  package let by: String
  /// A form on the record as it is now, with the answers that do not clash; nil where the form at work is that one.
  package let form: OpenForm?
  /// The texts that both changed, in the form's order.
  package let clashes: [Clash]

  /// Tells of a conflict.
  package init(by: String, form: OpenForm?, clashes: [Clash]) {
    self.by = by
    self.form = form
    self.clashes = clashes
  }
}
