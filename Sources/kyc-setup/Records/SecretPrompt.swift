import Curses
import Glibc
import Screen

/// Lines of standard input: at a terminal asked for and never shown.
enum SecretPrompt {
  /// The next line without its end, nil where there is none; at a terminal ^C ends the program as anywhere.
  static func line(label: String) -> String? {
    guard let terminal = LineTerminal(output: STDERR_FILENO) else {
      return readLine(strippingNewline: true)
    }
    let line = typed(label, terminal)
    terminal.close()
    // The terminal is as it was before, and the signal does what it does anywhere.
    if let signal = terminal.ending { raise(signal) }
    return line
  }

  private static func typed(_ label: String, _ terminal: LineTerminal) -> String? {
    while true {
      switch terminal.read(isHidden: true, prompt: "\(label.harmless) (not shown): ") {
      case .text(let text): return text
      // What is no text is refused under this sign.
      case .garbled: return "\u{FFFD}"
      case .cut: terminal.write("The terminal cuts lines of \(LineTerminal.most) bytes.")
      case .end: return nil
      }
    }
  }
}
