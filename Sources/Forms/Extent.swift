/// How far the texts of an answer may go, for whoever describes them; parsing is what refuses.
package enum Extent: Sendable, Equatable {
  /// As far as its control says.
  case any
  /// At most so many user-perceived characters.
  case characters(Int)
  /// A whole number of a range.
  case whole(ClosedRange<Int>)
  /// An https URL of at most 2048 characters.
  case url
}
