/// The functions of the check of the whole configuration, which takes its time and runs beside the screen.
package struct CheckSource: Sendable {
  /// The help page behind it.
  package let help: @Sendable () -> Document
  /// Finds what is wrong; once it is stopped it ends soon, with what it found until then.
  package let run: @Sendable (_ isStopped: @escaping @Sendable () -> Bool) throws -> Findings

  /// Makes a check.
  package init(
    help: @escaping @Sendable () -> Document,
    run: @escaping @Sendable (_ isStopped: @escaping @Sendable () -> Bool) throws -> Findings
  ) {
    self.help = help
    self.run = run
  }
}
