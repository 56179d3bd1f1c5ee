package import Forms

/// A screen.
package enum Page: Sendable {
  case home(HomePage)
  case list(ListPage)
  /// The form of a record, whose answers are stored as its draft.
  case record(RecordPage)
  /// A step of the guide that is a form.
  case step(StepPage)
  /// Choosing between two changes of one record.
  case conflict(ConflictPage)
  /// What a step of the guide waits for.
  case note(WaitingNotePage)
  /// A file whose text is for a field of the form below.
  case file(FilePage)
  case editor(EditorPage)
  /// A text to read, such as a help page, or the places that use a record.
  case document(DocumentPage)
  /// A row of a list that is read and not edited.
  case detail(DetailPage)
  /// A step of the guide that is read.
  case stepDocument(StepDocumentPage)
  /// What the check found.
  case check(CheckPage)
  case outline(OutlinePage)
  case stops(StopsPage)
  case copy(CopyPage)
}

extension Page {
  /// What keys are for on this screen.
  package var mode: Mode {
    switch self {
    case .home: .home
    case .list(let page): page.isFiltering ? .filter : .list
    case .record, .step, .conflict, .note, .file: form?.mode ?? .field
    case .editor: .editor
    case .document, .detail, .stepDocument, .check:
      text?.isSearching == true ? .filter : .document
    case .outline(let page): page.isFiltering ? .filter : .outline
    case .stops(let page): page.isFiltering ? .filter : .outline
    case .copy: .copy
    }
  }

  /// The form on the screen, whatever it is for; nil where there is none.
  package var form: FormPage? {
    get {
      switch self {
      case .record(let page): page.form
      case .step(let page): page.form
      case .conflict(let page): page.form
      case .note(let page): page.form
      case .file(let page): page.form
      case .home, .list, .editor, .document, .detail, .stepDocument, .check, .outline, .stops,
        .copy:
        nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .record(var page):
        page.form = newValue
        self = .record(page)
      case .step(var page):
        page.form = newValue
        self = .step(page)
      case .conflict(var page):
        page.form = newValue
        self = .conflict(page)
      case .note(var page):
        page.form = newValue
        self = .note(page)
      case .file(var page):
        page.form = newValue
        self = .file(page)
      case .home, .list, .editor, .document, .detail, .stepDocument, .check, .outline, .stops,
        .copy:
        break
      }
    }
  }

  /// The text that is read on the screen, whatever it is; nil where none is.
  package var text: TextView? {
    get {
      switch self {
      case .document(let page): page.text
      case .detail(let page): page.text
      case .stepDocument(let page): page.text
      case .check(let page): page.text
      case .home, .list, .record, .step, .conflict, .note, .file, .editor, .outline, .stops, .copy:
        nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .document(var page):
        page.text = newValue
        self = .document(page)
      case .detail(var page):
        page.text = newValue
        self = .detail(page)
      case .stepDocument(var page):
        page.text = newValue
        self = .stepDocument(page)
      case .check(var page):
        page.text = newValue
        self = .check(page)
      case .home, .list, .record, .step, .conflict, .note, .file, .editor, .outline, .stops, .copy:
        break
      }
    }
  }

  /// The step of the guide that this screen shows; nil where it shows none.
  package var stop: Walk.Stop? {
    switch self {
    case .step(let page): page.stop
    case .stepDocument(let page): page.stop
    case .home, .list, .record, .conflict, .note, .file, .editor, .document, .detail, .check,
      .outline, .stops, .copy:
      nil
    }
  }

  /// Whether it is a screen of the guide.
  var isOfGuide: Bool {
    switch self {
    case .step, .stepDocument, .note, .stops: true
    case .home, .list, .record, .conflict, .file, .editor, .document, .detail, .check, .outline,
      .copy:
      false
    }
  }
}

/// The home screen.
package struct HomePage: Sendable, Equatable {
  /// The entry under the pointer, from 0.
  package var pointer = 0
  /// The entry that was opened last; the pointer stays with it when drafts come or go.
  package var entered: HomeRow.ID?
}

/// A value to select, copy or read aloud.
package struct CopyPage: Sendable, Equatable {
  /// What the value is.
  package let title: String
  /// The value.
  package let text: String
  /// How it is shown.
  package var shape = Shape.whole

  /// How a value is shown.
  package enum Shape: Sendable, Equatable {
    /// As it is, for selecting it.
    case whole
    /// In groups of four, for reading it aloud.
    case fours
  }
}
