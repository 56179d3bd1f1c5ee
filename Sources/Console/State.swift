package import Forms
package import Screen

/// Where the person stands, and all that the screen shows.
package struct State: Sendable {
  /// The size of the screen.
  package var size: Size
  /// The signs that views draw with.
  package var glyphs: Glyphs
  /// Whether the terminal reports the mouse.
  package var isMouseOn = false
  /// What every header says.
  package var header: Header
  /// The lists of records, in the order of the home screen.
  package let sections: [Section]
  /// The look over all that is kept; nil where there is none.
  package let check: Check?
  /// What the person may not do, by list; nothing is known to be forbidden until it is told.
  package var permits: [String: Permits] = [:]
  /// What is known of it.
  package var checking = Checking()
  /// The screens, the one that is shown last; never empty.
  package var pages: [Page] = [.home(HomePage())]
  /// The question that waits for an answer.
  package var question: QuestionBox?
  /// The list of all that can be done here.
  package var palette: Palette?
  /// What just happened; gone with the next key.
  package var notice: Notice?
  /// What was typed and not saved, and what can be taken back, by record.
  package var desk: [Subject: Kept] = [:]
  /// The drafts that were stored when they were read last.
  package var stored: [DraftNote] = []
  /// What was deleted or discarded in this visit, the latest last.
  package var gone: [Gone] = []
  /// The guide that leads through the set-up; nil where there is none.
  package let walk: Walk?
  /// How far the guide has come; nil where it was not begun in this visit.
  package var guided: Guided?
  /// The lists as they were left: place, filter and order last while the program runs.
  var visited: [String: ListPage] = [:]
  /// What became of drafts on their way to where they are kept.
  var keeping = Keeping()
  /// The field that waits for a record that is being created.
  var awaiting: Slot?
  /// The moment of the latest input.
  var now: Moment = 0
  /// Until when keys that save, delete or confirm are ignored after a paste.
  var deafUntil: Moment = .min

  /// Begins on the home screen.
  package init(
    size: Size, glyphs: Glyphs, header: Header, sections: [Section], walk: Walk? = nil,
    check: Check? = nil
  ) {
    self.size = size
    self.glyphs = glyphs
    self.header = header
    self.sections = sections
    self.walk = walk
    self.check = check
  }

  /// The section of this identifier.
  package func section(_ id: String) -> Section? { sections.first { $0.id == id } }

  /// What keys are for just now.
  package var mode: Mode {
    if palette != nil { return .actions }
    if question != nil { return .question }
    return page.mode
  }

  /// The screen that is shown.
  package var page: Page {
    get { pages.last ?? .home(HomePage()) }
    set { pages[pages.count - 1] = newValue }
  }
}

/// One line that says what just happened.
package struct Notice: Sendable, Equatable {
  /// The sentence.
  package let text: String
  /// Whether something could not be done.
  package let isTrouble: Bool

  /// Says something.
  package init(_ text: String, isTrouble: Bool = false) {
    self.text = text
    self.isTrouble = isTrouble
  }
}

/// What was deleted or discarded.
package enum Gone: Sendable {
  /// A record of a list that belongs to these records, and how it comes back.
  case record(name: String, Section, inside: [Owner], restore: @Sendable () -> RestoreResult)
  /// A draft.
  case draft(Subject, Kept)
  /// What was told in the guide.
  case guide(Guided)
}
