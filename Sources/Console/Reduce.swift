import Editing
import Forms
import Screen

extension State {
  /// Accepts an event, and says what is to be done outside.
  package mutating func reduce(_ event: Event) -> [Effect] {
    let effects = handle(event)
    return effects + evaluations() + (event.mayType ? watch() : [])
  }

  private mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input, let moment):
      now = moment
      return handle(input)
    case .evaluated(let id, let reading, let answers, let revision):
      change(formOf: id) { $0.accept(reading, of: answers, revision: revision) }
    case .notEvaluated(let id, let revision, let sentence):
      change(formOf: id) { $0.evaluationFailed(revision: revision) }
      tell(.failed(sentence))
    case .choices(let id, let field, let filter, let choices):
      change(formOf: id) { $0.accept(choices, of: field, filter: filter) }
    case .rows(let ticket, let from, let rows, let wanted):
      return handle(rows: rows, from: from, wanted: wanted, ticket: ticket)
    case .noRows(let ticket, let sentence): handleNoRows(ticket: ticket, sentence)
    case .counted(let ticket, let matching, let total):
      return handle(matching: matching, total: total, ticket: ticket)
    case .opened(let form, let field): return open(form.model, at: field)
    case .entry(let entry, let section): pages.append(.detail(DetailPage(entry, of: section)))
    case .filled(let filling): return handle(filling)
    case .listed(let section): return show(section)
    case .deletion(let section, let key, let deletion): handle(deletion, of: key, in: section)
    case .saveEnded(let result): return handle(result)
    case .deleteEnded(let section, let key, let result): return handle(result, of: key, in: section)
    case .restored(let name, let result): return handle(result, name: name)
    case .notice(let notice):
      // Where a new record could not be opened, no field waits for it any more.
      if notice.isError { awaiting = nil }
      tell(notice)
    case .document(let document): pages.append(.document(DocumentPage(document)))
    case .header(let header): self.header = header
    case .fileRead, .fileRefused, .pathCompleted: handleFile(event)
    case .shown, .checked, .checkFailed: return handleCheck(event)
    case .guideWanted, .resumedGuide, .landed, .acted: return handleGuide(event)
    case .alarm(let alarm): return handle(alarm)
    case .begun, .drafts, .permits, .resumed, .looked, .discarded, .kept: return handleDraft(event)
    }
    return []
  }

  private mutating func handle(_ alarm: Alarm) -> [Effect] {
    switch alarm {
    case .hideSecret(let moment):
      if var form, form.revealed == moment {
        form.revealed = nil
        self.form = form
      }
      return []
    case .keep:
      autosave.isScheduled = false
      return keepNow()
    }
  }

  /// Changes the open form of an identity, wherever it is among the screens.
  private mutating func change(formOf id: FormModel.ID, _ change: (inout FormPage) -> Void) {
    for index in pages.indices {
      guard var form = pages[index].form, form.model.id == id else { continue }
      change(&form)
      pages[index].form = form
    }
  }

  // What is typed shows at once; what the form says of it comes as an event.
  private mutating func evaluations() -> [Effect] {
    pages.indices.compactMap { index in
      guard var form = pages[index].form, let effect = form.requestEvaluation() else { return nil }
      pages[index].form = form
      return effect
    }
  }

  mutating func tell(_ notice: Notice) { self.notice = notice }

  mutating func tell(_ text: String) { notice = .said(text) }

  private mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return handle(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return handle(mouse)
    case .resize(let size):
      self.size = size
      if case .list(let list) = page { return request(list) }
    case .hangUp, .terminate:
      putDown()
      return keepNow() + [.terminal(.leave)]
    case .interrupt: return handle(.control("c"))
    case .wake: break
    }
    return []
  }

  private mutating func handle(_ key: Key) -> [Effect] {
    if let question, question.opened == now, key != .control("c") { return [] }
    notice = nil
    let mode = mode
    if let action = Keymap.action(for: key, in: mode) {
      if now < deafUntil, action.isGrave(in: mode) { return [] }
      return perform(action, in: mode)
    }
    switch key {
    case .character(let character): return type(character, in: mode)
    case .alt where !mode.isTyping: return perform(.back, in: mode)
    default:
      if mode == .copy { return perform(.back, in: mode) }
      return []
    }
  }

  mutating func perform(_ action: Action, in mode: Mode) -> [Effect] {
    switch action {
    case .actions: openPalette(in: mode)
    case .interrupt: return interrupt()
    case .redraw: return [.terminal(.redraw)]
    case .notFrozen: tell("Nothing is frozen; this key does nothing here")
    case .mouse:
      isMouseOn.toggle()
      tell(isMouseOn ? "The mouse is on; selecting text needs Shift" : "The mouse is off")
      return [.terminal(.mouse(isMouseOn))]
    case .signs: glyphs = Glyphs(ascii: !glyphs.isASCII)
    case .diagnostics: return [.terminal(.diagnostics)]
    case .plain:
      putDown()
      return keepNow() + [.terminal(.plain)]
    case .help: showHelp()
    case .quit: return leave()
    default:
      switch mode {
      case .actions: return performInPalette(action)
      case .question: return performInQuestion(action)
      case .copy: return back()
      default: return performOnPage(action, in: mode)
      }
    }
    return []
  }

  private mutating func performOnPage(_ action: Action, in mode: Mode) -> [Effect] {
    switch page {
    case .home: performAtHome(action)
    case .list: mode == .filter ? performInFilter(action) : performInList(action)
    case .record, .step, .conflict, .note, .file:
      mode.isBox ? performInDropdown(action) : performInForm(action)
    case .editor: performInEditor(action)
    case .document, .detail, .stepDocument, .check:
      mode == .filter ? performInSearch(action) : performInText(action)
    case .outline: mode == .filter ? performInOutlineFilter(action) : performInOutline(action)
    case .stops: mode == .filter ? performInStopsFilter(action) : performInStops(action)
    case .copy: back()
    }
  }

  private mutating func interrupt() -> [Effect] {
    if case .leave? = question?.inquiry { return [.terminal(.leave)] }
    if palette == nil, question == nil, let effects = stopCheck(after: 0) { return effects }
    palette = nil
    return leave()
  }
}
