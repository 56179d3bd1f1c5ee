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

  /// Goes on to the next revision.
  mutating func take(_ row: HistoryRow) throws(HistoryError) {
    guard let mac = row.code else {
      guard code == nil, !chain.isFromTheStart else { throw .withoutCode(row.number) }
      beginning.take(row.bytes)
      (older, last) = (older + 1, row.number)
      return
    }
    guard row.number == last + 1 else { throw .missing((last + 1)...max(last + 1, row.number - 1)) }
    let before = code ?? beginning.code
    guard chain.code(of: row.bytes, after: before) == mac else {
      throw .altered(row.number, older: code == nil ? older : 0)
    }
    (code, last, count) = (mac, row.number, count + 1)
  }

  /// Comes to the end; `given` is the highest number that was ever given.
  func end(given: Int64) throws(HistoryError) {
    guard last >= given else { throw .missing((last + 1)...given) }
  }
}
