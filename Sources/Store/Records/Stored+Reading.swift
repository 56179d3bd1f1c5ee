import GRDB
import KYC

extension Stored {
  /// The record of a number with all that other tables keep of it; nil where there is none.
  static func fetch(_ id: Int64, _ db: Database) throws -> Self? {
    let sql = "SELECT * FROM \(kind.table) WHERE id = ?"
    let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id])
    guard var record = try row.map({ try Self(row: $0) }) else { return nil }
    try record.complete(db)
    return record
  }

  /// All records in the order in which they were made.
  static func fetchAll(_ db: Database) throws -> [Self] {
    var records: [Self] = []
    // By rows: a cursor over each kind of record is a type of its own, which the runtime looks up in all it knows.
    let sql = "SELECT * FROM \(kind.table) ORDER BY id"
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
    while let row = try rows.next() { records.append(try Self(row: row)) }
    for index in records.indices { try records[index].complete(db) }
    return records
  }

  private mutating func complete(_ db: Database) throws {
    guard let id else { return }
    for link in Self.links { self[keyPath: link.path] = try link.ids(of: id, db) }
    try readParts(db)
  }

  /// The same record with each list in ascending order and without repetitions, as it is stored.
  var inStoredOrder: Self {
    var record = self
    for link in Self.links { record[keyPath: link.path] = Set(self[keyPath: link.path]).sorted() }
    return record
  }
}
