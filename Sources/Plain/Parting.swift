/// What is left of a conversation that is over.
package struct Parting: Sendable, Equatable {
  /// The records whose drafts go on at the next start, in words.
  package let kept: [String]
  /// The records of which something typed is gone, in words.
  package let lost: [String]
  /// Whether the person goes on in the other mode, plain or with screens.
  package let isToOther: Bool

  /// Tells what is left.
  package init(kept: [String], lost: [String], isToOther: Bool) {
    (self.kept, self.lost, self.isToOther) = (kept, lost, isToOther)
  }
}
