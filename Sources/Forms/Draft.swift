/// What one person typed and has not saved: about one record, one new record, or one guide.
package struct Draft: Sendable, Equatable {
  /// What it is about.
  package let subject: Subject
  /// What it is about in words, such as `new book`.
  package var label: String
  /// Its parts by identifier: a record has the one part ``whole``, a guide one for each of its steps.
  package var parts: [String: Part]
  /// Where the person stood last; nil where that is not known.
  package var place: Place?

  /// The identifier of the one part of a record's draft.
  package static let whole = ""

  /// What was typed into one form.
  package struct Part: Sendable, Equatable {
    /// What was typed and chosen.
    package var answers = Answers()
    /// The texts as saved, over which it was typed; a secret by its fingerprint.
    package var over: [Slot: String] = [:]
    /// The fields whose texts are secrets.
    package var secrets: Set<String> = []
    /// The secrets among them that somebody else typed: never shown, only kept or replaced.
    package var foreign: Set<String> = []
    /// The slots that were left, whose problems are shown.
    package var left: Set<Slot> = []
    /// What it waits for, in the person's own words; nil where it does not wait.
    package var note: String?

    /// A part in which nothing was typed yet.
    package init() {}

    /// Whether nothing in it is worth keeping.
    package var isEmpty: Bool { answers.isEmpty && note == nil }
  }

  /// A place in a draft.
  package struct Place: Sendable, Hashable {
    /// The part's identifier.
    package var part: String
    /// The field, and its language.
    package var slot: Slot

    /// Names a place.
    package init(part: String, slot: Slot) {
      self.part = part
      self.slot = slot
    }
  }

  /// Begins a draft.
  package init(
    subject: Subject, label: String, parts: [String: Part] = [:], place: Place? = nil
  ) {
    self.subject = subject
    self.label = label
    self.parts = parts
    self.place = place
  }

  /// Whether nothing in it is worth keeping.
  package var isEmpty: Bool { parts.values.allSatisfy(\.isEmpty) }
}
