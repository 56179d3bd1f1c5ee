package import Editing
package import Forms

/// What is to be done outside of the state; its answer comes back as an event.
package enum Effect: Sendable {
  /// Evaluates the answers of a form, with the texts suggested for a field where one is named.
  case evaluate(FormModel, suggesting: String?)
  /// Reads the rows of a field's dropdown that a filter lets through.
  case choices(FormModel, field: String, filter: String)
  /// Reads rows of a list.
  case rows(Section, filter: String, Sorting?, Range<Int>, ticket: Int)
  /// Counts the rows of a list; may take its time.
  case count(Section, filter: String, ticket: Int)
  /// Opens a row: the form of a record, at a field where one is named, or a text.
  case open(Section, key: String, field: String?)
  /// Opens a new record.
  case create(Section)
  /// Opens a form with the texts of a row that is read typed into it.
  case fill(Section, key: String)
  /// Stores a draft, or drops it where nothing is typed in it any more.
  case keep(Draft)
  /// Reads which drafts are stored, and what the person may not do now.
  case drafts
  /// Opens a record, or a new one, with a draft of it: a stored one, or else the one at hand.
  case resume(Subject, Section, DraftNote?, field: String?)
  /// Opens a stored draft to view it.
  case look(DraftNote)
  /// Takes a stored draft over and opens it.
  case takeOver(DraftNote)
  /// Discards a stored draft of the person's own.
  case discard(DraftNote)
  /// Saves a form, whose record belongs to these records.
  case save(SaveRequest, inside: [Owner])
  /// Asks what deleting a record means.
  case deletion(Section, key: String)
  /// Deletes a record that belongs to these records; whether it was agreed to what goes with it.
  case delete(Section, key: String, inside: [Owner], isConfirmed: Bool)
  /// Restores a deleted record in its list, which belongs to these records.
  case restore(name: String, Section, key: String, inside: [Owner])
  /// Writes a list's rows to a CSV file.
  case export(Section, filter: String, Sorting?)
  /// Reads the text of the file that a path names.
  case readFile(path: String, at: Slot)
  /// Looks for what completes a path.
  case completePath(String, at: Slot)
  /// Checks the whole configuration; takes its time, and ends the check before.
  case check(ticket: Int)
  /// Ends the check that runs.
  case stopCheck
  /// Resumes a stored draft of the guide.
  case goOn(DraftNote)
  /// Opens a step of the guide with what was told; without a draft the guide begins.
  case land(Draft?, Walk.Way)
  /// Does what can be done at the end of one of the guide's texts, at a step among all of them.
  case act(Walk.Act, Draft, at: String, stops: [String])
  /// Reads what the header says.
  case header
  /// Does something at the terminal, or to the program itself.
  case terminal(TerminalEffect)
}

/// What is to be done at the terminal, or to the program itself.
package enum TerminalEffect: Sendable, Equatable {
  /// Gives a text to the terminal's clipboard.
  case copy(String)
  /// Repaints everything.
  case redraw
  /// Switches the mouse on or off.
  case mouse(Bool)
  /// Reads what can be told of the terminal and the program.
  case diagnostics
  /// Comes back with an alarm after so many milliseconds.
  case alarm(Alarm, after: Int)
  /// Ends the screens and continues in plain mode.
  case plain
  /// Ends the program.
  case leave
}
