import Forms

extension State {
  mutating func askAboutConflict(_ conflict: Conflict) {
    question = QuestionBox(.conflict(conflict), at: now)
  }

  /// Goes on as one of the answers to a conflict says.
  mutating func answer(_ conflict: Conflict, _ number: Int) {
    if conflict.clashes.isEmpty {
      return putInForm(conflict.sheet, saying: "Theirs and yours together; Save stores it")
    }
    switch number {
    case 1:
      take(conflict, saying: "Yours are kept; Save stores them") {
        .mine(conflict.clashes[$0].mine)
      }
    case 2: take(conflict, saying: "Theirs are taken; ^Z brings yours") { _ in .theirs }
    case 3: choose(conflict)
    default: break
    }
  }

  /// Goes on as the form of choices says.
  mutating func settle(_ conflict: Conflict, by form: FormPage) -> [Effect] {
    pages.removeLast()
    take(conflict, saying: "Taken as chosen") { Choosing.side($0, of: form.sheet) }
    return save()
  }

  /// Takes what is written among the choices into the form beneath, so that no way out loses it.
  mutating func mirrorChoices() {
    guard let top = form, case .conflict(let conflict) = top.purpose,
      let index = pages.lastIndex(where: { page in
        if case .form(let form) = page { form.isOfRecord } else { false }
      }), case .form(var beneath) = pages[index]
    else { return }
    for (number, clash) in conflict.clashes.enumerated() {
      guard case .mine(let text) = Choosing.mine(number, of: top.sheet),
        beneath.sheet.question(clash.slot.field)?.control != .secret,
        beneath.sheet.text(clash.slot) != text
      else { continue }
      beneath.sheet.set(text, at: clash.slot)
    }
    beneath.takeUpLine()
    pages[index] = .form(beneath)
  }

  private mutating func choose(_ conflict: Conflict) {
    guard let form, let sheet = try? Choosing.sheet(on: conflict, in: form.sheet) else { return }
    var page = FormPage(sheet)
    page.purpose = .conflict(conflict)
    pages.append(.form(page))
  }

  private mutating func take(
    _ conflict: Conflict, saying words: String, side: (Int) -> Choosing.Side
  ) {
    var sheet = conflict.sheet
    let mine = form?.sheet.answers ?? Answers()
    for (number, clash) in conflict.clashes.enumerated() {
      let isSecret = sheet.question(clash.slot.field)?.control == .secret
      switch side(number) {
      // The clash tells that it was typed; the answers tell what.
      case .mine where isSecret: sheet.answer(clash.slot.field, as: mine)
      case .theirs where isSecret, .was where isSecret:
        sheet.answer(clash.slot.field, as: Answers())
      case .mine(let text): sheet.set(text, at: clash.slot)
      case .theirs: sheet.set(clash.theirs, at: clash.slot)
      case .was: sheet.set(clash.was, at: clash.slot)
      }
    }
    putInForm(sheet, chosenAt: conflict.clashes.first?.slot, saying: words)
  }

  /// Goes on with another sheet in the form on top.
  mutating func putInForm(_ sheet: Sheet, chosenAt slot: Slot? = nil, saying words: String) {
    guard var form else { return }
    desk[form.sheet.subject] = nil
    if let slot { form.steps.note(form.sheet.answers, at: slot, isTyping: false) }
    if sheet.subject != form.sheet.subject {
      form.steps.rebase(from: form.sheet.saved, to: sheet.saved)
    }
    form.sheet = sheet
    form.clashes = []
    form.keepFocus()
    form.takeUpLine()
    self.form = form
    tell(words)
  }
}

extension FormPage {
  /// What Save waits for, as it stands now; nil where nothing is to be chosen.
  var unsettled: Conflict? {
    let open = clashes.compactMap { clash -> Conflict.Clash? in
      if sheet.question(clash.slot.field)?.control == .secret {
        return sheet.isChanged(clash.slot.field) ? clash : nil
      }
      let mine = sheet.text(clash.slot)
      guard mine != clash.theirs else { return nil }
      return Conflict.Clash(
        slot: clash.slot, label: clash.label, was: clash.was, theirs: clash.theirs, mine: mine)
    }
    return open.isEmpty ? nil : Conflict(by: "", sheet: sheet, clashes: open)
  }
}
