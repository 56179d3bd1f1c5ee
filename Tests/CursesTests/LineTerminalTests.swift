import Glibc
import Testing

@testable import Curses

// In the suite of the other terminal: signals have one state a process.
extension CursesTerminalTests {
  private func isEchoing(_ pty: Pty) -> Bool { pty.modes[2] & tcflag_t(ECHO) != 0 }

  @Test("what is typed after a hidden line is hidden until a shown one is asked for")
  func hiddenLines() throws {
    let pty = try Pty()
    let terminal = try #require(LineTerminal(input: pty.program, output: pty.program))
    #expect(isEchoing(pty))
    pty.type("one\n")
    #expect(terminal.read(isHidden: true) == .text("one"))
    #expect(!isEchoing(pty))
    pty.type("two\n")
    #expect(terminal.read(isHidden: true) == .text("two"))
    #expect(!pty.output().contains("two"))
    pty.type("three\n")
    #expect(terminal.read(isHidden: false) == .text("three"))
    #expect(isEchoing(pty))
    terminal.close()
    #expect(pty.modes == pty.firstModes)
  }

  @Test("a hidden line stays hidden after a stop")
  func hiddenAfterAStop() throws {
    let pty = try Pty()
    let terminal = try #require(LineTerminal(input: pty.program, output: pty.program))
    pty.type("one\n")
    _ = terminal.read(isHidden: true)
    // As a shell leaves it.
    var modes = termios()
    tcgetattr(pty.program, &modes)
    modes.c_lflag |= tcflag_t(ECHO)
    tcsetattr(pty.program, TCSANOW, &modes)
    kill(getpid(), SIGCONT)
    // The signal may come to another thread after some lines.
    for _ in 0..<10_000 where isEchoing(pty) {
      pty.type("two\n")
      _ = terminal.read(isHidden: true)
      // A terminal that nobody reads from takes no more at last.
      _ = pty.output()
    }
    #expect(!isEchoing(pty))
    terminal.close()
    #expect(terminal.ending == nil)
  }

  @Test("what ends the lines is told")
  func endings() throws {
    let pty = try Pty()
    let terminal = try #require(LineTerminal(input: pty.program, output: pty.program))
    pty.type("half\u{3}")
    #expect(terminal.read(isHidden: true) == .end)
    #expect(terminal.ending == SIGINT)
    terminal.close()
    #expect(pty.modes == pty.firstModes)
  }
}
