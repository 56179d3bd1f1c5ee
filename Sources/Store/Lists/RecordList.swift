import Forms
import KYC

/// How the rows of one table are listed, and what they show of themselves to others; `t` is the table in all SQL.
struct RecordList: Sendable {
  /// The table.
  let table: String
  /// The area in which they may be seen.
  let area: Area
  /// The kind of record; nil for rows that are no records.
  let kind: EntityKind?
  /// The columns in their order.
  let columns: [Column]
  /// What a record is called, as a text.
  let name: String
  /// Its caption in the default language, as a text.
  let caption: String
  /// Whether it is enabled or visible, as 0 or 1.
  let isOffered: String
  /// The number of what has taken its one place, or NULL.
  let occupant: String
  /// What the list is sorted by unless told; equal rows are sorted by number.
  let order: String
  /// Whether the list begins with the last row unless told.
  let isLastFirst: Bool
  /// The column that names the record it belongs to; nil for a kind that stands alone.
  let owner: String?

  /// Describes a list.
  init(
    _ kind: EntityKind, name: String, caption: String, isOffered: String = "1",
    occupant: String = "NULL", order: String = "t.id", owner: String? = nil, columns: [Column]
  ) {
    (self.kind, table, area) = (kind, kind.table, Area(kind))
    isLastFirst = false
    self.columns = columns
    self.name = name
    self.caption = caption
    self.isOffered = isOffered
    self.occupant = occupant
    self.order = order
    self.owner = owner
  }

  /// Describes a list of rows that are no records, the last one first.
  init(table: String, area: Area, name: String, columns: [Column]) {
    (kind, self.table, self.area) = (nil, table, area)
    isLastFirst = true
    self.columns = columns
    (self.name, caption, isOffered, occupant) = (name, "''", "1", "NULL")
    (order, owner) = ("t.id", nil)
  }

  /// A column with the SQL of its cells.
  struct Column: Sendable {
    /// How it is shown.
    let shown: Section.Column
    /// The text of a cell, never NULL.
    let sql: String
    /// What rows are sorted by in this column.
    let order: String
    /// The text as it is shown.
    let text: @Sendable (String) -> String
  }

  /// The SQL of a localizable column's text in the default language.
  static func localized(_ column: String) -> String {
    """
    coalesce(json_extract(t.\(column),
      (SELECT '$."' || code || '"' FROM language WHERE "default" = 1)), '')
    """
  }
}

extension RecordList.Column {
  /// A text; it is sorted without regard to the letter case of ASCII letters.
  static func text(
    _ id: String, _ title: String, _ sql: String, width: Int, isKept: Bool = false,
    text: @escaping @Sendable (String) -> String = { $0 }
  ) -> Self {
    Self(
      shown: Section.Column(id, title, width: width, isKept: isKept), sql: sql,
      order: "\(sql) COLLATE NOCASE", text: text)
  }

  /// A number.
  static func number(
    _ id: String, _ title: String, _ sql: String, width: Int = 6, isKept: Bool = false
  ) -> Self {
    Self(
      shown: Section.Column(id, title, width: width, isKept: isKept, isNumber: true),
      sql: "CAST(\(sql) AS TEXT)", order: sql, text: { $0 })
  }

  /// The row's number.
  static var id: Self { number("id", "ID", "t.id") }

  /// `Yes` or `No`.
  static func yesNo(_ id: String, _ title: String) -> Self {
    text(id, title, "CASE t.\"\(id)\" WHEN 1 THEN 'Yes' ELSE 'No' END", width: 8)
  }
}
