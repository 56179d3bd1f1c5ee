import Editing
import Forms

extension State {
  mutating func handle(_ deletion: Deletion, of key: String, in section: Section) {
    switch deletion {
    case .allowed(let name, let consequences):
      question = QuestionBox(
        .delete(section, key: key, name: name, consequences: consequences), at: now)
    case .never(let name, let reason): tell(.neverDeleted(name: name, reason: reason))
    case .used(let name, let uses): showUses(of: name, uses, in: section)
    }
  }

  private mutating func showUses(of name: String, _ uses: [Deletion.Use], in section: Section) {
    let notice = Notice.used(noun: section.noun, name: name)
    var document = Document(title: "\(name) is still used")
    document.lines.append(
      Document.Line([Document.Span("\(notice.message). Enter goes there.")]))
    document.lines.append(Document.Line())
    var places: [Int: RecordField] = [:]
    for use in uses {
      places[document.lines.count] = RecordField(subject: use.subject, field: use.field)
      document.lines.append(Document.Line([Document.Span(use.place, .link)], indent: 2))
    }
    pages.append(.document(DocumentPage(document, places: places)))
  }

  mutating func handle(
    _ result: DeleteResult, of key: String, in section: Section
  ) -> [Effect] {
    switch result {
    case .refused(let sentence): tell(.failed(sentence))
    case .deleted(let name):
      checking.isStale = true
      let label = "\(section.noun) \(name)"
      gone.append(.record(name: label, section, key: key, inside: owners))
      tell("Deleted \(label). ^Z puts it back")
    }
    return resume()
  }

  mutating func handle(_ result: RestoreResult, name: String) -> [Effect] {
    switch result {
    case .refused(let sentence): tell(.failed(sentence))
    case .restored(let key):
      if case .record(name, _, _, _)? = gone.last { gone.removeLast() }
      checking.isStale = true
      tell(.restored(name: name))
      if case .list(var list) = page {
        list.wanted = key
        page = .list(list)
      }
    }
    return resume()
  }

  /// Restores what was deleted or discarded last.
  mutating func undoGone() -> [Effect] {
    guard let last = gone.last else {
      tell("Nothing was deleted or discarded in this visit. ^Z does not suspend the program")
      return []
    }
    switch last {
    case .record(let name, let section, let key, let inside):
      return [.restore(name: name, section, key: key, inside: inside)]
    case .guide(let session):
      let isBegunAnew = guideDraft?.isEmpty == false
      guard !isBegunAnew, !stored.contains(where: { $0.subject == walk?.subject && $0.isFree })
      else {
        tell(.failed("\(session.draft.label) was started anew: discard that first"))
        return []
      }
      gone.removeLast()
      guide = session
      tell("Brought back: what was told in \(session.draft.label)")
      return keepNow()
    case .draft(let subject, let open):
      if isTyped(subject) {
        tell(.failed("The \(open.label) has a newer draft: save or discard that one first"))
        return []
      }
      gone.removeLast()
      desk[subject] = open
      tell("Brought back: what was typed for the \(open.label)")
      return keepNow()
    }
  }

  mutating func discard(_ subject: Subject) -> [Effect] {
    if let guide, guide.draft.subject == subject { return discard(guide) }
    guard let open = desk.removeValue(forKey: subject) else { return [] }
    gone.append(.draft(subject, open))
    var effects: [Effect] = []
    if case .record(let page) = page, page.form.model.subject == subject { effects = back() }
    effects = keepNow() + effects
    if case .home = page { effects += resume() }
    tell("Discarded what was typed for the \(open.label). ^Z in a list brings it back")
    return effects
  }

  private mutating func discard(_ guide: GuideSession) -> [Effect] {
    gone.append(.guide(guide))
    let effects = endGuide()
    tell("Discarded what was told in \(guide.draft.label). ^Z brings it back")
    return effects
  }
}
