import Console
import Forms
import Screen

@testable import ToyLibrary

/// A person at a console on a library; every effect is done at once.
struct Driver {
  var state: State
  let library: Library
  /// The moment of the next key; each has one of its own, far enough apart.
  var moment = 1000
  var copied: [String] = []
  var alarms: [Alarm] = []
  var exports = 0
  var hasLeft = false
  /// The files of the host, by path.
  var files = [
    "/keys/label": "PERSUASION#Wentworth8", "/keys/plan": "Loft=7", "/keys/odd": "a#b#c",
  ]
  /// The checks that are asked for and not done until they are let go.
  var heldChecks: [Int]?
  var stops = 0

  init(
    _ library: Library = .small(), rows: Int = 24, columns: Int = 80, ascii: Bool = false,
    isGuided: Bool = false
  ) {
    self.library = library
    state = State(
      size: Size(rows: rows, columns: columns), glyphs: Glyphs(ascii: ascii),
      header: Header(office: "Town library", isNamed: true, person: "alice"),
      sections: library.sections, walk: isGuided ? library.walk : nil, check: library.check)
    send(.shown)
  }

  /// Begins on the home screen, with the drafts that are stored.
  mutating func begin() { send(.begun(library.notes)) }

  /// The time comes for which the alarms were set.
  mutating func ring() {
    let due = alarms
    alarms = []
    for alarm in due { send(.alarm(alarm)) }
  }

  mutating func press(_ keys: Key...) { for key in keys { press(key) } }

  mutating func press(_ key: Key) {
    moment += 1000
    send(.input(.key(key), moment))
  }

  /// Presses keys that are read together.
  mutating func pressTogether(_ keys: Key...) {
    moment += 1000
    for key in keys { send(.input(.key(key), moment)) }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(Character(scalar))) }
  }

  mutating func paste(_ text: String) {
    moment += 1000
    send(.input(.paste(text), moment))
  }

  mutating func resize(rows: Int, columns: Int) {
    send(.input(.resize(Size(rows: rows, columns: columns)), moment))
  }

  mutating func send(_ event: Event) {
    for effect in state.reduce(event) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .copy(let text): copied.append(text)
    case .alarm(let alarm, _): alarms.append(alarm)
    case .export: exports += 1
    case .leave: hasLeft = true
    case .check(_, let ticket) where heldChecks != nil: heldChecks?.append(ticket)
    case .stopCheck: stops += 1
    case .redraw, .mouse, .diagnostics, .header, .plain: break
    default:
      do {
        for event in try answer(effect) { send(event) }
      } catch { send(.told("\(error)", isTrouble: true)) }
    }
  }

  private func answer(_ effect: Effect) throws -> [Event] {
    switch effect {
    case .rows(let section, let filter, let sorting, let range, let ticket):
      let rows = try section.doors.page(filter, sorting, range)
      return [.rows(ticket: ticket, from: range.lowerBound, rows: rows, wanted: range.count)]
    case .count(let section, let filter, let ticket):
      let (matching, total) = (try section.doors.count(filter), try section.doors.count(""))
      return [.counted(ticket: ticket, matching: matching, total: total)]
    case .open(let section, let key, _) where section.isRead:
      guard let entry = try section.doors.read?(key) else {
        return [.absent(noun: section.noun, name: key)]
      }
      return [.entry(entry, section)]
    case .fill(let fill): return [.filled(try fill())]
    case .open(let section, let key, let field):
      guard let sheet = try section.doors.open(key) else {
        return [.absent(noun: section.noun, name: key)]
      }
      return [.opened(sheet, field: field)]
    case .create(let section): return [.opened(try section.doors.create(), field: nil)]
    case .save(let sheet, let isConfirmed):
      let result = sheet.save(isConfirmed: isConfirmed)
      if case .saved = result { library.dropDraft(of: sheet.subject) }
      return [.saveEnded(result)]
    case .keep(let draft):
      let result = library.keep(draft)
      return result == .kept ? [] : [.kept(draft.subject, result)]
    case .drafts: return [.drafts(library.notes)]
    case .resume(let subject, let section, let note, let field):
      let draft = note.flatMap { library.take($0.id) }
      return [.resumed(try sheet(subject, section), draft, note, subject, field: field)]
    case .goOn(let walk, let note):
      guard let draft = library.take(note.id) else { return [] }
      return [.resumedGuide(try walk.land(draft, .on), note, isToLook: false)]
    case .look(let note):
      guard let stored = library.read({ $0.drafts[note.id] }) else { return [] }
      guard let section = note.section else {
        return [.resumedGuide(try library.walk.land(stored.draft, .on), note, isToLook: true)]
      }
      return [.looked(try sheet(note.subject, section), stored.draft.withheld, note)]
    case .takeOver(let note):
      let draft = library.take(note.id)?.withheld
      if let draft { _ = library.keep(draft) }
      guard let section = note.section else {
        return try draft.map {
          [.resumedGuide(try library.walk.land($0, .on), note, isToLook: false)]
        }
          ?? []
      }
      return [.resumed(try sheet(note.subject, section), draft, note, note.subject, field: nil)]
    case .discard(let note):
      return library.discard(note.id).map { [.discarded($0, note)] } ?? []
    case .deletion(let section, let key):
      return [.deletion(section, key: key, try section.doors.deletion(key))]
    case .delete(let section, let key):
      return [.deleteEnded(section, key: key, section.doors.delete(key))]
    case .restore(let name, _, _, let restore): return [.restored(name: name, restore())]
    case .land(let walk, let draft, let way): return [.landed(try walk.land(draft, way))]
    case .act(let act, let draft): return [.acted(act.perform(draft))]
    case .readFile(let path, let slot):
      guard let text = files[path] else {
        return [.fileRefused(slot, path: path, "There is no such file")]
      }
      return [.fileRead(slot, path: path, text: text, removal: "rm \(path)")]
    case .completePath(let path, let slot):
      let name = files.keys.sorted().first { $0.hasPrefix(path) }
      return [.pathCompleted(slot, path: path, rest: String((name ?? path).dropFirst(path.count)))]
    case .check(let check, let ticket):
      return [.checked(try check.run { false }, ticket: ticket)]
    case .copy, .alarm, .export, .leave, .redraw, .mouse, .diagnostics, .header, .stopCheck,
      .plain:
      return []
    }
  }
}

private func sheet(_ subject: Subject, _ section: Section) throws -> Sheet {
  try subject.key.flatMap { try section.doors.open($0) } ?? section.doors.create()
}

extension Draft {
  /// The draft as it is once somebody else took it over.
  fileprivate var withheld: Draft {
    var draft = self
    draft.parts[Draft.whole]?.foreign = parts[Draft.whole]?.secrets ?? []
    return draft
  }
}

extension Driver {
  var frame: Frame { state.view() }
  var screen: String { frame.text }
  var cursor: Place? { frame.cursor }
  var mode: Mode { state.mode }
  var notice: String { state.notice?.text ?? "" }

  /// The row of the screen in which the cursor stands.
  var cursorRow: String { cursor.map { frame.text(row: $0.row) } ?? "" }

  /// The form on the screen, or beneath it.
  var form: FormPage? { state.form }

  /// The field in focus.
  var focus: String? { form?.slot?.field }

  /// The list on the screen.
  var list: ListPage? {
    if case .list(let list) = state.page { list } else { nil }
  }

  func text(_ field: String, _ language: String? = nil) -> String {
    form?.sheet.text(Slot(field, language)) ?? ""
  }

  /// Opens a list from the home screen.
  mutating func openList(_ section: String) {
    while state.pages.count > 1 { press(.escape) }
    press(.home)
    let number = state.homeRows.firstIndex { $0.draft == nil && $0.section?.id == section } ?? 0
    for _ in 0..<number { press(.down) }
    press(.enter)
  }

  /// Opens what the check found from the home screen.
  mutating func openCheck() {
    while state.pages.count > 1 { press(.escape) }
    press(.home, .enter)
  }

  /// Opens a book of the list by its place.
  mutating func openBook(_ number: Int = 0) {
    openList("books")
    press(.home)
    for _ in 0..<number { press(.down) }
    press(.enter)
  }

  /// Goes to a field of the open form by its keys.
  mutating func goTo(_ field: String) {
    for _ in 0..<60 where focus != field { press(.up) }
    for _ in 0..<60 where focus != field { press(.tab) }
  }

  /// Does what the list of actions says in words.
  mutating func choose(_ title: String) {
    press(.control("g"))
    type(title)
    press(.enter)
  }

  /// The screen for a golden file: text, roles, cursor.
  var golden: String {
    let place = cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
    return screen + "--- roles\n" + frame.roles + "--- cursor: \(place)"
  }
}

/// One answer of one record.
struct Typed: Hashable {
  let subject: Subject
  let slot: Slot
}

extension Driver {
  /// All that was typed and not saved, wherever it is kept; with the blanks at its ends left out,
  /// as they are once a field is left.
  var typed: [Typed: String] {
    var typed: [Typed: String] = [:]
    for (subject, kept) in state.desk {
      for (slot, text) in kept.answers.texts
      where Texts.trimmed(text) != kept.saved[slot, default: ""] {
        typed[Typed(subject: subject, slot: slot)] = Texts.trimmed(text)
      }
    }
    for (step, part) in state.guided?.draft.parts ?? [:] {
      let subject = Subject(section: "guides", key: "move/\(step)")
      for (slot, text) in part.answers.texts {
        typed[Typed(subject: subject, slot: slot)] = Texts.trimmed(text)
      }
      if let note = part.note {
        typed[Typed(subject: Subject(section: "notes", key: nil), slot: Slot("note"))] = note
      }
    }
    for page in state.pages {
      guard case .form(let form) = page, form.frozen == nil else { continue }
      let subject = form.sheet.subject
      for key in typed.keys where key.subject == subject { typed[key] = nil }
      for (slot, text) in form.sheet.answers.texts
      where Texts.trimmed(text) != form.sheet.saved[slot, default: ""] {
        typed[Typed(subject: subject, slot: slot)] = Texts.trimmed(text)
      }
    }
    if case .editor(let editor) = state.page, let form,
      form.sheet.text(editor.slot) != editor.area.text
    {
      typed[Typed(subject: form.sheet.subject, slot: editor.slot)] = Texts.trimmed(editor.area.text)
    }
    return typed
  }
}
