/// What a key is for just now: the context that the keymap looks under.
package enum Mode: String, Sendable, CaseIterable {
  /// The home screen.
  case home
  /// A list of records.
  case list
  /// The filter of a list, an outline or a document, being typed.
  case filter
  /// A field that is not typed into: a choice, a long text, one that is shown or locked.
  case field
  /// The buttons at a form's end.
  case buttons
  /// A field that is typed into.
  case textField
  /// The editor of a long text.
  case editor
  /// An open dropdown.
  case dropdown
  /// An open dropdown in which several rows can be ticked.
  case multiSelect
  /// A question.
  case question
  /// A document to read.
  case document
  /// The outline of a form.
  case outline
  /// The list of all that can be done here.
  case actions
  /// The screen from which a value is copied.
  case copy

  /// Whether printable keys type here.
  package var isTyping: Bool {
    switch self {
    case .filter, .textField, .editor, .dropdown, .multiSelect, .actions: true
    case .home, .list, .field, .buttons, .question, .document, .outline, .copy: false
    }
  }
}
