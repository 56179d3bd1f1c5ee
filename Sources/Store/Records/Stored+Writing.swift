import GRDB
import KYC

extension Stored {
  /// The columns that a form asks for, by name: all but the number and the version.
  var columns: [String: DatabaseValue] {
    get throws {
      var columns = try databaseDictionary
      columns["id"] = nil
      columns["version"] = nil
      return columns
    }
  }

  /// Stores a new record and takes its number; ``PermissionError`` where its author may not.
  mutating func insert(_ db: Database, _ stamp: Stamp) throws {
    try stamp.require(.create, Self.kind, giving: grants(over: nil, db), db)
    var values = try columns
    values["createdAt"] = stamp.at.databaseValue
    values["updatedAt"] = stamp.at.databaseValue
    try db.insert(values, into: Self.kind.table)
    id = db.lastInsertedRowID
    version = 1
    try write(partsOver: nil, db, stamp)
  }

  /// Stores the record over another of the same number; columns that do not differ are not written.
  ///
  /// Throws ``PermissionError`` where its author may not.
  mutating func update(_ db: Database, over was: Self, _ stamp: Stamp) throws {
    try stamp.require(.update, Self.kind, giving: grants(over: was, db), db)
    let before = try was.columns
    var values = try columns.filter { before[$0.key] != $0.value }
    version = was.version + 1
    values["version"] = version.databaseValue
    values["updatedAt"] = stamp.at.databaseValue
    let names = values.keys.sorted()
    let settings = names.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    let arguments = names.map { values[$0] ?? .null } + [id.databaseValue]
    try db.cachedStatement(sql: "UPDATE \(Self.kind.table) SET \(settings) WHERE id = ?")
      .execute(arguments: StatementArguments(arguments))
    try write(partsOver: was, db, stamp)
  }

  private func write(partsOver was: Self?, _ db: Database, _ stamp: Stamp) throws {
    guard let id else { return }
    for link in Self.links {
      let path = link.path
      try link.write(self[keyPath: path], over: was?[keyPath: path] ?? [], of: id, db)
    }
    try writeParts(db, over: was, stamp)
  }
}

extension Database {
  /// Adds a row of these columns to a table.
  func insert(_ values: [String: DatabaseValue], into table: String) throws {
    let names = values.keys.sorted()
    let columns = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = names.map { _ in "?" }.joined(separator: ", ")
    try cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
      .execute(arguments: StatementArguments(names.map { values[$0] ?? .null }))
  }
}
