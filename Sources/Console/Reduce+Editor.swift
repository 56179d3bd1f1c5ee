import Editing
import Forms
import Screen

extension State {
  /// Opens the editor on the long text in focus, at a place where one is meant.
  mutating func openEditor(at place: Position? = nil) -> [Effect] {
    guard let form, let slot = form.slot, let question = form.question else { return [] }
    self.form?.leaveField()
    var editor = EditorPage(
      slot: slot, label: question.label, text: form.model.text(slot), isLocked: form.lock != nil)
    if let place { editor.area.go(to: place) }
    pages.append(.editor(editor))
    return []
  }

  mutating func performInEditor(_ action: Action) -> [Effect] {
    guard case .editor(var editor) = page else { return [] }
    switch action {
    case .back:
      putText()
      return back()
    case .save:
      putText()
      _ = back()
      return save()
    case .outline:
      putText()
      openOutline(onlyProblems: true)
      return []
    case .preview:
      putText()
      editor.showsPreview.toggle()
    case .translations:
      nextLanguage()
      return []
    case .undo: editor.undo { tell("Nothing more to take back here; ^Z in the form goes on") }
    case .redo: editor.redo()
    case .copy: return copy(editor.area.text, title: editor.label)
    default: move(action, in: &editor)
    }
    page = .editor(editor)
    return []
  }

  private mutating func move(_ action: Action, in editor: inout EditorPage) {
    let height = max(1, layout.body.count - 1)
    switch action {
    case .up: editor.move { $0.moveLines(by: -1) }
    case .down: editor.move { $0.moveLines(by: 1) }
    case .left: editor.move { $0.moveLeft() }
    case .right: editor.move { $0.moveRight() }
    case .pageUp: editor.move { $0.moveLines(by: -height) }
    case .pageDown: editor.move { $0.moveLines(by: height) }
    case .wordLeft, .wordRight, .lineStart, .lineEnd:
      editor.move { $0.edit { _ = $0.perform(action) } }
    case .enter: change(&editor) { $0.breakLine() }
    case .next: change(&editor) { $0.insert("  ") }
    case .previous: change(&editor) { $0.outdent() }
    case .backspace: change(&editor, isTyping: true) { $0.backspace() }
    case .deleteForward: change(&editor, isTyping: true) { $0.deleteForward() }
    default: change(&editor) { $0.edit { _ = $0.perform(action) } }
    }
  }

  private mutating func change(
    _ editor: inout EditorPage, isTyping: Bool = false, _ change: (inout TextArea) -> Void
  ) {
    guard !editor.isLocked else { return tell(form?.lock ?? "It is shown only") }
    editor.change(isTyping: isTyping, change)
  }

  mutating func typeInEditor(_ text: String) {
    guard case .editor(var editor) = page else { return }
    change(&editor, isTyping: true) { $0.insert(text) }
    page = .editor(editor)
  }

  mutating func pasteInEditor(_ text: String) {
    guard case .editor(var editor) = page else { return }
    change(&editor) { $0.insert(text) }
    page = .editor(editor)
  }

  /// Brings the editor's text into its form.
  mutating func putText() {
    guard case .editor(let editor) = page, var form, !editor.isLocked else { return }
    let text = editor.area.text
    guard form.model.text(editor.slot) != text else { return }
    form.session.replace(text, at: editor.slot)
    form.session.leave(editor.slot, isVisited: true)
    self.form = form
  }

  private mutating func nextLanguage() {
    putText()
    guard case .editor(let editor) = page, var form else { return }
    guard form.model.question(editor.slot.field)?.isLocalizable == true else {
      return tell("\(editor.label) has no translations")
    }
    let codes = [nil] + form.model.languages.dropFirst().map(\.code)
    guard codes.count > 1 else {
      return tell("There is one language; System › Localization adds others")
    }
    let place = (codes.firstIndex(of: editor.slot.language) ?? 0) + 1
    let slot = Slot(editor.slot.field, codes[place % codes.count])
    form.focus = .slot(slot)
    if slot.language != nil { form.scope = .translations(slot.field) }
    self.form = form
    page = .editor(
      EditorPage(
        slot: slot, label: editor.label, text: form.model.text(slot), isLocked: editor.isLocked))
  }

  /// Shows a long text as its readers see it.
  mutating func preview() -> [Effect] {
    guard let form, let slot = form.slot, let question = form.question else { return [] }
    guard case .longText = question.control else {
      tell("Only long texts have a preview")
      return []
    }
    let text = form.model.text(slot)
    let document = question.preview?(text) ?? Document(title: question.label)
    pages.append(.document(DocumentPage(document)))
    return []
  }
}

extension EditorPage {
  mutating func move(_ move: (inout TextArea) -> Void) {
    isInRun = false
    move(&area)
  }

  mutating func change(isTyping: Bool, _ change: (inout TextArea) -> Void) {
    let was = area
    change(&area)
    guard area != was else { return }
    if !(isTyping && isInRun) { past.append(was) }
    if past.count > 200 { past.removeFirst() }
    future = []
    isInRun = isTyping
  }

  mutating func undo(orElse say: () -> Void) {
    guard let last = past.popLast() else { return say() }
    future.append(area)
    area = last
    isInRun = false
  }

  mutating func redo() {
    guard let next = future.popLast() else { return }
    past.append(area)
    area = next
    isInRun = false
  }
}
