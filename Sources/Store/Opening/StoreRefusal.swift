/// Something that is not done, although it could be.
package struct StoreRefusal: Denial, Equatable {
  /// What is refused and why, and what to do.
  package let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
