import Curses
import Forms

// The terminal's target knows no program, and so not what a person is to do.
extension TerminalError: UserFacingError {
  /// Why no screen can be shown, and what to do.
  package var message: String {
    switch self {
    case .notATerminal:
      "kyc-setup needs a terminal: its input or output is a file or a pipe."
        + " Start it in a terminal, over SSH with ssh -t."
    case .cannotPaint(let name):
      "TERM is \(name.isEmpty ? "not set" : "“\(name)”"): such a terminal cannot show screens."
        + " Set TERM to what yours is, such as xterm."
    case .unknown(let name):
      "This host does not know the terminal “\(name)”, nor xterm or vt100."
        + " Install ncurses-base, set TERM, or start with --plain."
    case .taken: "The terminal is in use by this process already."
    case .noFile: "Too many files are open: close some and start again."
    }
  }
}
