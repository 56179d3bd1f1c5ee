import CNcurses

/// What a crash leaves behind on the terminal.
package enum Crashes {
  /// Makes a crash say so in one line and end the process by its signal, in place of the runtime's own report; for good.
  package static func report() { cnc_report_crashes() }
}
