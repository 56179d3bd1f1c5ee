package import Screen

/// The one table of keys; the key bar, the list of actions and the key reference are walks over it.
package enum Keymap {
  private static let all = Set(Mode.allCases)
  private static let lists: Set<Mode> = [.home, .list]
  private static let form: Set<Mode> = [.field, .buttons, .textField]
  private static let boxes: Set<Mode> = [.dropdown, .multiSelect, .actions]
  private static let typed = Set(Mode.allCases.filter(\.isTyping))
  private static let rows: Set<Mode> = [
    .home, .list, .filter, .field, .buttons, .textField, .editor, .dropdown, .multiSelect,
    .question,
    .document, .outline, .actions,
  ]

  /// All rows, the more telling ones first, for the key bar drops from the end.
  package static let bindings: [Binding] =
    saving + opening + moving + commands + typing + everywhere

  private static let saving: [Binding] = [
    Binding(form.union([.editor]), [.control("s")], .save, "Save"),
    Binding(lists.union([.filter]).union(boxes), [.control("s")], .save),
    Binding([.outline], [.control("s")], .save, "Next to do"),
    Binding([.document], [.control("s")], .save, "Save"),
  ]

  private static let opening: [Binding] = [
    Binding(form.union([.editor]), [.escape], .back, "Back"),
    Binding([.home, .list, .field], [.enter], .enter, "Open"),
    Binding([.buttons], [.enter], .enter, "Press"),
    Binding([.textField], [.enter], .enter),
    Binding([.editor], [.enter], .enter),
    Binding([.filter], [.enter], .enter, "Keep filter"),
    Binding([.dropdown], [.enter], .enter, "Take"),
    Binding([.multiSelect], [.enter], .enter, "Close"),
    Binding([.question], [.enter], .enter, "Answer"),
    Binding([.document, .outline], [.enter], .enter, "Go there"),
    Binding([.actions], [.enter], .enter, "Do it"),
    Binding([.multiSelect], [.character(" ")], .space, "Tick"),
    Binding([.field, .buttons, .document], [.character(" ")], .space),
    Binding(
      all.subtracting(form).subtracting([.home, .copy, .editor]), [.escape], .back, "Back"),
    Binding([.home], [.escape], .back),
  ]

  private static let moving: [Binding] = [
    Binding(rows, [.up], .up),
    Binding(rows, [.down], .down),
    Binding(rows.subtracting([.home]), [.left], .left),
    Binding(rows.subtracting([.home]), [.right], .right),
    Binding(rows.subtracting([.question, .filter]), [.pageUp], .pageUp),
    Binding(rows.subtracting([.question, .filter]), [.pageDown], .pageDown),
    Binding([.question, .filter], [.pageUp], .pageUp),
    Binding([.question, .filter], [.pageDown], .pageDown),
    Binding(rows.subtracting([.question, .textField, .editor, .filter]), [.home], .first),
    Binding(rows.subtracting([.question, .textField, .editor, .filter]), [.end], .last),
    Binding([.textField, .editor, .filter], [.home, .control("a")], .lineStart),
    Binding([.textField, .editor, .filter], [.end, .control("e")], .lineEnd),
    Binding(rows, [.tab], .next),
    Binding(rows, [.backTab], .previous),
  ]

  private static let commands: [Binding] = [
    Binding([.list], [.character("/")], .filter, "Filter"),
    Binding([.list], [.character("n")], .create, "Create"),
    Binding([.list], [.character("d"), .delete], .delete, "Delete"),
    Binding([.home], [.character("d"), .delete], .discard, "Discard"),
    Binding([.list], [.character("s")], .sort, "Sort"),
    Binding([.list], [.character("x")], .export, "CSV"),
    Binding([.home, .list, .document, .outline], [.character("g")], .first),
    Binding([.home, .list, .document, .outline], [.character("G")], .last),
    Binding([.home], [.character("q")], .quit, "Leave"),
    Binding([.list, .document, .outline, .buttons], [.character("q")], .back),
    Binding([.document], [.character("/")], .filter, "Search"),
    Binding([.outline], [.character("/")], .filter, "Filter"),
    Binding([.document], [.character("n")], .nextHit),
    Binding([.document], [.character("N")], .previousHit),
    Binding([.document], [.character("b")], .pageUp),
    Binding(form.union([.editor]), [.control("o")], .outline, "Outline"),
    Binding([.outline], [.control("o")], .back),
    Binding([.document], [.control("o")], .outline, "Steps"),
    Binding(form.union([.editor]), [.control("t")], .translations, "Languages"),
    Binding([.field, .editor], [.control("p")], .preview, "Preview"),
    Binding([.textField], [.control("r")], .reveal),
    Binding([.list, .home], [.control("z")], .undo),
    Binding(
      form.union([.editor, .filter, .multiSelect, .dropdown]), [.control("z")], .undo, "Undo"),
    Binding([.outline], [.control("z")], .undo),
    Binding(form.union([.editor, .filter, .outline]), [.control("y")], .redo),
  ]

  private static let typing: [Binding] = [
    Binding(typed.union([.field, .buttons]), [.backspace], .backspace),
    Binding(typed.union([.field, .buttons]), [.delete], .deleteForward),
    Binding([.textField, .editor, .filter], [.control("d")], .deleteForward),
    Binding(typed, [.control("u")], .killToStart),
    Binding([.textField, .editor, .filter], [.control("k")], .killToEnd),
    Binding([.textField, .editor, .filter], [.control("w")], .killWordLeft),
    Binding([.textField, .editor, .filter], [.altBackspace], .killWordLeft),
    Binding([.textField, .editor, .filter], [.alt("d")], .killWordRight),
    Binding([.textField, .editor, .filter], [.alt("b")], .wordLeft),
    Binding([.textField, .editor, .filter], [.alt("f")], .wordRight),
  ]

  private static let everywhere: [Binding] = [
    Binding(all, [.control("g"), .function(1)], .actions, "Keys"),
    Binding(
      [.home, .list, .field, .buttons, .document, .outline], [.character("?")], .actions),
    Binding(all, [.control("c")], .interrupt),
    Binding(all, [.control("l")], .redraw),
    Binding(all, [.control("q")], .notFrozen),
  ]

  private static let table: [Mode: [Key: Action]] = {
    var table: [Mode: [Key: Action]] = [:]
    for binding in bindings {
      for mode in binding.modes {
        for key in binding.keys { table[mode, default: [:]][key] = binding.action }
      }
    }
    return table
  }()

  /// What a key does in a context; nil where it does nothing but perhaps type.
  package static func action(for key: Key, in mode: Mode) -> Action? { table[mode]?[key] }

  /// The first key that does this in a context.
  package static func key(for action: Action, in mode: Mode) -> Key? {
    bindings.first { $0.action == action && $0.modes.contains(mode) }?.keys.first
  }

  /// What the key bar of a context names, the most telling first.
  package static func hints(in mode: Mode) -> [(key: Key, hint: String)] {
    bindings.filter { $0.modes.contains(mode) && !$0.hint.isEmpty && $0.action != .actions }
      .compactMap { binding in binding.keys.first.map { ($0, binding.hint) } }
  }
}

extension Key {
  /// The key as the key bar and the list of actions name it.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .altBackspace: "Alt-Backspace"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
