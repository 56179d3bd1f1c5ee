import CNcurses
import Glibc
import Screen
import Testing

@testable import Curses

// ncurses and signals have one state a process.
@Suite(.serialized) struct CursesTerminalTests {
  // Other suites write to pipes that break meanwhile: a terminal given back must not bring the default back.
  init() { signal(SIGPIPE, SIG_IGN) }

  // Only a guard against hanging: what is waited for was sent already.
  private let patience = Duration.seconds(60)

  private func claim(
    _ pty: Pty, term: String = "xterm-256color", locale: String = "C.UTF-8",
    _ more: [String: String] = [:]
  ) throws -> CursesTerminal {
    try CursesTerminal(input: pty.program, output: pty.program, locale: locale) { name in
      name == "TERM" ? term : more[name]
    }
  }

  private func frame(_ text: String, size: Size = Size(rows: 24, columns: 80)) -> Frame {
    var frame = Frame(size: size)
    let used = frame.put(text, at: Place(row: 2, column: 3), role: .value)
    frame.cursor = Place(row: 2, column: 3 + used)
    return frame
  }

  @Test("a frame is one write, an equal one none")
  func oneWrite() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hello"))
    #expect(terminal.counters.writes == 1)
    #expect(pty.output().contains("hello"))
    terminal.show(frame("hello"))
    #expect(terminal.counters.writes == 1)
    #expect(terminal.counters.frames == 2)
    terminal.close()
  }

  @Test("a typed letter is four bytes at most")
  func typedLetter() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hell"))
    _ = pty.output()
    terminal.show(frame("hello"))
    #expect(pty.output() == "o")
    #expect(terminal.counters.lastBytes <= 4)
    terminal.close()
  }

  @Test("redraw repaints everything")
  func redraw() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hello"))
    _ = pty.output()
    terminal.redraw()
    terminal.show(frame("hello"))
    #expect(pty.output().contains("\u{1B}[H\u{1B}[2J"))
    terminal.close()
  }

  @Test("wide characters and marks arrive whole")
  func wide() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    let text = "漢字e\u{301}👍x"
    terminal.show(frame(text))
    #expect(pty.output().hasSuffix(text))
    terminal.show(frame("漢a字"))
    #expect(terminal.counters.writes == 2)
    terminal.close()
  }

  @Test("the last cell of the screen can be written")
  func lastCell() throws {
    let pty = try Pty(rows: 2, columns: 10)
    let terminal = try claim(pty)
    var frame = Frame(size: terminal.size)
    for row in 0..<2 { frame.put("0123456789", at: Place(row: row, column: 0), role: .plain) }
    terminal.show(frame)
    terminal.close()
    let output = pty.output()
    #expect(output.split(separator: "0123456", omittingEmptySubsequences: false).count == 3)
  }

  @Test("outside of UTF-8 what is not ASCII becomes a question mark")
  func notUnicode() throws {
    let pty = try Pty()
    let terminal = try claim(pty, locale: "C")
    #expect(!terminal.isUnicode)
    terminal.show(frame("aé漢z"))
    #expect(pty.output().hasSuffix("a???z"))
    terminal.close()
    #expect(cnc_set_locale("C.UTF-8") != 0)
  }

  @Test("keys come in as the terminal sends them, ^C ^S ^Q ^Z too")
  func keys() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    pty.type("a\u{3}\u{13}\u{11}\u{1A}\r\n\u{1B}[A")
    var inputs: [Input] = []
    for _ in 0..<8 where inputs.count < 8 { inputs += terminal.wait(patience) }
    let keys: [Key] = [
      .character("a"), .control("c"), .control("s"), .control("q"), .control("z"), .enter, .enter,
      .up,
    ]
    #expect(inputs == keys.map(Input.key))
    terminal.close()
  }

  @Test("a lone Esc is Esc after ESCDELAY", arguments: [nil, "0", "60"])
  func escape(_ delay: String?) throws {
    let pty = try Pty()
    let terminal = try claim(pty, delay.map { ["ESCDELAY": $0] } ?? [:])
    pty.type("\u{1B}")
    let clock = ContinuousClock()
    var inputs: [Input] = []
    let time = clock.measure { inputs = terminal.wait(patience) }
    #expect(inputs == [.key(.escape)])
    #expect(time >= .milliseconds(delay.flatMap(Int.init) ?? 25))
    terminal.close()
  }

  @Test("a wait ends at its timeout")
  func timeout() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    #expect(terminal.wait(.milliseconds(5)) == [])
    terminal.close()
  }

  @Test("another thread can end a wait")
  func wake() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    let wake = terminal.wake
    Task.detached { wake() }
    #expect(terminal.wait(nil) == [.wake])
    terminal.close()
    wake()
  }

  @Test("a storm of resizes is one input")
  func resize() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hello"))
    for columns in 60..<70 { try pty.resize(rows: 20, columns: UInt16(columns)) }
    let size = Size(rows: 20, columns: 69)
    #expect(terminal.wait(patience) == [.resize(size)])
    #expect(terminal.size == size)
    #expect(terminal.wait(.milliseconds(60)) == [])
    terminal.show(frame("resized", size: size))
    #expect(pty.output().contains("\u{1B}[2J"))
    terminal.close()
  }

  @Test("a lost terminal is reported once, at once")
  func hangUp() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hello"))
    pty.hangUp()
    // Whoever waits for no time is told of it.
    #expect(terminal.wait(.zero) == [.hangUp])
    #expect(terminal.wait(.milliseconds(20)) == [])
    terminal.show(frame("nobody sees this"))
    terminal.close()
  }

  @Test(
    "signals come as input",
    arguments: [(SIGTERM, Input.terminate), (SIGINT, .interrupt), (SIGHUP, .hangUp)])
  func signals(_ signal: Int32, _ input: Input) throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    kill(getpid(), SIGTSTP)
    kill(getpid(), signal)
    #expect(terminal.wait(patience) == [input])
    terminal.close()
  }

  @Test("after a stop the screen is claimed again")
  func continued() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hello"))
    _ = pty.output()
    kill(getpid(), SIGCONT)
    #expect(terminal.wait(.milliseconds(20)) == [])
    #expect(pty.output().contains("\u{1B}[2J"))
    terminal.close()
  }

  @Test("a crash gives the terminal back", arguments: [SIGSEGV, SIGABRT, SIGQUIT, SIGTRAP])
  func crash(_ signal: Int32) throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.show(frame("hello"))
    _ = pty.output()
    #expect(pty.modes != pty.firstModes)
    let (status, said) = try Child.dying(by: signal)
    #expect(status & 0x7F == signal)
    #expect(said.hasPrefix("The program was ended by SIG"))
    #expect(pty.modes == pty.firstModes)
    let output = pty.output()
    #expect(output.contains("\u{1B}[?2004l"))
    #expect(output.contains("\u{1B}[?1049l"))
    terminal.close()
  }

  @Test("modes are put back, typed-ahead keys dropped, and a second close does nothing")
  func closing() throws {
    let pty = try Pty()
    let before = pty.firstModes
    let terminal = try claim(pty)
    #expect(pty.modes != before)
    pty.type("typed ahead")
    terminal.close()
    #expect(pty.modes == before)
    #expect(terminal.wait(nil) == [])
    let writes = terminal.counters.writes
    terminal.close()
    terminal.show(frame("x"))
    #expect(terminal.counters.writes == writes)
    var descriptor = pollfd(fd: pty.program, events: Int16(POLLIN), revents: 0)
    #expect(poll(&descriptor, 1, 0) == 0)
  }

  @Test("a terminal that is let go of is given back")
  func released() throws {
    let pty = try Pty()
    do { try claim(pty).show(frame("hello")) }
    #expect(pty.modes == pty.firstModes)
    #expect(pty.output().contains("\u{1B}[?1049l"))
  }

  @Test("one terminal a process")
  func taken() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    let other = try Pty()
    #expect(throws: TerminalError.taken) { _ = try claim(other) }
    pty.type("x")
    #expect(terminal.wait(patience) == [.key(.character("x"))])
    kill(getpid(), SIGTERM)
    #expect(terminal.wait(patience) == [.terminate])
    terminal.close()
  }

  @Test("the mouse is asked for and given up")
  func mouse() throws {
    let pty = try Pty()
    let terminal = try claim(pty)
    terminal.reportMouse(true)
    #expect(pty.output().hasSuffix(TerminalType.mouseOn))
    pty.type("\u{1B}[<0;3;2M")
    let press = Mouse(place: Place(row: 1, column: 2), kind: .press)
    #expect(terminal.wait(patience) == [.mouse(press)])
    terminal.reportMouse(false)
    #expect(pty.output() == TerminalType.mouseOff)
    terminal.close()
  }

  @Test("diagnostics name the terminal and what it sent")
  func diagnostics() throws {
    let pty = try Pty()
    let terminal = try claim(pty, term: "xterm-kitty")
    pty.type("\u{1B}[99~x")
    #expect(terminal.wait(patience) == [.key(.character("x"))])
    let facts = Dictionary(
      terminal.diagnostics.map { ($0.label, $0.value) }, uniquingKeysWith: { $0 + " " + $1 })
    #expect(facts["TERM"] == "xterm-kitty, unknown here; used as xterm-256color")
    #expect(facts["Size"] == "80x24")
    #expect(facts["Unknown sequences"] == "1")
    #expect(facts["Latest of them"] == "^[[99~")
    terminal.close()
  }
}
