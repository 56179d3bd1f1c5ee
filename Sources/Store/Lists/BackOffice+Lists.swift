import Forms
import GRDB
import KYC

extension BackOffice {
  /// The rows of a range of positions that a filter lets through, in an order.
  func page(
    _ list: RecordList, _ owner: Int64?, filter: String, _ sorting: Sorting?, _ range: Range<Int>
  ) throws -> [Section.Row] {
    let filter = Folded(filter)
    if !filter.isEmpty { try fold(list.kind) }
    return try read {
      try ListReader(list: list, owner: owner, db: $0.db).page(filter, sorting, range)
    }
  }

  /// How many rows a filter lets through; `CancellationError` where it was interrupted.
  func count(_ list: RecordList, _ owner: Int64?, filter: String) throws -> Int {
    let filter = Folded(filter)
    if !filter.isEmpty { try fold(list.kind) }
    let count: Int?
    do {
      count = try opened.background.read { db in
        try ListReader(list: list, owner: owner, db: db).count(filter)
      }
    } catch {
      throw StoreTrouble(error, path: opened.path)
    }
    guard let count else { throw CancellationError() }
    return count
  }

  /// The key of the record of a name, whatever the letter case.
  func find(_ list: RecordList, _ owner: Int64?, name: String, isSingle: Bool) throws -> String? {
    if isSingle { return "1" }
    guard let owner else { return try find(list.kind.rawValue, name) }
    // Their texts need not differ; the first that fits is the one.
    let wanted = name.lowercased()
    return try read { around in
      try around.references(list.kind, where: "t.\(list.owner ?? "id") = ?", [owner])
        .first { $0.name.lowercased() == wanted }.map { String($0.id) }
    }
  }

  /// Folds what changed of a kind since it was last listed, a batch a transaction.
  func fold(_ kind: EntityKind) throws {
    // A file that may not be written stays as its last writer folded it.
    var mayWrite = opened.readOnly == nil
    while mayWrite, try read({ try Folding(db: $0.db).isStale(kind) }) {
      do {
        mayWrite = try opened.queue.write { db in
          guard try opened.reasonNotToWrite(db) == nil else { return false }
          try Folding(db: db).refold(kind)
          return true
        }
      } catch {
        throw StoreTrouble(error, path: opened.path)
      }
    }
  }
}
