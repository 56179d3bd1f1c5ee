import CNcurses
import Glibc
package import Screen

/// The terminal that the program was started on, painted through ncurses; one a process.
///
/// It is given back by `close`, when it is released, and when the program crashes; HUP, INT and
/// TERM come as input, so that the program can end in order.
package final class CursesTerminal: Terminal {
  /// The size of the terminal as the next frame should have it.
  package internal(set) var size: Size
  /// Whether characters outside of ASCII can be shown.
  package let isUnicode: Bool
  /// Makes a wait on another thread return with `.wake`.
  package let wake: @Sendable () -> Void

  let input: Int32
  let output: Int32
  /// What `TERM` says.
  let requested: TerminalType
  let escapeDelay: Duration
  let pipe: WakePipe
  var painter: Painter
  var decoder = KeyDecoder()
  var counters = Counters()
  var lastFrame: Frame?
  var readTime: ContinuousClock.Instant?
  var resizeTime: ContinuousClock.Instant?
  var arrived: [Input] = []
  var isGone = false
  var isHangUpReported = false
  var reportsMouse = false
  var isOpen = true

  /// Claims a terminal.
  ///
  /// `environment` gives `TERM`, `NO_COLOR`, `ESCDELAY` (ms), `LINES` and `COLUMNS`; `locale` is as
  /// for `setlocale`, empty for the environment's.
  package init(
    input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, locale: String = "",
    environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }
  ) throws(TerminalError) {
    let requested = TerminalType(name: environment("TERM") ?? "")
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard !["", "dumb"].contains(requested.name) else { throw .cannotPaint(requested.name) }
    guard cnc_is_started() == 0 else { throw .taken }
    guard let pipe = WakePipe() else { throw .noFile }
    self.input = input
    self.output = output
    self.requested = requested
    self.pipe = pipe
    wake = { pipe.wake() }
    isUnicode = cnc_set_locale(locale) != 0
    escapeDelay = .milliseconds(environment("ESCDELAY").flatMap(Int.init).map { max(0, $0) } ?? 25)
    // Before the size is read, so that no change of it is missed, and before ncurses starts, as it
    // takes over the signals that still have their default.
    cnc_catch_signals(pipe.writeEnd)
    size = Self.size(of: output, environment)
    do throws(TerminalError) {
      let hasColors = (environment("NO_COLOR") ?? "").isEmpty
      painter = try Painter(requested, size: size, usesColors: hasColors)
    } catch {
      cnc_release_signals()
      throw error
    }
    claim()
  }

  deinit { close() }

  private func claim() {
    var leave = [CChar](repeating: 0, count: 256)
    let length = cnc_leave_sequence(&leave, leave.count)
    var bytes = privateModesOff.map { CChar(bitPattern: $0) }
    bytes += leave.prefix(length)
    cnc_catch_crashes(output, bytes, bytes.count)
    _ = cnc_raw(input, 1)
    if requested.isLikeXterm { counters.queued = Array(TerminalType.bracketedPasteOn.utf8) }
  }

  private var privateModesOff: [UInt8] {
    guard requested.isLikeXterm else { return [] }
    return Array((TerminalType.bracketedPasteOff + TerminalType.mouseOff).utf8)
  }

  /// Shows a frame, cut to the size of the terminal.
  package func show(_ frame: Frame) {
    guard isOpen else { return }
    let fitting = frame.size == size ? frame : frame.cropped(to: size)
    lastFrame = fitting
    let bytes = painter.paint(fitting)
    counters.frames += 1
    send(bytes)
  }

  /// Makes the next frame repaint every cell.
  package func redraw() {
    if isOpen { painter.forget() }
  }

  /// Asks the terminal to report the mouse, or to stop that.
  package func reportMouse(_ isWanted: Bool) {
    guard isOpen, requested.isLikeXterm, isWanted != reportsMouse else { return }
    reportsMouse = isWanted
    send(Array((isWanted ? TerminalType.mouseOn : TerminalType.mouseOff).utf8))
  }

  /// Gives the terminal back; a second call does nothing.
  package func close() {
    guard isOpen else { return }
    let bytes = privateModesOff + painter.end()
    if !isGone, canWrite(within: 500) { send(bytes) }
    isOpen = false
    cnc_cooked()
    cnc_release_signals()
  }
}
