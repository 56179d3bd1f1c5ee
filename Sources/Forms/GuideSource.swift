/// The functions of a guide at work; each may read or write what is stored, and wait for it.
package struct GuideSource: Sendable {
  /// The guide.
  package let walk: Walk
  /// Opens a step with what was told; without a draft a new one begins.
  package var open: @Sendable (Draft?, Walk.Way) throws -> Walk.Landing
  /// Does with a draft what may be done at the end of a text.
  package var perform: @Sendable (Walk.Act, Draft) -> Walk.Outcome

  /// The source of a guide.
  package init(
    _ walk: Walk, open: @escaping @Sendable (Draft?, Walk.Way) throws -> Walk.Landing,
    perform: @escaping @Sendable (Walk.Act, Draft) -> Walk.Outcome
  ) {
    (self.walk, self.open, self.perform) = (walk, open, perform)
  }
}
