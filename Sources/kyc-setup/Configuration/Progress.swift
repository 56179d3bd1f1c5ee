import Glibc

/// How far a long work has come, told on standard error where that is a terminal.
final class Progress {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var shown = 0

  /// Work of so many steps; a short one is not told of.
  init(of total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 500 && isatty(STDERR_FILENO) == 1
  }

  /// One step is done.
  func step() {
    done += 1
    guard isShown, done - shown >= max(100, total / 100) else { return }
    shown = done
    Outlet.error.ask("\r\(min(done, total)) of \(total)")
  }

  /// Takes away what was told.
  func end() {
    guard shown > 0 else { return }
    shown = 0
    Outlet.error.ask("\r" + String(repeating: " ", count: 40) + "\r")
  }
}
