import Screen

/// The key reference, a walk over the keymap.
package enum KeyReference {
  /// The reference as Markdown: a table for each context, in the order of the contexts.
  package static var markdown: String {
    let head = """
      # Keys

      Made from the table of keys in the code. ^G shows the same on every screen, filters it as you
      type, and does what is marked; letters and signs type wherever text can be typed.

      """
    return head + Mode.allCases.map(section).joined()
  }

  private static func section(_ mode: Mode) -> String {
    let rows = Keymap.bindings.filter { $0.modes.contains(mode) }.compactMap { binding in
      binding.action.title(in: mode).map { title in
        let keys = binding.keys.map { $0.name.replacing("|", with: "\\|") }.joined(separator: ", ")
        return "| \(keys) | \(title) |\n"
      }
    }
    return "\n## \(mode.title)\n\n| Key | What it does |\n|---|---|\n" + rows.joined()
  }
}

extension Mode {
  /// The context in words.
  package var title: String {
    switch self {
    case .home: "Home"
    case .list: "List"
    case .filter: "Filter being typed"
    case .field: "Field that is not typed into"
    case .buttons: "Buttons of a form"
    case .textField: "Text field"
    case .editor: "Editor of a long text"
    case .dropdown: "Dropdown"
    case .multiSelect: "Dropdown with ticks"
    case .question: "Question"
    case .document: "Document"
    case .outline: "Outline"
    case .actions: "List of all that can be done"
    case .copy: "Copy screen"
    }
  }
}
