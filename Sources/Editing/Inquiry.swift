package import Forms

/// What is asked, as a value; its words are in one place.
package enum Inquiry: Sendable {
  /// Whether to leave the program, with the records that have drafts, and why these are not kept where they are not.
  case leave(drafts: [String], unkept: String)
  /// Whether to go on with the latest draft of a visit before; how many others there are.
  case goOn(DraftNote, others: Int)
  /// What to do with a draft that is somebody else's, or open in another session.
  case held(DraftNote)
  /// Whether to delete a record.
  case delete(Section, key: String, name: String, consequences: [String])
  /// Whether to save although somebody loses something by it.
  case confirmSave(String)
  /// Whether to do what can be done at the end of a text.
  case act(Walk.Act)
  /// What to do with several lines pasted into a text of one.
  case pasteLines(String)
  /// What to do where two saves met.
  case conflict(Conflict)
  /// Whether a form whose record was deleted becomes a new one.
  case deletedMeanwhile(OpenForm)
  /// By which column to sort.
  case sort([Section.Column])
  /// Whether to discard a draft.
  case discard(Subject, name: String)
  /// Whether to discard a draft that is stored and not open.
  case discardStored(DraftNote)
  /// Whether to show a typed secret for copying.
  case copySecret(label: String, text: String)
  /// Whether to show a typed secret for reading aloud.
  case readAloud(label: String, text: String)
}
