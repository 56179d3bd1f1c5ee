/// What comes from a terminal or for the program that holds it.
package enum Input: Hashable, Sendable {
  /// A key was pressed; Esc and a character read together are `.alt`.
  case key(Key)
  /// Text was pasted, with `\n` as its line ends and otherwise as it came, control characters too.
  case paste(String)
  /// The mouse was used, which a terminal reports only when asked to.
  case mouse(Mouse)
  /// The terminal has this size now.
  case resize(Size)
  /// The terminal is gone; reported once.
  case hangUp
  /// The system asks the program to end (SIGTERM).
  case terminate
  /// Someone outside interrupts the program (SIGINT); ^C is a key.
  case interrupt
  /// The program woke itself from another thread.
  case wake
}
