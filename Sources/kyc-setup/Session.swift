import Console
import Curses
import Dispatch
import Editing
import Forms
import Screen
import Store

/// One visit on screens: the terminal, the Back Office, and the state between them.
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
  private var state: State
  private let data: DataSource
  private let performer: EffectPerformer
  private let queue: EventQueue
  private var alarms: [(alarm: Alarm, due: ContinuousClock.Instant)] = []
  private var isLeaving = false
  private var isPlainWanted = false
  private let began = ContinuousClock.now
  // How long a frame waits for what is read for it.
  private static let patience = DispatchTimeInterval.milliseconds(8)

  /// Takes the terminal, works until the person leaves, and gives it back; `whenUp` is done once it has the terminal.
  static func run(
    _ office: Office, _ options: Options, _ recorder: Recorder?, at start: Start,
    whenUp: () -> Void
  ) throws -> ExitSummary {
    let session = try Session(office, options, recorder)
    whenUp()
    try session.begin(start)
    session.work()
    session.performer.stopCheck()
    session.terminal.close()
    session.settleDrafts()
    office.backOffice.releaseDrafts()
    office.backOffice.interruptCounts()
    // What still runs beside the loop must not read a file that is closed.
    session.queue.settle()
    var summary = session.state.exitSummary
    summary.continuesInOtherMode = session.isPlainWanted
    return summary
  }

  private init(_ office: Office, _ options: Options, _ recorder: Recorder?) throws {
    self.office = office
    data = office.data
    terminal = try CursesTerminal()
    queue = EventQueue(wake: terminal.wake)
    performer = EffectPerformer(
      data, host: .current(office.user.fileAccess), record: { recorder?.take($0) })
    state = State(
      size: terminal.size, glyphs: Glyphs(ascii: options.ascii || !terminal.isUnicode),
      header: office.header, data: data)
    if options.mouse {
      state.isMouseOn = true
      terminal.reportMouse(true)
    }
  }

  private func begin(_ start: Start) throws {
    let notes = read { try data.drafts.all() } ?? []
    if let permits = read({ try performer.permits() }) { handle(permits) }
    if case .guide = start {
      handle(.drafts(notes))
      return handle(.guideWanted)
    }
    defer { warn() }
    guard case .section(let section, let name) = start else { return handle(.begun(notes)) }
    handle(.drafts(notes))
    do {
      for event in performer.show(try data.open(section.id, name: name)) { handle(event) }
    } catch {
      terminal.close()
      throw error
    }
  }

  // What cannot be read at the start is said once there is a screen for it.
  private func read<Value>(_ body: () throws -> Value) -> Value? {
    do {
      return try body()
    } catch {
      handle(.notice(.failed(data.message(error))))
      return nil
    }
  }

  // Without its key nothing is saved; a file that is read-only says so in every header.
  private func warn() {
    let header = office.header
    guard header.readOnly.isEmpty, !header.unkept.isEmpty else { return }
    handle(.notice(.failed("Nothing can be saved. \(header.unkept)")))
  }

  // One frame for all that was read together.
  private func work() {
    settleReadings(for: Self.patience)
    terminal.show(state.view())
    handle(.shown)
    while !isLeaving {
      let inputs = terminal.wait(timeout)
      let moment = milliseconds
      for input in inputs {
        handle(input, at: moment)
        if isLeaving { return }
      }
      handleQueue()
      for alarm in dueAlarms() { handle(.alarm(alarm)) }
      settleReadings(for: Self.patience)
      performer.release(allBut: state.openForms)
      terminal.show(state.view())
    }
  }

  // A key that acts on rows waits for them; one that types is shown before what it leads to is read.
  private func handle(_ input: Input, at moment: Moment) {
    if state.isHeld(input) { settleReadings(for: .never) }
    handle(.input(input, moment))
  }

  // Accepts what is read for the screen, and waits for it no longer than told.
  private func settleReadings(for time: DispatchTimeInterval) {
    let deadline = time == .never ? DispatchTime.distantFuture : .now() + time
    while true {
      let isDone = queue.waitForReadings(until: deadline)
      handleQueue()
      // What was read may ask for more, such as what was typed in between.
      guard isDone, queue.isReading else { return }
    }
  }

  private func handleQueue() { for event in queue.empty() { handle(event) } }

  private func handle(_ event: Event) {
    for effect in state.reduce(event) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .terminal(let effect): return perform(effect)
    case .rows: office.backOffice.interruptCounts()
    case .drafts, .resume, .goOn, .act:
      // What is on its way counts as it will be.
      settleDrafts()
    case .save(let request, _):
      // A draft that is still on its way must not come after the save that ends it.
      settleDrafts()
      guard state.isAtWork(request.model.subject) else { return }
    default: break
    }
    switch performer.perform(effect) {
    case .done(let events): for event in events { handle(event) }
    case .beside(let lane, let work): queue.later(lane, work)
    }
  }

  private func perform(_ effect: TerminalEffect) {
    switch effect {
    case .leave: isLeaving = true
    case .plain: (isLeaving, isPlainWanted) = (true, true)
    case .redraw: terminal.redraw()
    case .mouse(let isOn): terminal.reportMouse(isOn)
    case .alarm(let alarm, let after):
      alarms.append((alarm, .now.advanced(by: .milliseconds(after))))
    case .copy(let text): handle(.notice(.said(Clipboard.send(text, to: terminal))))
    case .diagnostics: handle(.document(diagnostics))
    }
  }

  // Waits until all drafts are stored, and accepts the results.
  private func settleDrafts() {
    queue.settle(.draft)
    handleQueue()
  }

  private var milliseconds: Int {
    Int(began.duration(to: .now) / .milliseconds(1))
  }

  private var timeout: Duration? {
    alarms.map(\.due).min().map { max(.zero, ContinuousClock.now.duration(to: $0)) }
  }

  private func dueAlarms() -> [Alarm] {
    // One moment for both: an alarm that fell due in between would be lost, and no draft be kept any more.
    let now = ContinuousClock.now
    let due = alarms.filter { $0.due <= now }
    alarms.removeAll { $0.due <= now }
    return due.map(\.alarm)
  }
}
