package import Forms

/// What is to be done outside of the state; its answer comes back as an event.
package enum Effect: Sendable {
  /// Reads rows of a list.
  case rows(Section, filter: String, Sorting?, Range<Int>, ticket: Int)
  /// Counts the rows of a list; may take its time.
  case count(Section, filter: String, ticket: Int)
  /// Opens a row: the form of a record, at a field where one is named, or a text.
  case open(Section, key: String, field: String?)
  /// Opens a new record.
  case create(Section)
  /// Types texts into a form.
  case fill(@Sendable () throws -> Section.Filling)
  /// Stores a draft, or drops it where nothing is typed in it any more.
  case keep(Draft)
  /// Reads which drafts are stored, and what the person may do by now.
  case drafts
  /// Opens a record, or a new one, to go on with a draft of it: a stored one, or else the one at hand.
  case resume(Subject, Section, DraftNote?, field: String?)
  /// Opens a stored draft to read it.
  case look(DraftNote)
  /// Makes a stored draft one's own and opens it.
  case takeOver(DraftNote)
  /// Discards a stored draft of one's own.
  case discard(DraftNote)
  /// Saves a form.
  case save(Sheet, isConfirmed: Bool)
  /// Asks what deleting a record means.
  case deletion(Section, key: String)
  /// Deletes a record.
  case delete(Section, key: String)
  /// Puts a deleted record back into its list, which belongs to these records.
  case restore(name: String, Section, inside: [Owner], @Sendable () -> RestoreResult)
  /// Gives a text to the terminal's clipboard.
  case copy(String)
  /// Writes a list's rows to a CSV file.
  case export(Section, filter: String, Sorting?)
  /// Reads the text of the file that a path names.
  case readFile(path: String, at: Slot)
  /// Looks for what completes a path.
  case completePath(String, at: Slot)
  /// Repaints everything.
  case redraw
  /// Switches the mouse on or off.
  case mouse(Bool)
  /// Reads what can be told of the terminal and the program.
  case diagnostics
  /// Looks over all that is kept; takes its time, and ends the one before.
  case check(Check, ticket: Int)
  /// Ends the check that runs.
  case stopCheck
  /// Comes back with an alarm after so many milliseconds.
  case alarm(Alarm, after: Int)
  /// Goes on with what was kept of the guide.
  case goOn(Walk, DraftNote)
  /// Comes to a step of the guide with what was told; without a draft the guide begins.
  case land(Walk, Draft?, Walk.Way)
  /// Does what can be done at the end of one of the guide's texts.
  case act(Walk.Act, Draft)
  /// Reads what the header says.
  case header
  /// Ends the screens and goes on in plain mode.
  case plain
  /// Ends the program.
  case leave
}
