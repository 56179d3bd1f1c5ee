import Editing
import Forms

extension State {
  mutating func askAboutConflict(_ conflict: Conflict) {
    question = QuestionBox(.conflict(conflict), at: now)
  }

  /// Continues as one of the answers to a conflict says.
  mutating func answer(_ conflict: Conflict, _ number: Int) {
    guard !conflict.clashes.isEmpty else {
      return settle(conflict, saying: "\(Notice.changesCombined.message); Save stores it") { _ in
        .mine
      }
    }
    switch number {
    case 1: settle(conflict, saying: "Yours are kept; Save stores them") { _ in .mine }
    case 2: settle(conflict, saying: "What is saved is taken; ^Z brings yours") { _ in .theirs }
    case 3: choose(conflict)
    default: break
    }
  }

  private mutating func choose(_ conflict: Conflict) {
    guard let form else { return }
    do {
      let model = try ConflictForm.model(on: conflict, in: form.session)
      pages.append(.conflict(ConflictPage(FormSession(model), conflict)))
    } catch {
      tell(.failed("The choices cannot be shown; choose yours or what is saved"))
    }
  }

  /// Continues as the form of choices says, and saves.
  mutating func settle(_ page: ConflictPage) -> [Effect] {
    pages.removeLast()
    let choices = choices(of: page)
    settle(
      page.conflict, saying: "Taken as chosen",
      mine: { clash in choices[clash.slot]?.mine ?? clash.mine },
      choice: { choices[$0.slot]?.choice ?? .mine })
    return save()
  }

  private func choices(
    of page: ConflictPage
  ) -> [Slot: (choice: ConflictChoice, mine: String)] {
    var choices: [Slot: (choice: ConflictChoice, mine: String)] = [:]
    for (number, clash) in page.conflict.clashes.enumerated() {
      choices[clash.slot] = (
        ConflictForm.choice(number, of: page.form.model),
        ConflictForm.mine(number, of: page.form.model)
      )
    }
    return choices
  }

  /// Leaves the choices; what was edited among them goes into the form below, so that no way out loses it.
  mutating func leaveConflict() -> [Effect] {
    guard let index = pages.dropLast().lastIndex(where: { $0.form != nil }) else { return back() }
    let typed = typed(at: index)
    pages.removeLast()
    pages[index].form?.session.model.set(typed)
    pages[index].form?.takeUpLine()
    return resume()
  }

  private mutating func settle(
    _ conflict: Conflict, saying words: String,
    mine: (Conflict.Clash) -> String = \.mine, choice: (Conflict.Clash) -> ConflictChoice
  ) {
    guard var form else { return }
    desk[form.model.subject] = nil
    form.session.settle(conflict, mine: mine, choice: choice)
    form.keepFocus()
    form.takeUpLine()
    self.form = form
    tell(words)
  }

  /// Continues with a new record in the place of one that was deleted.
  mutating func becomeNew(_ open: OpenForm) {
    guard var form else { return }
    desk[form.model.subject] = nil
    form.session.continues(with: open.model)
    form.keepFocus()
    form.takeUpLine()
    self.form = form
    tell("A new record now; Save stores it")
  }
}
