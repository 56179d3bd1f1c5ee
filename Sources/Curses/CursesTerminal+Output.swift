import CNcurses
import Glibc
import Screen

extension CursesTerminal {
  /// Sends bytes with one `write`, unless the terminal takes only a part of them at a time.
  func send(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, !isGone else { return }
    let all = counters.queued + bytes
    counters.queued = []
    counters.lastBytes = all.count
    counters.bytes += all.count
    all.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty, write(&rest) {}
    }
  }

  /// Writes what the terminal takes, and returns whether to go on.
  private func write(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Bool {
    let count = Glibc.write(output, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    counters.writes += 1
    if count >= 0 {
      rest = rest.dropFirst(count)
      return true
    }
    switch errno {
    case EINTR:
      takeSignals()
      // A terminal that has stalled must not keep the program from ending.
      return !arrived.contains(.hangUp) && !arrived.contains(.terminate)
    case EAGAIN: return canWrite(within: 1000)
    default:
      isGone = true
      return false
    }
  }

  /// Waits until the terminal takes bytes, for so many milliseconds at most.
  func canWrite(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0 && descriptor.revents & Int16(POLLOUT) != 0
  }

  /// What the device says, else what the environment says, else 24 rows of 80.
  static func size(of output: Int32, _ environment: (String) -> String?) -> Size {
    if let size = size(of: output) { return size }
    let rows = environment("LINES").flatMap(Int.init) ?? 0
    let columns = environment("COLUMNS").flatMap(Int.init) ?? 0
    return Size(
      rows: (1...1000).contains(rows) ? rows : 24,
      columns: (1...1000).contains(columns) ? columns : 80)
  }

  /// The columns of the terminal that standard output is; `nil` where it is none.
  package static var outputColumns: Int? { size(of: STDOUT_FILENO)?.columns }

  /// What the device says; `nil` on a serial line, which does not know.
  static func size(of output: Int32) -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard cnc_size(output, &rows, &columns) == 0 else { return nil }
    return Size(rows: Int(rows), columns: Int(columns))
  }
}

extension CursesTerminal {
  /// Writes bytes that show nothing, such as a text for the terminal's clipboard, as they are; false where they
  /// are not sent, since a terminal of this kind could show them as rubbish.
  package func tell(_ bytes: [UInt8]) -> Bool {
    guard isOpen, requested.isLikeXterm else { return false }
    send(bytes)
    return true
  }
}
