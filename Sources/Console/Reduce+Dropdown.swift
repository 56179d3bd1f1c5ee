import Editing
import Forms

extension State {
  /// Opens the dropdown of the field in focus, or its suggestions.
  mutating func openDropdown(filter: String, isSuggestions: Bool = false) -> [Effect] {
    guard let form = page.form, let slot = form.slot, let question = form.question else {
      return []
    }
    if isSuggestions, !question.hasSuggestions {
      tell("There are no suggestions here")
      return []
    }
    var section: String?
    var isMultiple = false
    switch question.control {
    case .reference(let id): section = id
    case .references(let id): (section, isMultiple) = (id, true)
    case .text, .secret, .path, .longText, .choice, .checkBox, .rows, .shown: break
    }
    let dropdown = Dropdown(
      slot: slot, text: form.model.text(slot), isMultiple: isMultiple,
      section: section.flatMap { self.section($0)?.id }, filter: filter)
    page.form?.dropdown = dropdown
    return requestChoices()
  }

  // A form that evaluates itself has its choices at hand.
  private mutating func requestChoices() -> [Effect] {
    guard let form = page.form, let dropdown = form.dropdown, dropdown.isWaiting else { return [] }
    let (field, filter) = (dropdown.slot.field, dropdown.filter.text)
    do {
      guard let choices = try form.model.choices(for: field, filter: filter) else {
        return [.choices(form.model, field: field, filter: filter)]
      }
      page.form?.accept(choices, of: field, filter: filter)
    } catch {
      tell(.failed("The choices cannot be shown"))
    }
    return []
  }

  mutating func typeInDropdown(_ text: String) -> [Effect] {
    changeDropdown { $0.filter.insert(text) }
  }

  @discardableResult
  private mutating func changeDropdown(_ change: (inout Dropdown) -> Void) -> [Effect] {
    page.form?.dropdown?.change(change)
    return requestChoices()
  }

  mutating func performInDropdown(_ action: Action) -> [Effect] {
    guard let dropdown = page.form?.dropdown else { return [] }
    let height = max(1, layout.body.count - 4)
    switch action {
    case .up: changeDropdown { $0.pointer -= 1 }
    case .down: changeDropdown { $0.pointer += 1 }
    case .pageUp: changeDropdown { $0.pointer -= height }
    case .pageDown: changeDropdown { $0.pointer += height }
    case .first: changeDropdown { $0.pointer = 0 }
    case .last: changeDropdown { $0.pointer = $0.count - 1 }
    case .space: return toggle(dropdown)
    case .undo: dropdown.before.isEmpty ? tell("Nothing was ticked here") : undoTick()
    case .enter, .next, .previous: return take(dropdown, thenMove: action)
    case .back: page.form?.dropdown = nil
    case .save: tell("Enter takes it first")
    case .killToStart: return changeDropdown { $0.filter = TextLine() }
    default: return changeDropdown { _ = $0.filter.perform(action) }
    }
    return []
  }

  private mutating func toggle(_ dropdown: Dropdown) -> [Effect] {
    if dropdown.isOnCreate { return create(from: dropdown) }
    guard let choice = dropdown.current else { return [] }
    if let refusal = choice.refusal, !dropdown.ticks.contains(choice.text) {
      tell(.failed("\(choice.text): \(refusal)"))
      return []
    }
    changeDropdown { $0.toggle(choice.text) }
    page.form?.storeTicks()
    return []
  }

  // Each tick was an edit of the form, which is undone with it.
  private mutating func undoTick() {
    changeDropdown { dropdown in
      if let last = dropdown.before.popLast() { dropdown.ticks = last }
    }
    _ = page.form?.session.undo()
  }

  private mutating func take(_ dropdown: Dropdown, thenMove action: Action) -> [Effect] {
    if dropdown.isMultiple {
      if dropdown.isOnCreate, action == .enter { return create(from: dropdown) }
      page.form?.dropdown = nil
    } else if dropdown.isOnCreate {
      return create(from: dropdown)
    } else {
      guard let choice = dropdown.current else {
        tell(.failed("Nothing fits “\(dropdown.filter.text)”; Backspace takes letters away"))
        return []
      }
      if let refusal = choice.refusal {
        tell(.failed("\(choice.text): \(refusal)"))
        return []
      }
      page.form?.dropdown = nil
      choose(choice.text, at: dropdown.slot)
    }
    if action == .next { page.form?.moveFocus(by: 1) }
    if action == .previous { page.form?.moveFocus(by: -1) }
    return []
  }

  private mutating func create(from dropdown: Dropdown) -> [Effect] {
    guard let section = dropdown.section.flatMap(section), let form else { return [] }
    // Drafts of new records are stored by section, so that two of one could not be told apart.
    if form.model.subject == Subject(section: section.id, key: nil) {
      tell(
        .failed("Save this new \(section.noun) first: one new \(section.noun) at a time"))
      return []
    }
    putDown()
    page.form?.dropdown = nil
    awaiting = dropdown.slot
    return [.create(section)]
  }
}

extension FormPage {
  /// Accepts the rows of the open dropdown, if they are those of its present filter.
  mutating func accept(_ choices: Choices, of field: String, filter: String) {
    guard let dropdown, dropdown.slot.field == field, dropdown.filter.text == filter else { return }
    self.dropdown?.accept(choices)
  }

  // Ticks are the answer at once, so that no way out of the list loses them.
  fileprivate mutating func storeTicks() {
    guard let dropdown, dropdown.isMultiple else { return }
    let text = dropdown.ticks.joined(separator: "\n")
    if model.text(dropdown.slot) != text { session.choose(text, at: dropdown.slot) }
  }
}
