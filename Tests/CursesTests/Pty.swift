import Glibc

/// A pseudo-terminal: the terminal's side, which a test reads and types into, and the program's.
final class Pty {
  private(set) var terminal: Int32 = -1
  let program: Int32
  private let modesBefore: termios

  // Swift's Glibc has neither `openpty` nor the variadic `ioctl`.
  private typealias OpenPty =
    @convention(c) (
      UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, OpaquePointer?, OpaquePointer?,
      UnsafePointer<winsize>
    ) -> Int32
  private typealias SetSize = @convention(c) (Int32, UInt, UnsafePointer<winsize>) -> Int32

  private static func function<Function>(_ name: String, as type: Function.Type) throws -> Function
  {
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), name) else { throw Missing(name: name) }
    return unsafeBitCast(symbol, to: type)
  }

  init(rows: UInt16 = 24, columns: UInt16 = 80) throws {
    var program: Int32 = -1
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let open = try Self.function("openpty", as: OpenPty.self)
    guard open(&terminal, &program, nil, nil, &size) == 0 else { throw Missing(name: "pty") }
    self.program = program
    var modes = termios()
    tcgetattr(program, &modes)
    modesBefore = modes
  }

  deinit {
    hangUp()
    close(program)
  }

  /// Closes the terminal's side, as when a connection is lost.
  func hangUp() {
    if terminal >= 0 { close(terminal) }
    terminal = -1
  }

  func resize(rows: UInt16, columns: UInt16) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = try Self.function("ioctl", as: SetSize.self)(terminal, UInt(TIOCSWINSZ), &size)
    // The pty is no controlling terminal here, so the kernel tells nobody.
    kill(getpid(), SIGWINCH)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }

  /// What the program has written since the last call.
  func output() -> String {
    // Bytes arrive in order, so that a mark written behind them says that they are all there.
    let mark = Array("<<END>>".utf8)
    _ = write(program, mark, mark.count)
    var bytes: [UInt8] = []
    while !bytes.suffix(mark.count).elementsEqual(mark), waits(for: 60_000) {
      var block = [UInt8](repeating: 0, count: 65536)
      let count = read(terminal, &block, block.count)
      guard count > 0 else { break }
      bytes += block.prefix(count)
    }
    return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
  }

  private func waits(for milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }

  /// The flags of the program's side now, and what they were at first.
  var modes: [tcflag_t] {
    var modes = termios()
    tcgetattr(program, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_lflag, modes.c_cflag]
  }

  var firstModes: [tcflag_t] {
    [modesBefore.c_iflag, modesBefore.c_oflag, modesBefore.c_lflag, modesBefore.c_cflag]
  }

  struct Missing: Error { let name: String }
}
