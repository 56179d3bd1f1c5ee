/// A screen.
package enum Page: Sendable {
  case home(HomePage)
  case list(ListPage)
  case form(FormPage)
  case editor(EditorPage)
  case reader(ReaderPage)
  case outline(OutlinePage)
  case stops(StopsPage)
  case copy(CopyPage)

  /// What keys are for on this screen.
  package var mode: Mode {
    switch self {
    case .home: .home
    case .list(let page): page.isFiltering ? .filter : .list
    case .form(let page): page.mode
    case .editor: .editor
    case .reader(let page): page.isSearching ? .filter : .document
    case .outline(let page): page.isFiltering ? .filter : .outline
    case .stops(let page): page.isFiltering ? .filter : .outline
    case .copy: .copy
    }
  }
}

extension FormPage {
  /// What keys are for in this form.
  package var mode: Mode {
    if let dropdown { return dropdown.isMultiple ? .multiSelect : .dropdown }
    if case .button = focus { return .buttons }
    return isTyping ? .textField : .field
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

extension State {
  /// The form on top, or beneath what was opened from it.
  package var form: FormPage? {
    get {
      for page in pages.reversed() { if case .form(let form) = page { return form } }
      return nil
    }
    set {
      guard let newValue else { return }
      for index in pages.indices.reversed() {
        if case .form = pages[index] {
          pages[index] = .form(newValue)
          return
        }
      }
    }
  }
}
