import Forms
import GRDB
import KYC

extension Stored {
  /// The columns that the history keeps.
  static var revisedColumns: Set<String> {
    get throws { Set(try blank(in: 0).columns.keys) }
  }

  /// All rows as the history keeps them, by number, read without regard to what their values mean.
  static func fetchRevised(_ db: Database) throws -> [Int64: [String: Revision.Value]] {
    let columns = try revisedColumns
    var records: [Int64: [String: Revision.Value]] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(kind.table)")
    while let row = try rows.next() {
      var values: [String: Revision.Value] = [:]
      for (name, value) in row where columns.contains(name) { values[name] = Revision.Value(value) }
      records[row["id"]] = values
    }
    for link in links {
      let sql = "SELECT \(link.owner), \(link.listed) FROM \(link.table) ORDER BY 1, 2"
      let pairs = try Row.fetchAll(db, sql: sql)
      let lists = Dictionary(grouping: pairs, by: { $0[0] as Int64 })
      for id in records.keys {
        records[id]?[link.name] = .ids(lists[id]?.map { $0[1] as Int64 } ?? [])
      }
    }
    for (id, parts) in try fetchRevisedParts(db) { records[id]?.merge(parts) { $1 } }
    return records
  }

  /// A record of values that the history keeps, as far as they make one; what they do not tell is as in a new one.
  static func past(_ values: [String: Revision.Value], id: Int64, version: Int = 1) throws -> Self {
    var columns = try blank(in: 0).columns
    for (name, value) in values where columns[name] != nil { columns[name] = value.stored }
    columns["id"] = id.databaseValue
    columns["version"] = version.databaseValue
    var record = try Self(row: Row(columns))
    for link in links {
      if case .ids(let ids)? = values[link.name] { record[keyPath: link.path] = ids }
    }
    record.takeParts(of: values)
    return record
  }

  /// The field that shows what the history keeps under a name: a column, a list or a setting.
  static func field(of name: String) -> String {
    if name.hasSuffix("Ids") { return String(name.dropLast(3)) + "s" }
    return name.hasSuffix("Id") ? String(name.dropLast(2)) : name
  }

  /// The labels of what the history keeps of a record of such values, by field, in the order of its form.
  static func labels(for values: [String: Revision.Value]) -> [(field: String, label: String)] {
    let record = (try? past(values, id: 1)) ?? blank(in: 0)
    return form(for: record).fields.map { ($0.id, $0.label) }
  }
}

extension Revision.Value {
  /// The value as a column holds it; NULL for what no column does.
  fileprivate var stored: DatabaseValue {
    switch self {
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .null, .ids, .secret: .null
    }
  }
}
