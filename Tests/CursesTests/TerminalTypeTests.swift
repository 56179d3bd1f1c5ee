import Screen
import Testing

@testable import Curses

extension CursesTerminalTests {
  /// A terminal and what is written to it at the beginning and at the end.
  struct Kind: Sendable {
    let term: String
    let used: String
    let enter: [String]
    let leave: [String]
    let never: [String]
  }

  static let alternate = ("\u{1B}[?1049h", "\u{1B}[?1049l")
  static let paste = (TerminalType.bracketedPasteOn, TerminalType.bracketedPasteOff)

  static func likeXterm(_ term: String, used: String? = nil) -> Kind {
    Kind(
      term: term, used: used ?? term, enter: [alternate.0, paste.0], leave: [alternate.1, paste.1],
      never: ["\0"])
  }

  static func plain(_ term: String, used: String? = nil, leave: [String] = []) -> Kind {
    Kind(
      term: term, used: used ?? term, enter: ["hello"], leave: leave,
      never: [paste.0, paste.1, "\u{1B}[?1000", "\0", "$<"])
  }

  static let kinds = [
    likeXterm("xterm-256color"), likeXterm("xterm"), likeXterm("screen"),
    likeXterm("tmux-256color"), likeXterm("xterm-kitty", used: "xterm-256color"),
    likeXterm("xterm-ghostty", used: "xterm-256color"),
    likeXterm("xterm-nothing-like-it", used: "xterm-256color"),
    plain("linux", leave: ["\u{1B}[?25h"]), plain("vt100"), plain("vt220"),
    plain("unheard-of", used: "vt100"),
  ]

  @Test("each kind of terminal starts and is left as it wants", arguments: kinds)
  func kind(_ kind: Kind) throws {
    let pty = try Pty()
    let terminal = try CursesTerminal(
      input: pty.program, output: pty.program, locale: "C.UTF-8",
      environment: { $0 == "TERM" ? kind.term : nil })
    #expect(terminal.painter.used == kind.used)
    var frame = Frame(size: terminal.size)
    frame.put("title", at: Place(row: 0, column: 0), role: .focusLabel)
    frame.put("hello", at: Place(row: 2, column: 3), role: .value)
    terminal.show(frame)
    let start = pty.output()
    terminal.close()
    #expect(terminal.counters.writes == 2)
    let end = pty.output()
    let output = start + end
    for text in kind.enter { #expect(start.contains(text), "\(text.debugDescription)") }
    for text in kind.leave { #expect(end.contains(text), "\(text.debugDescription)") }
    for text in kind.never { #expect(!output.contains(text), "\(text.debugDescription)") }
    #expect(pty.modes == pty.firstModes)
  }

  @Test("a terminal that cannot place its cursor is refused", arguments: ["dumb", ""])
  func refused(_ term: String) throws {
    let pty = try Pty()
    #expect(throws: TerminalError.cannotPaint(term)) {
      _ = try CursesTerminal(
        input: pty.program, output: pty.program, environment: { $0 == "TERM" ? term : nil })
    }
    #expect(pty.modes == pty.firstModes)
  }

  @Test("a pipe is no terminal")
  func pipe() throws {
    let pipe = try #require(WakePipe())
    #expect(throws: TerminalError.notATerminal) {
      _ = try CursesTerminal(
        input: pipe.readEnd, output: pipe.writeEnd, environment: { _ in "xterm" })
    }
  }

  @Test("NO_COLOR leaves attributes only", arguments: ["", "1"])
  func noColor(_ value: String) throws {
    let pty = try Pty()
    let terminal = try CursesTerminal(
      input: pty.program, output: pty.program, locale: "C.UTF-8",
      environment: { ["TERM": "xterm-256color", "NO_COLOR": value][$0] })
    var frame = Frame(size: terminal.size)
    frame.put("wrong", at: Place(row: 0, column: 0), role: .problem)
    terminal.show(frame)
    terminal.close()
    let output = pty.output()
    #expect(output.contains(value.isEmpty ? ";1m\u{1B}[31mwrong" : ";1mwrong"))
    #expect(output.contains("\u{1B}[31m") == value.isEmpty)
  }

  @Test("names fall back to what the host knows")
  func candidates() {
    func names(_ name: String) -> [String] { TerminalType(name: name).candidates }
    #expect(names("xterm-kitty") == ["xterm-kitty", "xterm-256color", "xterm", "vt100"])
    #expect(names("xterm") == ["xterm", "xterm-256color", "vt100"])
    #expect(names("vt220") == ["vt220", "vt100"])
    #expect(names("a-b-c") == ["a-b-c", "a-b", "a", "vt100"])
    #expect(names("alacritty") == ["alacritty", "xterm-256color", "xterm", "vt100"])
    #expect(
      names("tmux-direct")
        == ["tmux-direct", "tmux", "screen-256color", "screen", "xterm-256color", "xterm", "vt100"])
  }
}
