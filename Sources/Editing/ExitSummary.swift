/// What is stored and what is lost when a person leaves.
package struct ExitSummary: Sendable, Equatable {
  /// The records whose drafts are stored, in words.
  package let kept: [String]
  /// The records of which something typed is lost, in words.
  package let lost: [String]
  /// Whether the person continues in the other mode, plain or with screens.
  package var continuesInOtherMode: Bool

  /// Says what is stored and what is lost.
  package init(kept: [String], lost: [String], continuesInOtherMode: Bool = false) {
    (self.kept, self.lost) = (kept, lost)
    self.continuesInOtherMode = continuesInOtherMode
  }
}
