/// Why a terminal cannot be claimed.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal of this name, empty if `TERM` is not set, cannot place its cursor.
  case cannotPaint(String)
  /// This host knows neither the terminal of this name nor any that is like it.
  case unknown(String)
  /// The process has claimed a terminal already.
  case taken
  /// No more files can be opened.
  case noFile
}
