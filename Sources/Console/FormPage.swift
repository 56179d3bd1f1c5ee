package import Editing
package import Forms

/// A form on the screen: an edit under way, with where the person is in it.
package struct FormPage: Sendable {
  /// The edit under way.
  package var session: FormSession
  /// Which of its fields are asked just now.
  package var scope = Scope.fields
  /// Where the person is.
  package var focus: Focus
  /// The text of the field in focus, while it is typed into.
  package var line = TextLine()
  /// The open dropdown.
  package var dropdown: Dropdown?
  /// When the typed secret in focus was shown; nil while it is hidden.
  package var revealed: Moment?
  /// What is known of the path that is typed in a field that names a file.
  package var path: PathEntry?
  // The revision whose evaluation is under way, or failed.
  private var evaluation = EvaluationState.idle
  private let fieldButtons: [Button]

  /// What is asked.
  package enum Scope: Sendable, Equatable {
    /// The fields of the form.
    case fields
    /// One field in every language.
    case translations(String)
  }

  /// Where the person is.
  package enum Focus: Sendable, Equatable, Hashable {
    case slot(Slot)
    case button(Button)
  }

  /// The buttons at the form's end.
  package enum Button: String, Sendable, CaseIterable {
    case save = "Save"
    case discard = "Discard"
    case next = "Next"
    case previous = "Previous"
    case waiting = "Waiting"
    case outline = "Outline"
    case back = "Back"
  }

  private enum EvaluationState: Sendable, Equatable {
    case idle
    case requested
    case failed(revision: Int)
  }

  /// Shows a form at its first field that can be changed, with these buttons at its end.
  package init(_ session: FormSession, buttons: [Button]) {
    self.session = session
    fieldButtons = buttons
    let relevant = session.model.relevant
    let first = relevant.first { session.model.reading.standings[$0.id]?.lock == nil }
    focus = (first ?? relevant.first).map { .slot(Slot($0.id)) } ?? .button(.back)
    takeUpLine()
  }

  /// The form at work on its record.
  package var model: FormModel { session.model }

  /// The slots that can be gone to, in their order.
  package var slots: [Slot] {
    switch scope {
    case .fields: model.relevant.map { Slot($0.id) }
    case .translations(let field):
      model.languages.enumerated().map { Slot(field, $0.offset == 0 ? nil : $0.element.code) }
    }
  }

  /// The buttons of the scope.
  package var buttons: [Button] { scope == .fields ? fieldButtons : [.back] }

  /// The slot in focus.
  package var slot: Slot? { if case .slot(let slot) = focus { slot } else { nil } }

  /// The question in focus.
  package var question: Question? { slot.flatMap { model.question($0.field) } }

  /// Why the field in focus cannot be changed.
  package var lock: String? {
    slot.flatMap { session.lockReason($0.field) } ?? session.lock?.sentence
  }

  /// Whether letters are typed into the field in focus.
  package var isTyping: Bool { question?.control.isTyped == true && lock == nil }

  /// What keys are for in this form.
  package var mode: Mode {
    if let dropdown { return dropdown.isMultiple ? .multiSelect : .dropdown }
    if case .button = focus { return .buttons }
    return isTyping ? .textField : .field
  }

  /// What is left of the suggestion that begins with what is typed; Right at the end takes it.
  package var ghost: String? {
    guard isTyping, line.isAtEnd, let question, let slot else { return nil }
    if question.control == .path { return path?.completion(of: line.text) }
    let typed = line.text
    return model.reading.suggestions[slot.field]?.first { $0 != typed && $0.hasPrefix(typed) }
      .map { String($0.dropFirst(typed.count)) }
  }
}

/// What is known of a path that is typed.
package struct PathEntry: Sendable, Equatable {
  /// What completes a path: the path as it was, and what follows it, empty where nothing does.
  var completion: (path: String, rest: String) = ("", "")
  /// A file that was not taken: where it was named, its path then, and why.
  var refused: (slot: Slot, path: String, sentence: String)?

  /// What completes a path; nil where nothing does, or where another path was completed.
  func completion(of path: String) -> String? {
    completion.path == path && !completion.rest.isEmpty ? completion.rest : nil
  }

  /// Whether both have the same path completed and refused: a refusal's sentence follows from these.
  package static func == (one: PathEntry, other: PathEntry) -> Bool {
    one.completion == other.completion && one.refused?.path == other.refused?.path
      && one.refused?.slot == other.refused?.slot
  }
}

// MARK: Evaluation

extension FormPage {
  /// The field whose suggestions are wanted: the one that is typed into, where it has some.
  var suggesting: String? {
    guard isTyping, let question, question.hasSuggestions else { return nil }
    return question.id
  }

  /// Asks for an evaluation where the answers were not evaluated, or the field in focus wants suggestions; nil where
  /// none is needed, or one is under way.
  mutating func requestEvaluation() -> Effect? {
    guard !model.evaluatesItself else {
      if let suggesting { session.model.suggest(for: suggesting) }
      return nil
    }
    let wantsSuggestions = suggesting.map { model.reading.suggestions[$0] == nil } ?? false
    guard model.isStale || wantsSuggestions, evaluation != .requested,
      evaluation != .failed(revision: model.revision)
    else { return nil }
    evaluation = .requested
    return .evaluate(model, suggesting: suggesting)
  }

  /// Accepts an evaluation; the focus stays on a field that is asked.
  mutating func accept(_ reading: Reading, of answers: Answers, revision: Int) {
    evaluation = .idle
    session.model.accept(reading, of: answers, revision: revision)
    keepFocus()
  }

  /// Knows that the answers of a revision could not be evaluated; it is asked for again once something changes.
  mutating func evaluationFailed(revision: Int) { evaluation = .failed(revision: revision) }
}

// MARK: Focus

extension FormPage {
  /// Takes the text of the field in focus up for typing.
  package mutating func takeUpLine() {
    revealed = nil
    if let slot, isTyping { line = TextLine(session.editableText(slot)) }
  }

  /// Brings the focus to a slot that is asked where its own is not any more.
  mutating func keepFocus() {
    guard let slot, !slots.contains(slot) else { return }
    if case .translations = scope { scope = .fields }
    let before = model.questions.prefix { $0.id != slot.field }.map { Slot($0.id) }
    let near = slots.last { before.contains($0) } ?? slots.first
    focus =
      slots.contains(Slot(slot.field)) ? .slot(Slot(slot.field)) : near.map(Focus.slot) ?? focus
    takeUpLine()
  }

  /// Goes to a slot, in the translations of its field where it has a language.
  mutating func show(_ slot: Slot) {
    let translations = Scope.translations(slot.field)
    if slot.language != nil || scope != translations {
      scope = slot.language == nil ? .fields : translations
    }
    focus = .slot(slot)
    keepFocus()
    takeUpLine()
  }

  /// Moves the focus by fields; the buttons are the last stop.
  mutating func moveFocus(by steps: Int) {
    let stops = slots.map(Focus.slot) + [.button(buttons[0])]
    let here: Int =
      if case .button = focus { stops.count - 1 } else { stops.firstIndex(of: focus) ?? 0 }
    go(to: stops[max(0, min(stops.count - 1, here + steps))])
  }

  /// Moves the focus between buttons.
  mutating func moveButton(by step: Int) {
    guard case .button(let button) = focus else { return }
    let number = (buttons.firstIndex(of: button) ?? 0) + step
    focus = .button(buttons[max(0, min(buttons.count - 1, number))])
  }

  /// Leaves the field in focus and goes to another.
  mutating func go(to focus: Focus) {
    leaveField()
    self.focus = focus
    takeUpLine()
  }

  /// Tidies the field in focus and shows its problems from now on.
  mutating func leaveField() {
    revealed = nil
    guard let slot else { return session.history.endTyping() }
    session.leave(slot)
    if isTyping { line = TextLine(session.editableText(slot), cursor: line.cursor) }
  }

  /// Goes to the first field that needs an answer and has none.
  mutating func focusFirstMissing() {
    focusFirst { $0.need != .optional && !$0.isAnswered }
  }

  /// Goes to the first field that can be changed and has no answer yet.
  mutating func focusFirstOpen() { focusFirst { !$0.isAnswered } }

  private mutating func focusFirst(_ condition: (Reading.Standing) -> Bool) {
    let open = model.relevant.first { question in
      guard let standing = model.reading.standings[question.id] else { return false }
      return standing.lock == nil && question.control != .shown && condition(standing)
    }
    if let open { focus = .slot(Slot(open.id)) }
    takeUpLine()
  }

  /// Lets nothing be changed from now on.
  mutating func freeze(_ lock: DraftLock) {
    session.lock = lock
    dropdown = nil
    revealed = nil
  }
}
