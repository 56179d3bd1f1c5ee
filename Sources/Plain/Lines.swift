/// Where plain mode reads lines from and writes them to.
package protocol Lines: AnyObject {
  /// Writes a line.
  func write(_ line: String)
  /// Waits for the next line; one that `isHidden` never appears on the screen.
  func read(isHidden: Bool) -> Reply
}

/// What came of waiting for a line.
package enum Reply: Sendable, Equatable {
  /// A line without its end.
  case line(String)
  /// A line that cannot be taken, with the reason and what to do.
  case unusable(String)
  /// The person leaves, or the terminal is gone.
  case end
}
