import Foundation

/// A walk along the chain of the history, which tells where it is broken first.
struct ChainWalk {
  private let chain: HistoryChain
  private var beginning: HistoryChain.Beginning
  private var code: Data?
  private var last: Int64 = 0
  /// How many revisions are older than the chain.
  private(set) var older = 0
  /// How many revisions carry a code that follows.
  private(set) var count = 0

  init(_ chain: HistoryChain) {
    self.chain = chain
    beginning = HistoryChain.Beginning(chain)
  }

  /// Where the chain is broken.
  enum Fault: Error, Equatable {
    /// These revisions are not there.
    case missing(ClosedRange<Int64>)
    /// This one carries no code.
    case bare(Int64)
    /// This one was changed, or one before it was taken out or put in; so many before it are older than the chain.
    case changed(Int64, older: Int)
  }

  /// Goes on to the next revision.
  mutating func take(_ row: HistoryRow) throws(Fault) {
    guard let mac = row.code else {
      guard code == nil, !chain.isFromTheStart else { throw .bare(row.number) }
      beginning.take(row.bytes)
      (older, last) = (older + 1, row.number)
      return
    }
    guard row.number == last + 1 else { throw .missing((last + 1)...max(last + 1, row.number - 1)) }
    let before = code ?? beginning.code
    guard chain.code(of: row.bytes, after: before) == mac else {
      throw .changed(row.number, older: code == nil ? older : 0)
    }
    (code, last, count) = (mac, row.number, count + 1)
  }

  /// Comes to the end; `given` is the highest number that was ever given.
  func end(given: Int64) throws(Fault) {
    guard last >= given else { throw .missing((last + 1)...given) }
  }
}

extension ChainWalk.Fault {
  /// Which revision is not as it was written, in a sentence.
  var sentence: String {
    switch self {
    case .missing(let numbers) where numbers.count == 1:
      "Revision \(numbers.lowerBound) is missing: it was taken out."
    case .missing(let numbers):
      "Revisions \(numbers.lowerBound) to \(numbers.upperBound) are missing: they were taken out."
    case .bare(let number): "Revision \(number) carries no code: it was put in, or changed."
    case .changed(let number, older: 0):
      "Revision \(number) was changed, or one before it was taken out or put in."
    case .changed(let number, _):
      "Revision \(number), with which the chain begins, or one of the older ones before it was"
        + " changed, taken out or put in."
    }
  }
}
