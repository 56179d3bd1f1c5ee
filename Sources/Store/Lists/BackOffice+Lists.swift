import Forms
import GRDB
import KYC

extension BackOffice {
  /// The rows of a range of positions that a filter lets through, in an order.
  func page(
    _ list: RecordList, _ owner: Int64?, filter: String, _ sorting: Sorting?, _ range: Range<Int>
  ) throws -> [Section.Row] {
    let filter = Folded(filter)
    let isFolded = filter.isEmpty && sorting == nil || fold(list)
    return try read(viewing: list.area) { around in
      let reader = ListReader(list: list, owner: owner, isFolded: isFolded, db: around.db)
      guard isFolded || filter.isEmpty else {
        return Array(
          try reader.hits(filter, sorting).dropFirst(range.lowerBound).prefix(range.count))
      }
      return try reader.page(filter, sorting, range)
    }
  }

  /// How many rows a filter lets through; `CancellationError` where it was interrupted.
  func count(_ list: RecordList, _ owner: Int64?, filter: String) throws -> Int {
    let filter = Folded(filter)
    let isFolded = filter.isEmpty || fold(list)
    let count = try atEdge(of: opened.path) {
      try opened.background.read { db in
        try Rights(of: person, db).require(.view, on: list.area)
        let reader = ListReader(list: list, owner: owner, isFolded: isFolded, db: db)
        return isFolded ? try reader.count(filter) : try reader.hits(filter, nil).count
      }
    }
    guard let count else { throw CancellationError() }
    return count
  }

  /// The key of the record of a name, whatever the letter case.
  func find(_ list: RecordList, _ owner: Int64?, name: String, isSingle: Bool) throws -> String? {
    if isSingle { return "1" }
    guard let kind = list.kind else { return nil }
    guard let owner else { return try find(kind.rawValue, name) }
    // Their texts need not differ; the first that fits is the one.
    let wanted = name.lowercased()
    return try read(viewing: list.area) { around in
      try around.references(kind, where: "t.\(list.owner ?? "id") = ?", [owner])
        .first { $0.name.lowercased() == wanted }.map { String($0.id) }
    }
  }

  /// Folds what changed of a list since it was last listed, a batch a transaction; false where that cannot be written.
  @discardableResult func fold(_ list: RecordList) -> Bool {
    do {
      while try read({ try Folding(db: $0.db).isStale(list) }) {
        guard opened.readOnly == nil else { return false }
        let isDone = try opened.queue.write { db in
          guard try opened.reasonNotToWrite(db) == nil else { return false }
          try Folding(db: db).refold(list)
          return true
        }
        guard isDone else { return false }
      }
      return true
    } catch {
      // A list can be read while another program holds the lock.
      return false
    }
  }

  /// Folds what changed of a kind since it was last listed.
  func fold(_ kind: EntityKind) { fold(kind.record.list) }
}
