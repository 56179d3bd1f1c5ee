import Console
import Editing
import Forms
import Screen

@testable import ToyLibrary

/// A person at a console on a library; every effect is performed at once, unless it is held.
struct Driver {
  var state: State
  let library: Library
  private let performer: EffectPerformer
  /// The moment of the next key; each has one of its own, far enough apart.
  var moment = 1000
  var copied: [String] = []
  var alarms: [Alarm] = []
  var hasLeft = false
  /// What was done and stored.
  var actions: [CompletedAction] { log.actions }
  /// The checks that are asked for and not done until they are let go.
  var heldChecks: [Int]?
  /// What is to be read for the screen and not read until it is let go.
  var heldReadings: [@Sendable () -> [Event]]?
  var stops = 0
  private let log = Log()

  /// What happens outside of the state.
  private final class Log {
    var actions: [CompletedAction] = []
  }

  /// The files of the host, by path.
  private static let files = [
    "/keys/label": "PERSUASION#Wentworth8", "/keys/plan": "Loft=7", "/keys/odd": "a#b#c",
  ]

  init(
    _ library: Library = .small(), rows: Int = 24, columns: Int = 80, ascii: Bool = false,
    isGuided: Bool = false, isChecked: Bool = true, holdsChecks: Bool = false,
    more: [ListSource] = []
  ) {
    self.library = library
    let data = library.data(isGuided: isGuided, isChecked: isChecked, more: more)
    if holdsChecks { heldChecks = [] }
    state = State(
      size: Size(rows: rows, columns: columns), glyphs: Glyphs(ascii: ascii),
      header: Header(office: "Town library", isNamed: true, person: "alice"), data: data)
    performer = EffectPerformer(data, host: Self.host, record: { [log] in log.actions.append($0) })
    send(.shown)
  }

  private static let host = EffectPerformer.Host(
    readFile: { path, slot in
      files[path].map { .fileRead(slot, path: path, text: $0, removal: "rm \(path)") }
        ?? .fileRefused(slot, path: path, "There is no such file")
    },
    completePath: { path, slot in
      let name = files.keys.sorted().first { $0.hasPrefix(path) }
      let rest = String((name ?? path).dropFirst(path.count))
      return .pathCompleted(slot, path: path, rest: rest)
    },
    export: { list, _, _ in .notice(.said("\(list.section.plural).csv is written")) })

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
    case .terminal(let effect): return perform(effect)
    case .check(let ticket) where heldChecks != nil: heldChecks?.append(ticket)
    case .stopCheck: stops += 1
    default:
      switch performer.perform(effect) {
      case .done(let events): for event in events { send(event) }
      case .beside(.reading, let work) where heldReadings != nil: heldReadings?.append(work)
      case .beside(_, let work): for event in work() { send(event) }
      }
    }
  }

  private mutating func perform(_ effect: TerminalEffect) {
    switch effect {
    case .copy(let text): copied.append(text)
    case .alarm(let alarm, _): alarms.append(alarm)
    case .leave: hasLeft = true
    case .redraw, .mouse, .diagnostics, .plain: break
    }
  }

  /// Reads what was held, and all that is asked for by it.
  mutating func letGoReadings() {
    let held = heldReadings ?? []
    heldReadings = nil
    for work in held { for event in work() { send(event) } }
  }
}

extension Driver {
  var frame: Frame { state.view() }
  var screen: String { frame.text }
  var cursor: Place? { frame.cursor }
  var mode: Mode { state.mode }
  var notice: String { state.notice?.message ?? "" }

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
    form?.model.text(Slot(field, language)) ?? ""
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
    for (step, part) in state.guide?.draft.parts ?? [:] {
      let subject = Subject(section: "guides", key: "move/\(step)")
      for (slot, text) in part.answers.texts {
        typed[Typed(subject: subject, slot: slot)] = Texts.trimmed(text)
      }
      if let note = part.note {
        typed[Typed(subject: Subject(section: "notes", key: nil), slot: Slot("note"))] = note
      }
    }
    for page in state.pages {
      guard let form = page.form, form.session.lock == nil else { continue }
      let subject = form.model.subject
      for key in typed.keys where key.subject == subject { typed[key] = nil }
      for (slot, text) in form.model.answers.texts
      where Texts.trimmed(text) != form.model.saved[slot, default: ""] {
        typed[Typed(subject: subject, slot: slot)] = Texts.trimmed(text)
      }
    }
    if case .editor(let editor) = state.page, let form,
      form.model.text(editor.slot) != editor.area.text
    {
      typed[Typed(subject: form.model.subject, slot: editor.slot)] = Texts.trimmed(editor.area.text)
    }
    return typed
  }
}
