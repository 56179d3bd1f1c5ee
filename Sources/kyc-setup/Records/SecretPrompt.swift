import Foundation
import Glibc

/// Lines of standard input: at a terminal asked for and never shown.
enum SecretPrompt {
  /// The next line without its end, nil where there is none; at a terminal ^C ends the program as anywhere.
  static func line(label: String) -> String? {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else {
      return readLine(strippingNewline: true)
    }
    Outlet.error.ask("\(label) (not shown): ")
    defer { Outlet.error.say("") }
    var hidden = settings
    // Signs come one by one and stop nothing, so that no way out leaves the terminal silent.
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    hidden.c_iflag |= tcflag_t(ICRNL)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
    let (line, isInterrupted) = typed()
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    if isInterrupted { raise(SIGINT) }
    return line
  }

  private static func typed() -> (line: String?, isInterrupted: Bool) {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return (nil, false) }
      switch byte {
      case 0x0A, 0x0D: return (String(decoding: bytes, as: UTF8.self), false)
      case 0x03: return (nil, true)
      case 0x04: return (bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self), false)
      case 0x15: bytes = []
      case 0x08, 0x7F:
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
      default: bytes.append(byte)
      }
    }
  }
}
