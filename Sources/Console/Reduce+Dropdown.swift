import Forms
import Screen

extension State {
  /// Opens the dropdown of the field in focus, or its suggestions.
  mutating func openDropdown(filter: String, isSuggestions: Bool = false) {
    guard case .form(var form) = page, let slot = form.slot, let question = form.question else {
      return
    }
    if isSuggestions, !question.hasSuggestions { return tell("There are no suggestions here") }
    var section: String?
    var isMultiple = false
    switch question.control {
    case .reference(let id): section = id
    case .references(let id): (section, isMultiple) = (id, true)
    case .text, .secret, .path, .longText, .choice, .checkBox, .rows, .shown: break
    }
    let text = form.sheet.text(slot)
    let choices = form.sheet.choices(for: slot.field, filter: filter)
    form.dropdown = Dropdown(
      slot: slot, isMultiple: isMultiple, section: section.flatMap { self.section($0)?.id },
      filter: TextLine(filter), choices: choices,
      pointer: filter.isEmpty && !isMultiple
        ? choices.rows.firstIndex { $0.text == text } ?? 0 : 0,
      ticks: isMultiple ? text.split(separator: "\n").map(String.init) : [])
    page = .form(form)
  }

  mutating func typeInDropdown(_ text: String) {
    changeDropdown { dropdown, _ in dropdown.filter.insert(text) }
  }

  private mutating func changeDropdown(_ change: (inout Dropdown, Sheet) -> Void) {
    guard case .form(var form) = page, var dropdown = form.dropdown else { return }
    let was = dropdown.filter.text
    change(&dropdown, form.sheet)
    if dropdown.filter.text != was {
      dropdown.choices = form.sheet.choices(
        for: dropdown.slot.field, filter: dropdown.filter.text)
      dropdown.pointer = 0
    }
    dropdown.pointer = max(0, min(dropdown.count - 1, dropdown.pointer))
    form.dropdown = dropdown
    page = .form(form)
  }

  mutating func performInDropdown(_ action: Action) -> [Effect] {
    guard case .form(let form) = page, let dropdown = form.dropdown else { return [] }
    let height = max(1, layout.body.count - 4)
    switch action {
    case .up: changeDropdown { dropdown, _ in dropdown.pointer -= 1 }
    case .down: changeDropdown { dropdown, _ in dropdown.pointer += 1 }
    case .pageUp: changeDropdown { dropdown, _ in dropdown.pointer -= height }
    case .pageDown: changeDropdown { dropdown, _ in dropdown.pointer += height }
    case .first: changeDropdown { dropdown, _ in dropdown.pointer = 0 }
    case .last: changeDropdown { dropdown, _ in dropdown.pointer = dropdown.count - 1 }
    case .space: return toggle(dropdown)
    case .undo: dropdown.before.isEmpty ? tell("Nothing was ticked here") : undoTick()
    case .enter, .next, .previous: return take(dropdown, thenMove: action)
    case .back: closeDropdown(dropdown)
    case .save: tell("Enter takes it first")
    case .killToStart: changeDropdown { dropdown, _ in dropdown.filter = TextLine() }
    default: changeDropdown { dropdown, _ in _ = dropdown.filter.perform(action) }
    }
    return []
  }

  private mutating func toggle(_ dropdown: Dropdown) -> [Effect] {
    if dropdown.isOnCreate { return create(from: dropdown) }
    guard let choice = dropdown.current else { return [] }
    if let refusal = choice.refusal, !dropdown.ticks.contains(choice.text) {
      tell("\(choice.text): \(refusal)", isTrouble: true)
      return []
    }
    changeDropdown { dropdown, _ in
      dropdown.before.append(dropdown.ticks)
      if let place = dropdown.ticks.firstIndex(of: choice.text) {
        dropdown.ticks.remove(at: place)
      } else {
        dropdown.ticks.append(choice.text)
      }
    }
    storeTicks()
    return []
  }

  // Each tick was a step of the form, which is taken back with it.
  private mutating func undoTick() {
    changeDropdown { dropdown, _ in
      if let last = dropdown.before.popLast() { dropdown.ticks = last }
    }
    guard case .form(var form) = page, let step = form.steps.undo(from: form.sheet.answers) else {
      return
    }
    form.sheet.set(step.answers)
    page = .form(form)
  }

  // Ticks are the answer at once, so that no way out of the list loses them.
  private mutating func storeTicks() {
    guard case .form(var form) = page, let dropdown = form.dropdown, dropdown.isMultiple else {
      return
    }
    let text = dropdown.ticks.joined(separator: "\n")
    guard form.sheet.text(dropdown.slot) != text else { return }
    form.steps.note(form.sheet.answers, at: dropdown.slot, isTyping: false)
    form.sheet.set(text, at: dropdown.slot)
    form.left.insert(dropdown.slot)
    page = .form(form)
  }

  private mutating func take(_ dropdown: Dropdown, thenMove action: Action) -> [Effect] {
    if dropdown.isMultiple {
      if dropdown.isOnCreate, action == .enter { return create(from: dropdown) }
      closeDropdown(dropdown)
    } else if dropdown.isOnCreate {
      return create(from: dropdown)
    } else {
      guard let choice = dropdown.current else {
        tell(
          "Nothing fits “\(dropdown.filter.text)”; Backspace takes letters away", isTrouble: true)
        return []
      }
      if let refusal = choice.refusal {
        tell("\(choice.text): \(refusal)", isTrouble: true)
        return []
      }
      closeDropdown(dropdown)
      set(choice.text, at: dropdown.slot)
    }
    if action == .next { moveFocus(by: 1) }
    if action == .previous { moveFocus(by: -1) }
    return []
  }

  private mutating func closeDropdown(_ dropdown: Dropdown) {
    guard case .form(var form) = page else { return }
    form.dropdown = nil
    page = .form(form)
  }

  private mutating func create(from dropdown: Dropdown) -> [Effect] {
    guard let section = dropdown.section.flatMap(section), let form else { return [] }
    // Drafts of new records are kept by section, so that two of one could not be told apart.
    if form.sheet.subject == Subject(section: section.id, key: nil) {
      tell(
        "Save this new \(section.noun) first: one new \(section.noun) at a time", isTrouble: true)
      return []
    }
    putDown()
    closeDropdown(dropdown)
    awaiting = dropdown.slot
    return [.create(section)]
  }
}
