import Curses

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
