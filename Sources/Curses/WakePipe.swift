import CNcurses
import Glibc

/// A pipe that ends a wait: signal handlers write their number to it, other threads a 0.
final class WakePipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  /// Makes a pipe that blocks on neither end; `nil` if no more files can be opened.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard cnc_pipe(&ends) == 0 else { return nil }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Ends the wait; a full pipe already does so.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes out what was written.
  func drain() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(readEnd, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
