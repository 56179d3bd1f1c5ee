import KYC

extension Stored {
  /// The same records in an order in which they can be written: those that others of their kind name before these,
  /// and whoever becomes the sole one of its kind before whoever was it.
  static func inWritingOrder(_ records: [Self]) -> [Self] {
    var order: [Self] = []
    let byId = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<Int64> = []
    for record in records.filter(\.isSole) + records.filter({ !$0.isSole }) {
      var waiting = [record]
      while let last = waiting.last, let path = namesItsOwn, let next = last[keyPath: path],
        next < 0, !seen.contains(next), let named = byId[next], waiting.count <= records.count
      {
        waiting.append(named)
      }
      for record in waiting.reversed() {
        if let id = record.id, seen.insert(id).inserted { order.append(record) }
      }
    }
    return order
  }
}
