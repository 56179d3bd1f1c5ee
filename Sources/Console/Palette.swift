import Forms
import Screen

/// The list of all that can be done here.
package struct Palette: Sendable {
  /// What keys are for beneath it.
  package let mode: Mode
  /// What its rows are filtered by.
  package var filter = TextLine()
  /// The row under the pointer.
  package var pointer = 0
  /// All of its rows.
  let all: [Row]

  /// One thing that can be done.
  package struct Row: Sendable, Equatable {
    /// What it is.
    package let action: Action
    /// What it is in words.
    package let title: String
    /// Its key in this context; empty where it has none.
    package let key: String
  }

  /// The rows that the filter lets through.
  package var rows: [Row] {
    let wanted = Folded(filter.text)
    return all.filter { Folded($0.title + $0.key).contains(wanted) }
  }

  /// Lists what a context offers; `save` names what saving is there where it is something else.
  init(mode: Mode, extras: [Action], always: [Action], save: String? = nil) {
    self.mode = mode
    let bound = Keymap.bindings.filter { $0.modes.contains(mode) }.map(\.action)
    // What belongs to this very place stands above what every text has.
    let telling = bound.filter { !$0.isEverywhereInText }
    let rest = bound.filter(\.isEverywhereInText)
    var seen: Set<Action> = [.actions]
    all = (telling + extras + rest + always).filter { seen.insert($0).inserted }.compactMap {
      action in
      let other =
        action == .save ? save : save != nil && action == .help ? "Words of this step" : nil
      guard let title = other ?? action.title(in: mode) else { return nil }
      return Row(action: action, title: title, key: Keymap.key(for: action, in: mode)?.name ?? "")
    }
  }
}

extension State {
  mutating func openPalette(in mode: Mode) {
    guard palette == nil else { return palette = nil }
    let isStep = page.stop != nil && !mode.isBox && mode != .question
    palette = Palette(
      mode: mode, extras: extras(in: mode),
      always: [.help, .mouse, .signs, .diagnostics, .plain, .quit], save: isStep ? stepHint : nil)
  }

  // What has no key of its own.
  private func extras(in mode: Mode) -> [Action] {
    switch mode {
    case .textField, .field, .buttons:
      let suggestions: [Action] = form?.question?.hasSuggestions == true ? [.suggestions] : []
      let translation: [Action] = form?.slot?.language == nil ? [] : [.copyDefaultLanguage]
      let steps = page.stop == nil ? [] : stepActions
      return suggestions + ownExtras + translation + steps + [.discard, .putBack, .copy]
    case .editor, .list: return [.copy]
    case .home: return drafts.isEmpty && stored.isEmpty && guide == nil ? [] : [.discard]
    case .document: return page.stop == nil ? entryExtras : [.outline] + stepActions
    case .filter, .dropdown, .multiSelect, .question, .outline, .actions, .copy:
      return []
    }
  }

  private var entryExtras: [Action] {
    guard case .detail(let detail) = page, detail.entry.canFill else { return [] }
    return [.putBack]
  }

  private var stepActions: [Action] { [.previousStop, .openStop, .wait] }

  // What the field in focus alone offers.
  private var ownExtras: [Action] {
    guard let form, form.isTyping, let question = form.question else { return [] }
    let isTypedSecret = question.control == .secret && !form.line.text.isEmpty
    let offers: [(Action, Bool)] = [
      (.file, question.takesSeveral && question.control != .path), (.make, question.canBeMade),
      (.readAloud, isTypedSecret),
    ]
    return offers.filter(\.1).map(\.0)
  }

  mutating func performInPalette(_ action: Action) -> [Effect] {
    guard var palette else { return [] }
    let rows = palette.rows
    let height = max(1, layout.body.count)
    switch action {
    case .back:
      self.palette = nil
      return []
    case .enter:
      guard rows.indices.contains(palette.pointer) else { return [] }
      self.palette = nil
      return perform(rows[palette.pointer].action, in: palette.mode)
    case .save: tell("Enter does what is marked")
    case .up, .previous: palette.pointer -= 1
    case .down, .next: palette.pointer += 1
    case .pageUp: palette.pointer -= height
    case .pageDown: palette.pointer += height
    case .first: palette.pointer = 0
    case .last: palette.pointer = rows.count - 1
    default: if palette.filter.perform(action) { palette.pointer = 0 }
    }
    palette.pointer = max(0, min(palette.rows.count - 1, palette.pointer))
    self.palette = palette
    return []
  }

  mutating func typeInPalette(_ text: String) {
    palette?.filter.insert(text)
    palette?.pointer = 0
  }
}
