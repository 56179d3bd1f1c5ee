import Forms

extension State {
  /// Goes where a line of an entry leads.
  mutating func follow(_ lead: Section.Lead) -> [Effect] {
    switch lead {
    case .record(let section, let key): [.open(section, key: key, field: nil)]
    case .filling(let fill): [.fill(fill)]
    }
  }

  /// Shows a form with texts typed into it, which are a draft from then on.
  mutating func take(_ filling: Section.Filling) -> [Effect] {
    guard case .form(let sheet, let section, let words) = filling else {
      if case .refused(let reason) = filling { tell(reason, isTrouble: true) }
      return []
    }
    var form = FormPage(sheet)
    guard desk[sheet.subject]?.answers.isEmpty ?? true,
      !storedDrafts(of: sheet.subject).contains(where: \.isMine)
    else {
      tell(
        "You have a draft of the \(form.label): save or discard that first", isTrouble: true)
      return []
    }
    guard !sheet.answers.isEmpty else {
      tell("Nothing to put back: the \(form.label) is like that already")
      return []
    }
    form.left = Set(sheet.answers.texts.keys)
    desk[sheet.subject] = Kept(form.draft, section: section, at: now)
    let field = sheet.relevant.first { sheet.isChanged($0.id) }?.id
    let effects = open(sheet, at: field)
    tell(words)
    return effects + keepNow()
  }
}
