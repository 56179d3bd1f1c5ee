import Forms
import Screen

extension State {
  /// Saves the form on top, or shows what stops it.
  mutating func save(isConfirmed: Bool = false) -> [Effect] {
    leaveField()
    guard var form else { return [] }
    if form.stop != nil { return goOn() }
    if let frozen = form.frozen {
      tell(frozen, isTrouble: true)
      return []
    }
    switch form.purpose {
    case .conflict(let conflict): return settle(conflict, by: form)
    case .note(let stop): return leaveNote(of: stop)
    case .file: return readFile()
    case .record, .step: break
    }
    if let conflict = form.unsettled {
      askAboutConflict(conflict)
      return []
    }
    if let reason = form.lockedThroughout {
      tell(reason, isTrouble: true)
      return []
    }
    form.left.formUnion(form.sheet.reading.problems.map(\.slot))
    self.form = form
    guard form.sheet.reading.errors.isEmpty else {
      openOutline(onlyProblems: true)
      tellProblems()
      return []
    }
    return [.save(form.sheet, isConfirmed: isConfirmed)]
  }

  private mutating func tellProblems() {
    let count = form?.sheet.reading.errors.count ?? 0
    guard count > 0 else { return }
    tell("Not saved: \(count) problem\(count == 1 ? "" : "s"). Enter goes there", isTrouble: true)
  }

  mutating func take(_ result: SaveResult) -> [Effect] {
    switch result {
    case .saved(let saved): return take(saved)
    case .refused(let problems):
      guard var form else { return [] }
      form.sheet.refresh()
      form.left.formUnion(problems.map(\.slot))
      self.form = form
      // What only the store finds wrong stands in no outline.
      if form.sheet.reading.errors.isEmpty, let problem = problems.first {
        tell("Not saved: \(problem.sentence)", isTrouble: true)
      } else {
        openOutline(onlyProblems: true)
        tellProblems()
      }
    case .needsConfirmation(let text): question = QuestionBox(.confirmSave(text), at: now)
    case .conflict(let conflict): askAboutConflict(conflict)
    case .deletedMeanwhile(let sheet): question = QuestionBox(.deletedMeanwhile(sheet), at: now)
    case .failed(let sentence): tell(sentence, isTrouble: true)
    }
    return []
  }

  private mutating func take(_ saved: Saved) -> [Effect] {
    checking.isStale = true
    guard case .form(let form) = page else { return [] }
    let subject = Subject(section: form.sheet.subject.section, key: saved.key)
    var steps = form.steps
    steps.rebase(from: form.sheet.saved, to: form.sheet.reading.texts)
    steps.forgetSecrets(of: form.sheet)
    desk[form.sheet.subject] = nil
    keeping.given[form.sheet.subject] = nil
    desk[subject] = Kept(Draft(subject: subject, label: form.label), steps: steps, at: now)
    var effects: [Effect] = [.header]
    pages.removeLast()
    if let slot = form.answers { answer(slot, with: saved.name) }
    if let next = saved.next {
      effects += open(next, at: nil)
      if case .form(var second) = page {
        second.withheld.merge(form.withheld) { $1 }
        second.focusFirstOpen()
        page = .form(second)
      }
    } else {
      if case .list(var list) = page {
        list.wanted = saved.key
        page = .list(list)
      }
      effects += resume()
    }
    tell(saved.sentence(noun: form.sheet.noun))
    return effects
  }

  // A new record that a dropdown waited for becomes its answer.
  private mutating func answer(_ slot: Slot, with name: String) {
    guard let form, let question = form.sheet.question(slot.field) else { return }
    if case .references = question.control {
      let others = form.sheet.text(slot)
      set(others.isEmpty ? name : "\(others)\n\(name)", at: slot)
    } else {
      set(name, at: slot)
    }
  }

  mutating func take(_ deletion: Deletion, of key: String, in section: Section) {
    switch deletion {
    case .allowed(let name, let consequences):
      question = QuestionBox(
        .delete(section, key: key, name: name, consequences: consequences), at: now)
    case .never(let name, let reason): tell("\(name) is not deleted: \(reason)", isTrouble: true)
    case .used(let name, let uses): showUses(of: name, uses, in: section)
    }
  }

  private mutating func showUses(of name: String, _ uses: [Deletion.Use], in section: Section) {
    var document = Document(title: "\(name) is still used")
    document.lines.append(
      Document.Line([
        Document.Span(
          "The \(section.noun) \(name) is not deleted: it is used here. Enter goes there.")
      ]))
    document.lines.append(Document.Line())
    var places: [Int: ReaderPage.Destination] = [:]
    for use in uses {
      places[document.lines.count] = .init(subject: use.subject, field: use.field)
      document.lines.append(Document.Line([Document.Span(use.place, .link)], indent: 2))
    }
    pages.append(.reader(ReaderPage(document, places: places)))
  }

  mutating func take(_ result: DeleteResult, in section: Section) -> [Effect] {
    switch result {
    case .refused(let sentence): tell(sentence, isTrouble: true)
    case .deleted(let name, let restore):
      checking.isStale = true
      gone.append(
        .record(name: "\(section.noun) \(name)", section, inside: owners, restore: restore))
      tell("Deleted \(section.noun) \(name). ^Z puts it back")
    }
    return resume()
  }

  mutating func take(_ result: RestoreResult, name: String) -> [Effect] {
    switch result {
    case .refused(let sentence): tell(sentence, isTrouble: true)
    case .restored(let key):
      if case .record(name, _, _, _)? = gone.last { gone.removeLast() }
      checking.isStale = true
      tell("Put back: \(name)")
      if case .list(var list) = page {
        list.wanted = key
        page = .list(list)
      }
    }
    return resume()
  }
}

extension FormPage {
  /// Goes to the first field that needs an answer and has none.
  mutating func focusFirstMissing() {
    focusFirst { $0.need != .optional && !$0.isAnswered }
  }

  /// Goes to the first field that can be changed and has no answer yet.
  mutating func focusFirstOpen() { focusFirst { !$0.isAnswered } }

  private mutating func focusFirst(_ condition: (Reading.Standing) -> Bool) {
    let open = sheet.relevant.first { question in
      guard let standing = sheet.reading.standings[question.id] else { return false }
      return standing.lock == nil && question.control != .shown && condition(standing)
    }
    if let open { focus = .slot(Slot(open.id)) }
    takeUpLine()
  }
}
