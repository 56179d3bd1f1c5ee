package import Forms

/// What is known of the look over all that is kept.
package struct Checking: Sendable {
  /// What it found last; nil until it is known.
  package var findings: Findings?
  /// When the one that runs now began; nil where none runs.
  package var began: Moment?
  /// Whether something was stored since it began last.
  package var isStale = true
  /// The number of the latest one; what an earlier one finds comes too late.
  var ticket = 0
  /// How long the one that runs may take before Esc means that it is to stop, in milliseconds.
  static let patience = 500
}
