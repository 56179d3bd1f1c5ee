/// Where the history is not as it was written.
package enum HistoryError: Error, Sendable, Equatable {
  /// These revisions are not there.
  case missing(ClosedRange<Int64>)
  /// This one carries no code.
  case withoutCode(Int64)
  /// This one was changed, or one before it was taken out or put in; so many before it are older than the chain.
  case altered(Int64, older: Int)
}
