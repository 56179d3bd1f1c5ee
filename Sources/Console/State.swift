package import Editing
package import Forms
package import Screen

/// Where the person is, and all that the screen shows; it reads and writes nothing.
package struct State: Sendable {
  /// The size of the screen.
  package var size: Size
  /// The signs that views draw with.
  package var glyphs: Glyphs
  /// Whether the terminal reports the mouse.
  package var isMouseOn = false
  /// What every header says.
  package var header: Header
  /// The sections of the menu, in the order of the home screen.
  package let sections: [Section]
  /// The help page of the check; nil where there is no check.
  package let checkHelp: (@Sendable () -> Document)?
  /// What the person may not do, by list; nothing is known to be forbidden until it is read.
  package var permits: [String: Permits] = [:]
  /// What is known of the check.
  package var checking = Checking()
  /// The screens, the one that is shown last; never empty.
  package var pages: [Page] = [.home(HomePage())]
  /// The question that waits for an answer.
  package var question: QuestionBox?
  /// The list of all that can be done here.
  package var palette: Palette?
  /// What just happened; gone with the next key.
  package var notice: Notice?
  /// What was typed and not saved, and what can be undone, by record.
  package var desk: [Subject: OpenDraft] = [:]
  /// The drafts that were stored when they were read last.
  package var stored: [DraftNote] = []
  /// What was deleted or discarded in this visit, the latest last.
  package var gone: [Gone] = []
  /// The guide that leads through the set-up; nil where there is none.
  package let walk: Walk?
  /// How far the guide has come; nil where it was not begun in this visit.
  package var guide: GuideSession?
  /// Whether the outline of the guide opens once its steps are known anew.
  var isOutlineWanted = false
  /// The lists as they were left: place, filter and order last while the program runs.
  var visited: [String: ListPage] = [:]
  /// Which drafts were submitted to be stored, and which could not be stored.
  var autosave = Autosave()
  /// The field that waits for a record that is being created.
  var awaiting: Slot?
  /// The moment of the latest input.
  var now: Moment = 0
  /// Until when keys that save, delete or confirm are ignored after a paste.
  var deafUntil: Moment = .min

  /// Begins on the home screen of what a source has.
  package init(size: Size, glyphs: Glyphs, header: Header, data: DataSource) {
    self.size = size
    self.glyphs = glyphs
    self.header = header
    sections = data.sections
    walk = data.guide?.walk
    checkHelp = data.check?.help
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

  /// The form on top, or below what was opened from it.
  package var form: FormPage? {
    get { pages.last { $0.form != nil }?.form }
    set {
      guard let newValue, let index = pages.lastIndex(where: { $0.form != nil }) else { return }
      pages[index].form = newValue
    }
  }

  /// The forms that are open, whose sources are still asked.
  package var openForms: Set<FormModel.ID> {
    var ids = Set(pages.compactMap { $0.form?.model.id })
    switch question?.inquiry {
    case .conflict(let conflict): conflict.form.map { _ = ids.insert($0.model.id) }
    case .deletedMeanwhile(let form): ids.insert(form.model.id)
    default: break
    }
    for case .conflict(let page) in pages { page.conflict.form.map { _ = ids.insert($0.model.id) } }
    return ids
  }
}

/// What was deleted or discarded.
package enum Gone: Sendable {
  /// A record of a list that belongs to these records, by the key that it had.
  case record(name: String, Section, key: String, inside: [Owner])
  /// A draft.
  case draft(Subject, OpenDraft)
  /// What was told in the guide.
  case guide(GuideSession)
}
