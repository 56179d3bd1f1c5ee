import CNcurses
import Glibc

/// The terminal that the program was started on, giving whole lines as it edits them itself; one a process.
///
/// It is given back by `close`, when it is released, and when the program crashes; HUP, INT and
/// TERM end the lines, as ^C and ^D do.
package final class LineTerminal {
  /// What came of waiting for a line.
  package enum Line: Sendable, Equatable {
    /// A line without its end.
    case text(String)
    /// It was so long that the terminal has cut it, or may have.
    case cut
    /// It is not UTF-8.
    case garbled
    /// No line will come any more.
    case end
  }

  /// The bytes that a terminal gives of a line, with its end; what is typed beyond them is lost.
  package static let most = 4095

  private let input: Int32
  private let output: Int32
  private let pipe: WakePipe
  private var isOpen = true
  private var isOver = false
  private var echoes = true

  /// The signal that ended the lines, SIGINT for ^C; nil where none did.
  package private(set) var ending: Int32?

  /// Claims the terminal; nil where the input is none, or no more files can be opened.
  package init?(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) {
    guard isatty(input) == 1, let pipe = WakePipe() else { return nil }
    (self.input, self.output, self.pipe) = (input, output, pipe)
    cnc_catch_signals(pipe.writeEnd)
    cnc_catch_crashes(output, [], 0)
    _ = cnc_lines(input, 1, 1)
  }

  deinit { close() }

  /// Writes a line; what cannot be written any more is dropped.
  package func write(_ line: String) { send(line + "\n") }

  /// Waits for a line behind a prompt; one that `isHidden` is not shown while it is typed, nor what is typed ahead
  /// after it until a line that is shown is waited for.
  package func read(isHidden: Bool, prompt: String = "> ") -> Line {
    guard isOpen, !isOver else { return .end }
    // Before the prompt: who sees it may type at once.
    echo(!isHidden)
    send(prompt)
    defer { if isHidden { send("\n") } }
    return take()
  }

  private func echo(_ isWanted: Bool) {
    guard echoes != isWanted else { return }
    echoes = isWanted
    _ = cnc_lines(input, 0, echoes ? 1 : 0)
  }

  /// Gives the terminal back; a second call does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cnc_cooked()
    cnc_release_signals()
  }

  private func take() -> Line {
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n"), line.last != 3 {
      guard waitForBytes() else { return over() }
      var bytes = [UInt8](repeating: 0, count: 8192)
      let count = Glibc.read(input, &bytes, bytes.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return over() }
      line += bytes.prefix(count)
    }
    if line.last == 3 {
      ending = SIGINT
      send("\n")
      return over()
    }
    if line.count >= Self.most { return .cut }
    return String(validating: line.dropLast(), as: UTF8.self).map(Line.text) ?? .garbled
  }

  private func over() -> Line {
    isOver = true
    return .end
  }

  // False where a signal asks for the end.
  private func waitForBytes() -> Bool {
    while true {
      var descriptors = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, 2, -1)
      guard count > 0 || errno == EINTR else { return false }
      if descriptors[1].revents != 0, isEnding() { return false }
      if count > 0, descriptors[0].revents != 0 { return true }
    }
  }

  private func isEnding() -> Bool {
    for byte in pipe.drain() {
      switch Int32(byte) {
      case SIGHUP, SIGINT, SIGTERM:
        ending = Int32(byte)
        return true
      // Someone stopped the program, and a shell has used the terminal since.
      case SIGCONT: _ = cnc_lines(input, 0, echoes ? 1 : 0)
      default: break
      }
    }
    return false
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
