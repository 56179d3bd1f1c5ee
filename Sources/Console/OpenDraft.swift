package import Editing
package import Forms

/// A draft in memory of a form that was left, with what can be undone in it.
package struct OpenDraft: Sendable {
  /// What was typed and not saved, and the texts over which it was typed.
  package var draft: Draft
  /// What can be undone.
  package var history: UndoHistory
  /// The list that the record belongs to, where it is in none of the menu's.
  package var section: Section?
  /// The moment at which it was typed.
  package var at: Moment
  /// Who continues it since; nil where this session does.
  package var takenBy: String?

  /// Holds a draft that was typed at a moment.
  package init(
    _ draft: Draft, history: UndoHistory = UndoHistory(), section: Section? = nil,
    at moment: Moment
  ) {
    (self.draft, self.history, self.section, at) = (draft, history, section, moment)
  }

  /// What was typed and not saved.
  package var answers: Answers { part.answers }
  /// The saved texts over which it was typed; a secret by its fingerprint.
  package var saved: [Slot: String] { part.over }
  /// The record in words, such as `book Emma`.
  package var label: String { draft.label }
  /// The one part of a record's draft.
  var part: Draft.Part { draft.parts[Draft.whole] ?? Draft.Part() }
}

extension FormPage {
  /// What is typed here and not saved, as it is stored.
  var draft: Draft { session.draft(at: slot) }

  /// Resumes a draft in memory over what is saved now, at the place where it was left.
  mutating func resume(_ open: OpenDraft) {
    session.resume(open.part)
    session.history = open.history
    guard !open.answers.isEmpty, let slot = open.draft.place?.slot else { return }
    show(slot)
  }
}
