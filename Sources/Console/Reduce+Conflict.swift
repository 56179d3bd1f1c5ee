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
    case 1: take(conflict, saying: "Yours are kept; Save stores them") { _ in true }
    case 2: take(conflict, saying: "Theirs are taken; ^Z brings yours") { _ in false }
    case 3: choose(conflict)
    default: break
    }
  }

  /// Goes on as the form of choices says.
  mutating func settle(_ conflict: Conflict, by form: FormPage) -> [Effect] {
    pages.removeLast()
    take(conflict, saying: "Taken as chosen") { number in
      form.sheet.text(Slot("clash\(number)")) == Choosing.mine
    }
    return save()
  }

  private mutating func choose(_ conflict: Conflict) {
    guard let form, let sheet = try? Choosing.sheet(on: conflict, in: form.sheet) else { return }
    var page = FormPage(sheet)
    page.purpose = .conflict(conflict)
    pages.append(.form(page))
  }

  private mutating func take(
    _ conflict: Conflict, saying words: String, isMine: (Int) -> Bool
  ) {
    var sheet = conflict.sheet
    let mine = form?.sheet.answers ?? Answers()
    for (number, clash) in conflict.clashes.enumerated() {
      if sheet.question(clash.slot.field)?.control == .secret {
        // The clash tells that it was typed; the answers tell what.
        sheet.answer(clash.slot.field, as: isMine(number) ? mine : Answers())
      } else {
        sheet.set(isMine(number) ? clash.mine : clash.theirs, at: clash.slot)
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

extension Sheet {
  /// Answers a field as other answers do.
  fileprivate mutating func answer(_ field: String, as other: Answers) {
    var answers = answers
    answers.texts[Slot(field)] = other.texts[Slot(field)]
    answers.cleared.remove(field)
    if other.cleared.contains(field) { answers.cleared.insert(field) }
    set(answers)
  }
}

/// The form in which two changes are chosen between, field by field: `Mine` or `Theirs` for each clash.
private enum Choosing {
  static let mine = "Mine"
  static let theirs = "Theirs"

  static func sheet(on conflict: Conflict, in sheet: Sheet) throws -> Sheet {
    let form = Form<[String: String], Void>(
      noun: sheet.noun, fields: conflict.clashes.enumerated().map { field($1, "clash\($0)") })
    return try Sheet(
      subject: sheet.subject, noun: sheet.noun, title: "Both changes", name: "",
      questions: form.fields.map { Question($0) }, languages: [],
      workings: Sheet.Workings(
        read: { try form.reading(of: [:], with: $0, languages: [], around: ()) },
        choices: { field, filter, _ in
          try form.choices(for: field, filter: filter, record: [:], around: ())
        },
        save: { _, _ in .refused([]) }, rows: { _ in nil }, preview: { _, _ in nil },
        tidy: { $1 }))
  }

  private static func field(
    _ clash: Conflict.Clash, _ id: String
  ) -> Field<[String: String], Void> {
    let shown = (Inquiry.shown(clash.mine), Inquiry.shown(clash.theirs))
    return Field<[String: String], Void>(
      id: id, label: clash.label, control: .choice([mine, theirs]), isLocalizable: false,
      help: "\(mine): \(shown.0). \(theirs), saved now: \(shown.1)",
      read: { answers, _, _ in answers[id] ?? mine },
      write: { answers, _, text, _ in answers[id] = text }, tidy: { $0 }
    ).required().choosing { _, filter, _ in
      Choices([Choice(mine, note: shown.0), Choice(theirs, note: shown.1)], filter: filter)
    }
  }
}
