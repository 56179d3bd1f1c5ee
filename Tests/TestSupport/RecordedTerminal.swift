package import Screen
import Synchronization

/// A terminal in memory: it is fed input by a test and keeps the frames that it was shown.
package final class RecordedTerminal: Terminal {
  /// The size that frames should have; `send(.resize)` changes it.
  package private(set) var size: Size
  /// Whether it passes for one that shows more than ASCII.
  package let isUnicode: Bool
  /// Adds `.wake` to what comes next.
  package let wake: @Sendable () -> Void
  /// The frames shown, in order; one equal to the one before is there too.
  package private(set) var frames: [Frame] = []
  /// Whether the mouse is reported.
  package private(set) var reportsMouse = false
  /// How often a repaint was asked for.
  package private(set) var redraws = 0
  /// Whether the terminal was given back.
  package private(set) var isClosed = false

  private var inputs: [[Input]] = []
  private let wakes: Wakes

  /// Makes a terminal that shows nothing yet.
  package init(size: Size = Size(rows: 24, columns: 80), isUnicode: Bool = true) {
    self.size = size
    self.isUnicode = isUnicode
    let wakes = Wakes()
    self.wakes = wakes
    wake = { wakes.count.withLock { $0 += 1 } }
  }

  /// The frame shown last.
  package var frame: Frame? { frames.last }

  /// Makes input come in, all of it at once.
  package func send(_ inputs: Input...) { self.inputs.append(inputs) }

  /// Shows a frame, cut to the size of the terminal.
  package func show(_ frame: Frame) { frames.append(frame) }

  /// Returns the next input at once; empty if there is none, however long the timeout.
  package func wait(_ timeout: Duration?) -> [Input] {
    let woken = wakes.count.withLock { count in
      defer { count = 0 }
      return count > 0
    }
    let next = (inputs.isEmpty ? [] : inputs.removeFirst()) + (woken ? [.wake] : [])
    for case .resize(let size) in next { self.size = size }
    return next
  }

  /// Makes the next frame repaint every cell.
  package func redraw() { redraws += 1 }

  /// Asks the terminal to report the mouse, or to stop that.
  package func reportMouse(_ isWanted: Bool) { reportsMouse = isWanted }

  /// Gives the terminal back; a second call does nothing.
  package func close() { isClosed = true }
}

private final class Wakes: Sendable {
  let count = Mutex(0)
}
