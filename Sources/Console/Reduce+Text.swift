import Editing
import Forms
import Screen

extension State {
  mutating func performInText(_ action: Action) -> [Effect] {
    guard var text = page.text else { return [] }
    let height = max(1, layout.body.count)
    if let isFound = text.move(action, width: size.columns, height: height) {
      if !isFound { tell("Not found; / searches for something else") }
      page.text = text
      return []
    }
    switch action {
    case .back: return leaveText()
    case .save: return saveInText()
    case .outline:
      if page.stop != nil { return openStops() }
      tell("This has no outline; Esc goes back")
    case .wait: return askForNote()
    case .previousStop: return goOn { .before($0) }
    case .openStop: return goOn { .open(after: $0) }
    case .putBack:
      guard case .detail(let detail) = page, detail.entry.canFill else { return [] }
      return [.fill(detail.section, key: detail.entry.key)]
    case .enter: return text.pointer.map { follow($0) } ?? []
    default: break
    }
    return []
  }

  private mutating func leaveText() -> [Effect] {
    if let effects = stopCheck(after: Checking.patience) { return effects }
    return page.stop == nil ? back() : leaveGuide()
  }

  private mutating func saveInText() -> [Effect] {
    if case .stepDocument(let page) = page { return act(page.content) }
    tell("Nothing to save here")
    return []
  }

  /// Goes where a line of the text on the screen leads.
  private mutating func follow(_ line: Int) -> [Effect] {
    switch page {
    case .document(let page): return open(page.places[line])
    case .check(let page): return open(page.places[line])
    case .detail(let page):
      switch page.entry.leads[line] {
      case .record(let section, let key): return [.open(section, key: key, field: nil)]
      case .filling: return [.fill(page.section, key: page.entry.key)]
      case nil: return []
      }
    case .stepDocument(let page):
      switch page.content.places[line] {
      case .step(let step, let field): return go(toStep: step, field: field)
      case .act: return act(page.content)
      case .record(let subject, let field):
        return open(RecordField(subject: subject, field: field))
      case nil: return []
      }
    case .home, .list, .record, .step, .conflict, .note, .file, .editor, .outline, .stops, .copy:
      return []
    }
  }

  private func open(_ place: RecordField?) -> [Effect] {
    guard let place, let section = section(place.subject.section), let key = place.subject.key
    else { return [] }
    return [.open(section, key: key, field: place.field)]
  }

  mutating func performInSearch(_ action: Action) -> [Effect] {
    guard var text = page.text else { return [] }
    switch action {
    case .back:
      text.isSearching = false
      text.search = TextLine()
      text.hit = nil
    case .enter, .next, .previous:
      text.isSearching = false
      let isFound = text.search(from: 0, width: size.columns)
      if !isFound { tell("Not found; / searches for something else") }
      text.hold(width: size.columns, height: max(1, layout.body.count))
    case .save: tell("Nothing to save here")
    default: _ = text.search.perform(action)
    }
    page.text = text
    return []
  }

  /// Shows a form with texts typed into it, which are a draft from then on.
  mutating func handle(_ filling: Section.Filling) -> [Effect] {
    switch filling {
    case .refused(let reason):
      tell(.failed(reason))
      return []
    case .form(let form, let section, let words): return handle(form.model, section, words)
    }
  }

  private mutating func handle(
    _ model: FormModel, _ section: Section, _ words: String
  ) -> [Effect] {
    guard !isTyped(model.subject),
      !storedDrafts(of: model.subject).contains(where: \.isMine)
    else {
      tell(.draftInTheWay(label: model.label, isGuide: false))
      return []
    }
    guard !model.answers.isEmpty else {
      tell(.nothingToRestore(label: model.label))
      return []
    }
    var session = FormSession(model)
    session.visited = Set(model.answers.texts.keys)
    desk[model.subject] = OpenDraft(session.draft(at: nil), section: section, at: now)
    let field = model.relevant.first { model.isChanged($0.id) }?.id
    let effects = open(model, at: field)
    tell(words)
    return effects + keepNow()
  }
}
