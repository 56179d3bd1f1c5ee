import Forms
import GRDB
import KYC

/// Reads rows of one list within a transaction: of all records, or of those that belong to one.
struct ListReader {
  let list: RecordList
  /// The record that the rows belong to; nil where the kind stands alone.
  let owner: Int64?
  /// Whether the folded texts are those of the rows.
  let isFolded: Bool
  let db: Database

  /// How many rows a filter lets through; the empty one lets all.
  func count(_ filter: Folded) throws -> Int {
    let arguments = arguments(filter)
    // The folded texts alone tell the number, unless it is that of one owner's rows.
    let sql =
      filter.isEmpty || owner != nil
      ? "SELECT count(*) \(source(filter))"
      : "SELECT count(*) FROM listing l WHERE \(Self.matches(list))"
    return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }

  /// The rows of a range of positions that a filter lets through, in an order.
  func page(_ filter: Folded, _ sorting: Sorting?, _ range: Range<Int>) throws -> [Section.Row] {
    let ids = try ids(filter, sorting, range)
    let cells = try cells(of: ids)
    return ids.compactMap { id in
      cells[id].map { Section.Row(key: String(id), cells: $0) }
    }
  }

  /// All rows that a filter lets through, found without the folded texts.
  func hits(_ filter: Folded, _ sorting: Sorting?) throws -> [Section.Row] {
    let everything = Folded("")
    return try page(everything, sorting, 0..<count(everything)).filter { row in
      row.cells.contains { Folded($0).contains(filter) }
    }
  }

  private func ids(_ filter: Folded, _ sorting: Sorting?, _ range: Range<Int>) throws -> [Int64] {
    guard !range.isEmpty else { return [] }
    let isReversed = sorting?.isReversed ?? list.isLastFirst
    guard filter.isEmpty, range.lowerBound > 200 else {
      return try ids(filter, sorting, isReversed, range.count, range.lowerBound)
    }
    // From the nearer end: what stands before a row has to be passed over one by one.
    let total = try count(filter)
    let end = min(range.upperBound, total)
    guard range.lowerBound < end else { return [] }
    guard range.lowerBound > total - end else {
      return try ids(filter, sorting, isReversed, end - range.lowerBound, range.lowerBound)
    }
    return try ids(filter, sorting, !isReversed, end - range.lowerBound, total - end).reversed()
  }

  private func ids(
    _ filter: Folded, _ sorting: Sorting?, _ isReversed: Bool, _ limit: Int, _ offset: Int
  ) throws -> [Int64] {
    let column = list.columns.first { $0.shown.id == sorting?.column }
    let direction = isReversed ? "DESC" : "ASC"
    let arguments = arguments(filter) + [limit, offset]
    func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
      let sql = sql + " LIMIT ? OFFSET ?"
      return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
    if owner == nil, isFolded, column?.sql == list.name, column?.shown.isNumber == false {
      // Folded texts begin with the name, and have an index.
      let condition = filter.isEmpty ? "l.tableName = '\(list.table)'" : Self.matches(list)
      return try fetch(
        "SELECT l.rowId FROM listing l WHERE \(condition) "
          + "ORDER BY l.folded \(direction), l.rowId \(direction)", arguments)
    }
    let order = column?.order ?? list.order
    if order == "t.id", owner == nil, !filter.isEmpty {
      return try fetch(
        "SELECT l.rowId FROM listing l WHERE \(Self.matches(list)) ORDER BY l.rowId \(direction)",
        arguments)
    }
    return try fetch(
      "SELECT t.id \(source(filter)) ORDER BY \(order) \(direction), t.id \(direction)", arguments)
  }

  private func cells(of ids: [Int64]) throws -> [Int64: [String]] {
    let columns = list.columns.map(\.sql).joined(separator: ", ")
    let sql = """
      SELECT t.id, \(columns) FROM \(list.table) t
      WHERE t.id IN (SELECT value FROM json_each(?))
      """
    var cells: [Int64: [String]] = [:]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids.json])
    while let row = try rows.next() {
      cells[row[0]] = list.columns.enumerated().map { index, column in
        column.text(row[index + 1] ?? "")
      }
    }
    return cells
  }

  private func source(_ filter: Folded) -> String {
    let table = list.table
    let owned = list.owner.map { owner == nil ? [] : ["t.\($0) = ?"] } ?? []
    let conditions = (filter.isEmpty ? [] : [Self.matches(list)]) + owned
    let place =
      filter.isEmpty ? "FROM \(table) t" : "FROM listing l CROSS JOIN \(table) t ON t.id = l.rowId"
    return conditions.isEmpty
      ? place : "\(place) WHERE \(conditions.joined(separator: " AND "))"
  }

  private func arguments(_ filter: Folded) -> StatementArguments {
    let texts: StatementArguments = filter.isEmpty ? [] : [Self.pattern(filter)]
    return owner.map { list.owner == nil ? texts : texts + [$0] } ?? texts
  }

  // LIKE takes fewer steps a row than instr; folding has left out every `_`.
  private static func pattern(_ filter: Folded) -> String {
    let text = filter.text.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
    return "%\(text)%"
  }

  private static func matches(_ list: RecordList) -> String {
    "l.tableName = '\(list.table)' AND l.folded LIKE ? ESCAPE '\\'"
  }
}

extension [Int64] {
  /// The numbers as a JSON array, for `json_each`.
  var json: String { "[" + map(String.init).joined(separator: ",") + "]" }
}
