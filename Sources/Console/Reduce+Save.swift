import Editing
import Forms

extension State {
  /// Saves the form on top, or shows what stops it.
  mutating func save(isConfirmed: Bool = false) -> [Effect] {
    guard let index = pages.lastIndex(where: { $0.form != nil }) else { return [] }
    pages[index].form?.leaveField()
    switch pages[index] {
    case .step: return goOn()
    case .conflict(let page): return settle(page)
    case .note(let page): return leaveNote(of: page.stop)
    case .file: return readFile()
    case .record: return saveRecord(isConfirmed: isConfirmed)
    case .home, .list, .editor, .document, .detail, .stepDocument, .check, .outline, .stops, .copy:
      return []
    }
  }

  private mutating func saveRecord(isConfirmed: Bool) -> [Effect] {
    guard var form else { return [] }
    let step = form.session.save(isConfirmed: isConfirmed)
    self.form = form
    switch step {
    case .locked(let reason): tell(.failed(reason))
    case .choose(let conflict): askAboutConflict(conflict)
    case .problems(let notice): showProblems(notice)
    case .request(let request): return [.save(request, inside: owners)]
    }
    return []
  }

  private mutating func showProblems(_ notice: Notice) {
    openOutline(onlyProblems: true)
    tell(.failed("\(notice.message). Enter goes there"))
  }

  mutating func handle(_ result: SaveResult) -> [Effect] {
    guard var form else { return [] }
    let before = form.session
    let outcome = form.session.handle(result)
    self.form = form
    switch outcome {
    case .saved(let saved): return handle(saved, before)
    case .problems(let notice): showProblems(notice)
    case .refused(let notice): tell(notice)
    case .confirm(let text): question = QuestionBox(.confirmSave(text), at: now)
    case .choose(let conflict): askAboutConflict(conflict)
    case .recordDeleted(let form): question = QuestionBox(.deletedMeanwhile(form), at: now)
    case .failed(let sentence): tell(.failed(sentence))
    }
    return []
  }

  private mutating func handle(_ saved: Saved, _ before: FormSession) -> [Effect] {
    checking.isStale = true
    guard case .record(let page) = page else { return [] }
    let model = page.form.model
    let subject = Subject(section: model.subject.section, key: saved.key)
    desk[model.subject] = nil
    autosave.forget(model.subject)
    desk[subject] = OpenDraft(
      Draft(subject: subject, label: model.label), history: page.form.session.history, at: now)
    var effects: [Effect] = [.header]
    pages.removeLast()
    if let slot = page.returnField { form?.session.choose(record: saved.name, at: slot) }
    form?.takeUpLine()
    if let next = saved.next {
      effects += open(next.model, at: nil)
      if case .record(var second) = self.page {
        second.form.session.keepHidden(from: before)
        second.form.focusFirstOpen()
        self.page = .record(second)
      }
    } else {
      if case .list(var list) = self.page {
        list.wanted = saved.key
        self.page = .list(list)
      }
      effects += resume()
    }
    tell(saved.sentence(noun: model.noun))
    return effects
  }
}
