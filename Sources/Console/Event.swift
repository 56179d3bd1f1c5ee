package import Forms
package import Screen

/// What happened, to which the state answers.
package enum Event: Sendable {
  /// Something came from the terminal; all that was read together has the same moment.
  case input(Input, Moment)
  /// Rows that a list asked for; the ticket tells whether it still wants them.
  case rows(ticket: Int, from: Int, rows: [Section.Row], wanted: Int)
  /// How many rows a list has; the ticket tells whether it still wants to know.
  case counted(ticket: Int, matching: Int, total: Int)
  /// A form to show; the field to go to, where one is meant.
  case opened(Sheet, field: String?)
  /// A row of a list that is read.
  case entry(Section.Entry, Section)
  /// What came of typing texts into a form.
  case filled(Section.Filling)
  /// The drafts that are stored, at the beginning of a visit.
  case begun([DraftNote])
  /// The drafts that are stored now.
  case drafts([DraftNote])
  /// What the person may not do just now, by list.
  case permits([String: Permits])
  /// A form of the record that a draft is about, or of a new one where that is gone; the draft where it was stored.
  case resumed(Sheet, Draft?, DraftNote?, Subject, field: String?)
  /// A draft to read, and the form of its record.
  case looked(Sheet, Draft, DraftNote)
  /// A stored draft that was discarded.
  case discarded(Draft, DraftNote)
  /// What came of keeping a draft.
  case kept(Subject, KeepResult)
  /// A list to show.
  case listed(Section)
  /// There is no such record; its name as asked for.
  case absent(noun: String, name: String)
  /// What came of a save of the form on top.
  case saveEnded(SaveResult)
  /// What deleting a record means.
  case deletion(Section, key: String, Deletion)
  /// What came of a delete.
  case deleteEnded(Section, key: String, DeleteResult)
  /// What came of putting a record back.
  case restored(name: String, RestoreResult)
  /// Something could not be done, or was, in a sentence.
  case told(String, isTrouble: Bool)
  /// The text of a file that a path named, and the shell's line that deletes it.
  case fileRead(Slot, path: String, text: String, removal: String)
  /// The file that a path names is not taken, in a sentence.
  case fileRefused(Slot, path: String, String)
  /// What completes a path; empty where nothing does.
  case pathCompleted(Slot, path: String, rest: String)
  /// A document to read.
  case document(Document)
  /// The guide is to be gone on with, or begun.
  case guideWanted
  /// What was kept of the guide was come to, to go on with it or only to look.
  case resumedGuide(Walk.Landing, DraftNote, isToLook: Bool)
  /// A step of the guide was come to.
  case landed(Walk.Landing)
  /// What came of what was done at the end of one of the guide's texts.
  case acted(Walk.Outcome)
  /// The first screen is shown, and there is time for what can wait.
  case shown
  /// What the check of this number found.
  case checked(Findings, ticket: Int)
  /// The check of this number came to nothing, with the reason in a sentence.
  case checkFailed(String, ticket: Int)
  /// What is said in the header changed.
  case header(Header)
  /// The time came for which an alarm was set.
  case alarm(Alarm)
}

/// A time in milliseconds from any beginning.
package typealias Moment = Int

/// What an alarm is for.
package enum Alarm: Sendable, Equatable {
  /// A shown secret is hidden again.
  case hideSecret(Int)
  /// What was typed is kept.
  case keep
}
