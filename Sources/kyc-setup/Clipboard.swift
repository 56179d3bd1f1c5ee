import Curses
import Foundation

/// The clipboard of the terminal, which the program can write to and never read.
enum Clipboard {
  /// Sends a text to the terminal's clipboard (OSC 52), and says what is known of where it went.
  static func send(_ text: String, to terminal: CursesTerminal) -> String {
    let environment = ProcessInfo.processInfo.environment
    let isScreen = environment["TERM"]?.hasPrefix("screen") == true
    if isScreen, environment["TMUX"] == nil { return "screen does not pass it: select it below" }
    let code = Data(text.utf8).base64EncodedString()
    let isSent = terminal.tell(Array("\u{1B}]52;c;\(code)\u{7}".utf8))
    guard isSent else {
      return "not sent, as this kind of terminal may not take it: select it below"
    }
    return environment["TMUX"] == nil
      ? "sent to your terminal" : "tmux passes it only with set-clipboard on: select it below"
  }
}
