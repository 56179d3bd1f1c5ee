package import Forms
import Screen

extension State {
  /// Takes an event in, and says what is to be done outside.
  package mutating func reduce(_ event: Event) -> [Effect] {
    let effects = take(event)
    mirrorChoices()
    return effects + watch()
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .input(let input, let moment):
      now = moment
      return take(input)
    case .rows(let ticket, let from, let rows, let wanted):
      return take(rows: rows, from: from, wanted: wanted, ticket: ticket)
    case .counted(let ticket, let matching, let total):
      return take(matching: matching, total: total, ticket: ticket)
    case .opened(let sheet, let field): return open(sheet, at: field)
    case .entry(let entry, let section): pages.append(.reader(ReaderPage(entry, of: section)))
    case .filled(let filling): return take(filling)
    case .listed(let section): return show(section)
    case .begun(let notes): begin(with: notes)
    case .drafts(let notes): take(notes)
    case .permits(let permits): self.permits = permits
    case .resumed(let sheet, let draft, let note, let subject, let field):
      return resume(sheet, with: draft, of: note, subject, at: field)
    case .looked(let sheet, let draft, let note): look(sheet, at: draft, by: note.by)
    case .discarded(let draft, let note): return takeDiscarded(draft, note)
    case .kept(let subject, let result): return take(result, of: subject)
    case .absent(let noun, let name): tell("There is no \(noun) \(name)", isTrouble: true)
    case .saveEnded(let result): return take(result)
    case .deletion(let section, let key, let deletion): take(deletion, of: key, in: section)
    case .deleteEnded(let section, _, let result): return take(result, in: section)
    case .restored(let name, let result): return take(result, name: name)
    case .told(let text, let isTrouble):
      // Where a new record could not be opened, no field waits for it any more.
      if isTrouble { awaiting = nil }
      tell(text, isTrouble: isTrouble)
    case .fileRead(let slot, let path, let text, let removal):
      takeIn(text, fromFile: path, at: slot, removal: removal)
    case .fileRefused(let slot, let path, let sentence): refuseFile(path, at: slot, sentence)
    case .pathCompleted(let slot, let path, let rest): suggest(rest, for: path, at: slot)
    case .document(let document): pages.append(.reader(ReaderPage(document)))
    case .guideWanted: return goOnWithGuide()
    case .resumedGuide(let landing, let note, let isToLook):
      return take(landing, of: note, isToLook: isToLook)
    case .landed(let landing): return take(landing)
    case .acted(let outcome): return take(outcome)
    case .header(let header): self.header = header
    case .shown: if case .home = page { return startCheck() }
    case .checked(let findings, let ticket): take(findings, ticket: ticket)
    case .checkFailed(let sentence, let ticket): takeFailedCheck(sentence, ticket: ticket)
    case .alarm(.hideSecret(let number)):
      if var form, form.revealed == number {
        form.revealed = nil
        self.form = form
      }
    case .alarm(.keep):
      keeping.isAwaited = false
      return keepNow()
    }
    return []
  }

  mutating func tell(_ text: String, isTrouble: Bool = false) {
    notice = Notice(text, isTrouble: isTrouble)
  }

  private mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key): return take(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return take(mouse)
    case .resize(let size):
      self.size = size
      if case .list(let list) = page { return request(list) }
    case .hangUp, .terminate:
      putDown()
      return keepNow() + [.leave]
    case .interrupt: return take(.control("c"))
    case .wake: break
    }
    return []
  }

  private mutating func take(_ key: Key) -> [Effect] {
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
    case .redraw: return [.redraw]
    case .notFrozen: tell("Nothing is frozen; this key does nothing here")
    case .mouse:
      isMouseOn.toggle()
      tell(isMouseOn ? "The mouse is on; selecting text needs Shift" : "The mouse is off")
      return [.mouse(isMouseOn)]
    case .signs: glyphs = Glyphs(ascii: !glyphs.isASCII)
    case .diagnostics: return [.diagnostics]
    case .plain:
      putDown()
      return keepNow() + [.plain]
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
    case .form: mode.isBox ? performInDropdown(action) : performInForm(action)
    case .editor: performInEditor(action)
    case .reader: mode == .filter ? performInSearch(action) : performInReader(action)
    case .outline: mode == .filter ? performInOutlineFilter(action) : performInOutline(action)
    case .stops: mode == .filter ? performInStopsFilter(action) : performInStops(action)
    case .copy: back()
    }
  }

  private mutating func interrupt() -> [Effect] {
    if case .leave? = question?.inquiry { return [.leave] }
    if palette == nil, question == nil, let effects = stopCheck(after: 0) { return effects }
    palette = nil
    return leave()
  }

  /// Asks whether to leave, or leaves where nothing would be lost by it.
  mutating func leave() -> [Effect] {
    putDown()
    question = QuestionBox(.leave(drafts: keptLabels + lostLabels, unkept: header.unkept), at: now)
    return keepNow()
  }

  /// The records with something typed and not saved, in a fixed order.
  package var drafts: [(subject: Subject, label: String)] {
    desk.filter { !$0.value.answers.isEmpty }
      .map { ($0.key, $0.value.label) }
      .sorted { $0.label < $1.label }
  }

  /// Takes the top screen away.
  mutating func back() -> [Effect] {
    guard pages.count > 1 else { return [] }
    pages.removeLast()
    return resume()
  }

  /// Brings the screen on top up to date after what lay over it is gone.
  mutating func resume() -> [Effect] {
    switch page {
    case .list(let list): return request(list, counting: true) + [.drafts]
    case .form(var form):
      form.sheet.refresh()
      form.keepFocus()
      page = .form(form)
    case .home(var home):
      if let entered = home.entered, let row = homeRows.firstIndex(where: { $0.id == entered }) {
        home.pointer = row
      }
      home.pointer = max(0, min(home.pointer, homeRows.count - 1))
      page = .home(home)
      return [.drafts] + (checking.isStale ? startCheck() : [])
    case .reader(let reader):
      if let stop = reader.stop { return enterGuide(.to(stop.id)) }
      return reader.isCheck ? startCheck() : []
    case .editor, .outline, .stops, .copy: break
    }
    return []
  }

  private mutating func showHelp() {
    if let stop = page.stop ?? form?.stop {
      pages.append(.reader(ReaderPage(stop.words.page)))
      return
    }
    guard let help = isCheckInSight ? check?.help : sectionInSight?.help else {
      return tell("There is no help page here")
    }
    pages.append(.reader(ReaderPage(help())))
  }

  /// The section that the screen belongs to.
  var sectionInSight: Section? {
    for page in pages.reversed() {
      switch page {
      case .list(let list): return list.section
      case .form(let form): return section(form.sheet.subject.section)
      case .home(let home):
        return homeRows.indices.contains(home.pointer) ? homeRows[home.pointer].section : nil
      case .reader(let reader) where reader.section != nil: return reader.section
      case .editor, .reader, .outline, .stops, .copy: continue
      }
    }
    return nil
  }
}

extension Mode {
  /// Whether a dropdown is open.
  var isBox: Bool { self == .dropdown || self == .multiSelect }
}

extension Action {
  /// Whether it saves, deletes or confirms, and so must not come from the end of a paste.
  func isGrave(in mode: Mode) -> Bool {
    switch self {
    case .save, .delete, .discard: true
    case .enter: mode == .question || mode == .buttons || mode == .actions
    case .space: mode == .buttons
    default: false
    }
  }
}
