import Console
import Curses
import Forms
import Glibc
import KYC
import Plain
import Screen
import Store

/// One visit: the terminal, the Back Office, and the state between them.
final class Session {
  /// Where a visit begins.
  enum Start {
    case home
    case guide
    case section(SectionName, name: String?)

    /// Whether it is the home screen.
    var isHome: Bool { if case .home = self { true } else { false } }
  }

  let terminal: CursesTerminal
  let office: Office
  var state: State
  let mailbox: Mailbox
  /// Where everything that is stored is written; nil where that is not wanted.
  let recorder: Recorder?
  /// What ends the check that runs.
  var stopper = Stopper()
  private var alarms: [(alarm: Alarm, due: ContinuousClock.Instant)] = []
  private var isLeaving = false
  private var isPlainWanted = false
  private let began = ContinuousClock.now

  /// Takes the terminal, works until the person leaves, and gives it back; `whenUp` is done once it has the terminal.
  static func run(
    _ office: Office, _ options: Options, _ recorder: Recorder?, at start: Start,
    whenUp: () -> Void
  ) throws -> Parting {
    let session = try Session(office, options, recorder)
    whenUp()
    try session.begin(start)
    session.work()
    session.stopper.stop()
    session.terminal.close()
    session.putDrafts()
    office.backOffice.interruptCounts()
    // What still runs beside the loop must not read a file that is closed.
    session.mailbox.settle()
    return Parting(
      kept: session.state.keptLabels, lost: session.state.lostLabels,
      isToOther: session.isPlainWanted)
  }

  private init(_ office: Office, _ options: Options, _ recorder: Recorder?) throws {
    (self.office, self.recorder) = (office, recorder)
    do {
      terminal = try CursesTerminal()
    } catch {
      throw Ending(error)
    }
    mailbox = Mailbox(wake: terminal.wake)
    state = State(
      size: terminal.size, glyphs: Glyphs(ascii: options.ascii || !terminal.isUnicode),
      header: office.header, sections: office.backOffice.sections,
      walk: office.backOffice.guide, check: office.backOffice.check)
    if options.mouse {
      state.isMouseOn = true
      terminal.reportMouse(true)
    }
  }

  private func begin(_ start: Start) throws {
    let notes = (try? office.backOffice.drafts()) ?? []
    if let permits = try? permits() { answer(state.reduce(permits)) }
    if case .guide = start {
      return answer(state.reduce(.drafts(notes)) + state.reduce(.guideWanted))
    }
    defer { warn() }
    guard case .section(let section, let name) = start, let place = state.section(section.id) else {
      return answer(state.reduce(.begun(notes)))
    }
    answer(state.reduce(.drafts(notes)))
    guard let name = section == .backOffice ? name ?? "" : name else {
      return answer(state.reduce(.listed(place)))
    }
    do {
      guard let key = try place.doors.find(name), let sheet = try place.doors.open(key) else {
        terminal.close()
        throw Ending(
          sentence: "There is no \(place.noun) \(name.harmless) in \(office.path.harmless).",
          code: 1)
      }
      answer(state.reduce(.opened(sheet, field: nil)))
    } catch {
      terminal.close()
      throw Ending(error)
    }
  }

  // Without its key nothing is saved; a file that is read-only says so in every header.
  private func warn() {
    let header = office.header
    guard header.readOnly.isEmpty, !header.unkept.isEmpty else { return }
    answer(state.reduce(.told("Nothing can be saved. \(header.unkept)", isTrouble: true)))
  }

  // One frame for all that was read together.
  private func work() {
    terminal.show(state.view())
    answer(state.reduce(.shown))
    while !isLeaving {
      let inputs = terminal.wait(timeout)
      let moment = milliseconds
      for input in inputs {
        answer(state.reduce(.input(input, moment)))
        if isLeaving { return }
      }
      for event in mailbox.empty() + dueAlarms() { answer(state.reduce(event)) }
      terminal.show(state.view())
    }
  }

  func answer(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .leave: isLeaving = true
      case .plain: (isLeaving, isPlainWanted) = (true, true)
      case .redraw: terminal.redraw()
      case .mouse(let isOn): terminal.reportMouse(isOn)
      case .alarm(let alarm, let after):
        alarms.append((alarm, .now.advanced(by: .milliseconds(after))))
      case .copy(let text):
        answer(state.reduce(.told(Clipboard.send(text, to: terminal), isTrouble: false)))
      case .diagnostics: answer(state.reduce(.document(diagnostics)))
      case .header: answer(state.reduce(.header(office.header)))
      case .act:
        settleDrafts()
        for event in perform(effect) { answer(state.reduce(event)) }
      case .save(let sheet, _):
        // A draft that is still on its way must not come after the save that ends it.
        settleDrafts()
        guard state.isAtWork(sheet.subject) else { break }
        for event in perform(effect) { answer(state.reduce(event)) }
      default: for event in perform(effect) { answer(state.reduce(event)) }
      }
    }
  }

  private var milliseconds: Int {
    Int(began.duration(to: .now) / .milliseconds(1))
  }

  private var timeout: Duration? {
    alarms.map(\.due).min().map { max(.zero, ContinuousClock.now.duration(to: $0)) }
  }

  private func dueAlarms() -> [Event] {
    let due = alarms.filter { $0.due <= .now }
    alarms.removeAll { $0.due <= .now }
    return due.map { .alarm($0.alarm) }
  }
}

extension Ending {
  /// Why a terminal could not be claimed, in a sentence.
  init(_ refusal: CursesTerminal.Refusal) {
    switch refusal {
    case .notATerminal:
      self.init(
        sentence:
          "kyc-setup needs a terminal: its input or output is a file or a pipe. Start it in a terminal, over SSH with ssh -t.",
        code: 2)
    case .cannotPaint(let name):
      self.init(
        sentence:
          "TERM is \(name.isEmpty ? "not set" : "“\(name)”"): such a terminal cannot show screens. Set TERM to what yours is, such as xterm.",
        code: 2)
    case .unknown(let name):
      self.init(
        sentence:
          "This host does not know the terminal “\(name)”, nor xterm or vt100. Install ncurses-base, set TERM, or start with --plain.",
        code: 3)
    case .taken: self.init(sentence: "The terminal is in use by this process already.", code: 3)
    case .noFile:
      self.init(sentence: "Too many files are open: close some and start again.", code: 3)
    }
  }
}
