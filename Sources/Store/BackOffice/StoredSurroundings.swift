import Forms
import GRDB
import KYC

/// What a form sees around its record, as it is stored at the moment of one transaction; it must not outlive that.
final class StoredSurroundings: Surroundings {
  let db: Database
  private let keys: KeyAccess
  /// Whether a record that is gone is known by what it was called last.
  private let recallsDeleted: Bool
  // A form asks for the default language with every text.
  private var knownTongues: [Tongue]?

  init(_ db: Database, _ keys: KeyAccess, recallsDeleted: Bool = false) {
    self.db = db
    self.keys = keys
    self.recallsDeleted = recallsDeleted
  }

  /// The same with the names that deleted records had.
  var recalling: StoredSurroundings { StoredSurroundings(db, keys, recallsDeleted: true) }

  /// What a record that is gone was called last; nil where that is not asked for, or not known.
  func recalled(_ kind: EntityKind, id: Int64) throws -> Reference? {
    guard recallsDeleted else { return nil }
    let sql =
      "SELECT subject FROM revision WHERE tableName = ? AND rowId = ? ORDER BY id DESC LIMIT 1"
    return try rows(sql, [kind.table, id]) { Reference(id: id, name: $0[0], caption: "") }.first
  }

  var tongues: [Tongue] {
    get throws {
      if let knownTongues { return knownTongues }
      let sql = "SELECT code, name FROM language ORDER BY \"default\" DESC, id"
      let tongues = try rows(sql) { Tongue(code: $0[0], name: $0[1]) }
      knownTongues = tongues
      return tongues
    }
  }

  var office: OfficeSettings {
    get throws { try OfficeSettings.fetch(1, db) ?? OfficeSettings() }
  }

  func fingerprint(of secret: String) throws -> String? {
    // The key of fingerprints outlives any that seals.
    try? keys.sealing().fingerprint(of: secret)
  }

  func accountNumber(of name: String) throws -> Int? {
    Account.number(of: name).map { Int($0) }
  }

  func isLastAdministrator(_ id: Int64?) throws -> Bool {
    guard let id else { return false }
    return try rows("SELECT operatorId FROM administrator") { $0[0] as Int64 } == [id]
  }

  /// The rows of a query as values.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], as value: (Row) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let row = try rows.next() { values.append(try value(row)) }
    return values
  }

  /// Pairs of numbers as a dictionary.
  func steps(_ sql: String) throws -> [Int64: Int64] {
    let pairs = try rows(sql) { ($0[0] as Int64, $0[1] as Int64) }
    return Dictionary(pairs, uniquingKeysWith: { $1 })
  }
}
