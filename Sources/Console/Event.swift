package import Editing
package import Forms
package import Screen

/// What happened, to which the state answers.
package enum Event: Sendable {
  /// Something came from the terminal; all that was read together has the same moment.
  case input(Input, Moment)
  /// What an open form says of the answers of a revision.
  case evaluated(FormModel.ID, Reading, of: Answers, revision: Int)
  /// The answers of a revision could not be evaluated, with the reason in a sentence.
  case notEvaluated(FormModel.ID, revision: Int, String)
  /// The rows of a dropdown that a filter lets through.
  case choices(FormModel.ID, field: String, filter: String, Choices)
  /// Rows that a list asked for; the ticket tells whether it still wants them.
  case rows(ticket: Int, from: Int, rows: [Section.Row], wanted: Int)
  /// The rows that a list asked for could not be read, with the reason in a sentence.
  case noRows(ticket: Int, String)
  /// How many rows a list has; the ticket tells whether it still wants to know.
  case counted(ticket: Int, matching: Int, total: Int)
  /// A form to show; the field to go to, where one is meant.
  case opened(OpenForm, field: String?)
  /// A row of a list that is read.
  case entry(Section.Entry, Section)
  /// A form with texts typed into it, or why there is none.
  case filled(Section.Filling)
  /// The drafts that are stored, at the beginning of a visit.
  case begun([DraftNote])
  /// The drafts that are stored now.
  case drafts([DraftNote])
  /// What the person may not do just now, by list.
  case permits([String: Permits])
  /// A form of the record that a draft is about, or of a new one where that was deleted; the draft where it was stored.
  case resumed(OpenForm, Draft?, DraftNote?, Subject, field: String?)
  /// A draft to view, and the form of its record.
  case looked(OpenForm, Draft, DraftNote)
  /// A stored draft that was discarded.
  case discarded(Draft, DraftNote)
  /// The result of storing a draft.
  case kept(Subject, KeepResult)
  /// A list to show.
  case listed(Section)
  /// The result of saving the form on top.
  case saveEnded(SaveResult)
  /// What deleting a record means.
  case deletion(Section, key: String, Deletion)
  /// The result of deleting a record.
  case deleteEnded(Section, key: String, DeleteResult)
  /// The result of restoring a record.
  case restored(name: String, RestoreResult)
  /// Something could not be done, or was.
  case notice(Notice)
  /// The text of a file that a path named, and the shell's line that deletes it.
  case fileRead(Slot, path: String, text: String, removal: String)
  /// The file that a path names is not taken, in a sentence.
  case fileRefused(Slot, path: String, String)
  /// What completes a path; empty where nothing does.
  case pathCompleted(Slot, path: String, rest: String)
  /// A document to read.
  case document(Document)
  /// The guide is to be resumed, or begun.
  case guideWanted
  /// A stored draft of the guide was opened, to resume it or only to view it.
  case resumedGuide(Walk.Landing, DraftNote, isToLook: Bool)
  /// A step of the guide was opened.
  case landed(Walk.Landing)
  /// The result of what was done at the end of one of the guide's texts.
  case acted(Walk.Outcome)
  /// The first screen is shown, and there is time for what can wait.
  case shown
  /// What the check of this number found.
  case checked(Findings, ticket: Int)
  /// The check of this number failed, with the reason in a sentence.
  case checkFailed(String, ticket: Int)
  /// What is said in the header changed.
  case header(Header)
  /// The time came for which an alarm was set.
  case alarm(Alarm)
}

extension Event {
  /// Whether what is typed may differ after it.
  var mayType: Bool {
    switch self {
    case .evaluated, .notEvaluated, .choices, .rows, .noRows, .counted, .checked, .checkFailed,
      .pathCompleted, .header:
      false
    default: true
    }
  }
}

/// A time in milliseconds from any beginning.
package typealias Moment = Int

/// What an alarm is for.
package enum Alarm: Sendable, Equatable {
  /// A shown secret is hidden again.
  case hideSecret(Moment)
  /// What was typed is stored as a draft.
  case keep
}
