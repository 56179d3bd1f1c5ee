import Forms
import GRDB

/// What records list of another kind, each as a row of a table in between.
struct Link<Record>: Sendable {
  /// The name under which the history keeps it.
  let name: String
  /// The numbers of the records that are listed, in ascending order once stored.
  let path: Path<Record, [Int64]>
  /// The table in between.
  let table: String
  /// The column of the record that lists.
  let owner: String
  /// The column of the record that is listed.
  let listed: String

  /// The numbers that are stored for a record.
  func ids(of id: Int64, _ db: Database) throws -> [Int64] {
    let sql = "SELECT \(listed) FROM \(table) WHERE \(owner) = ? ORDER BY \(listed)"
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [id])
  }

  /// Stores the numbers for a record in the place of others.
  func write(_ ids: [Int64], over was: [Int64], of id: Int64, _ db: Database) throws {
    let (gone, new) = (Set(was).subtracting(ids), Set(ids).subtracting(was))
    for other in gone.sorted() {
      let sql = "DELETE FROM \(table) WHERE \(owner) = ? AND \(listed) = ?"
      try db.execute(sql: sql, arguments: [id, other])
    }
    for other in new.sorted() {
      let sql = "INSERT INTO \(table) (\(owner), \(listed)) VALUES (?, ?)"
      try db.execute(sql: sql, arguments: [id, other])
    }
  }
}
