extension Action {
  /// What it does in words, for the list of actions and the key reference; nil for moving about.
  package func title(in mode: Mode) -> String? {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .next, .previous: nil
    case .backspace, .space: nil
    case .deleteForward: mode.isTyping ? "Delete the character at the cursor" : nil
    case .enter: enterTitle(in: mode)
    case .first: "Go to the first"
    case .last: "Go to the last"
    case .actions: "All that can be done here"
    case .interrupt: "Leave, or stop what runs"
    case .redraw: "Redraw the screen"
    case .notFrozen: nil
    case .back: mode == .home ? nil : "Back"
    case .quit: "Leave the program"
    case .filter: mode == .document ? "Search" : "Filter"
    case .create: "Create"
    case .delete: "Delete"
    case .sort: "Sort by a column"
    case .export: "Export the rows shown as CSV"
    case .nextHit: "Next hit"
    case .previousHit: "Previous hit"
    case .save: mode == .outline ? "Next that is left to do" : saveTitle(in: mode)
    case .undo: mode == .list || mode == .home ? "Put back what was deleted or discarded" : "Undo"
    case .redo: "Redo"
    case .outline: "Outline of the form"
    case .translations: mode == .editor ? "Next language" : "Translations"
    case .preview: "Preview"
    case .reveal: "Show or hide the typed secret"
    case .discard: "Discard what is not saved"
    case .putBack:
      mode == .document ? "Put back what it was before" : "Put back the saved value"
    case .suggestions: "Choose from suggestions"
    case .copy: "Copy"
    case .make: "Make a strong key"
    case .readAloud: "Read aloud"
    case .file: "Take it from a file on this host"
    case .copyDefaultLanguage: "Copy from the default language"
    case .wordLeft: "Word back"
    case .wordRight: "Word on"
    case .killToStart:
      mode == .textField ? "Delete to the start; clear a secret" : "Delete to the start"
    case .killToEnd: "Delete to the end"
    case .killWordLeft: "Delete the word before"
    case .killWordRight: "Delete the word after"
    case .lineStart: "Start of the line"
    case .lineEnd: "End of the line"
    case .previousStop: "Previous step"
    case .openStop: "Next step that is not done"
    case .wait: "Mark this step as waiting, with a note"
    case .mouse: "Mouse on or off"
    case .signs: "ASCII signs on or off"
    case .diagnostics: "Diagnostics"
    case .plain: "Plain mode: questions, one a line"
    case .help: "Help on this section"
    }
  }

  /// Whether it moves about in a text or edits it, as it does in every text.
  var isEverywhereInText: Bool {
    switch self {
    case .first, .last, .lineStart, .lineEnd, .wordLeft, .wordRight, .deleteForward, .killToStart,
      .killToEnd, .killWordLeft, .killWordRight, .interrupt, .redraw:
      true
    default: false
    }
  }

  private func enterTitle(in mode: Mode) -> String? {
    switch mode {
    case .home, .list, .field: "Open"
    case .buttons: "Press the button"
    default: nil
    }
  }

  private func saveTitle(in mode: Mode) -> String? {
    switch mode {
    case .field, .buttons, .textField, .editor: "Save"
    default: nil
    }
  }
}
