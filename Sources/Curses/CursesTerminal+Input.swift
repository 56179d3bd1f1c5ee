import CNcurses
import Glibc
package import Screen

extension CursesTerminal {
  /// A resize is reported once the size has not changed for this long.
  private static let quiet = Duration.milliseconds(30)
  /// An unfinished paste ends once nothing has come for this long.
  private static let pastePatience = Duration.seconds(5)
  /// The bytes that one read takes at most, as many as a terminal of Linux ever gives.
  private static let mostBytes = 4096

  /// Returns what has come in, as soon as there is any or the timeout has passed.
  package func wait(_ timeout: Duration?) -> [Input] {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while isOpen {
      if !arrived.isEmpty {
        defer { arrived = [] }
        return arrived
      }
      let held = heldUntil
      let limit = [deadline, held, resizeTime].compactMap(\.self).min()
      if poll(until: limit) { continue }
      let now = ContinuousClock.now
      if let resizeTime, resizeTime <= now { takeResize() }
      if let held, held <= now { arrived += decoder.flush() }
      if arrived.isEmpty, let deadline, deadline <= now { return [] }
    }
    return []
  }

  /// When what the decoder holds can no longer be half of something.
  private var heldUntil: ContinuousClock.Instant? {
    guard decoder.isPending, let readTime else { return nil }
    return readTime + (decoder.isPasting ? Self.pastePatience : escapeDelay)
  }

  /// Takes in what comes until the instant, `nil` being never, and returns whether anything came.
  private func poll(until instant: ContinuousClock.Instant?) -> Bool {
    var descriptors = [
      pollfd(fd: isGone ? -1 : input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    let count = Glibc.poll(&descriptors, 2, instant.map(Self.milliseconds) ?? -1)
    guard count > 0 else { return false }
    if descriptors[1].revents != 0 { takeSignals() }
    if descriptors[0].revents != 0 { takeBytes() }
    return true
  }

  private static func milliseconds(until instant: ContinuousClock.Instant) -> Int32 {
    let left = instant - ContinuousClock.now
    guard left > .zero else { return 0 }
    // Rounded up, so that the instant has passed when the wait ends.
    return Int32(clamping: Int(left / .milliseconds(1)) + 1)
  }

  private func takeBytes() {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.mostBytes) { buffer, initialized in
      count = read(input, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    if count > 0 {
      readTime = .now
      arrived += decoder.feed(bytes)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
      reportHangUp()
    }
  }

  private func reportHangUp() {
    guard !isHangUpReported else { return }
    isHangUpReported = true
    arrived.append(.hangUp)
  }

  /// Turns the signals that have come into input.
  func takeSignals() {
    for byte in pipe.drain() {
      switch Int32(byte) {
      case 0: if !arrived.contains(.wake) { arrived.append(.wake) }
      case SIGHUP: reportHangUp()
      case SIGINT: arrived.append(.interrupt)
      case SIGTERM: arrived.append(.terminate)
      case SIGWINCH: resizeTime = .now + Self.quiet
      case SIGCONT: takeBack()
      default: break
      }
    }
  }

  private func takeResize() {
    resizeTime = nil
    guard let size = Self.size(of: output), size != self.size else { return }
    self.size = size
    painter.resize(to: size)
    lastFrame = nil
    arrived.append(.resize(size))
  }

  /// Claims the terminal again: someone stopped the program, and a shell has used it since.
  private func takeBack() {
    _ = cnc_raw(input, 0)
    painter.forget()
    if let lastFrame { show(lastFrame) }
  }
}
