/// A list of records whose types are hidden: its columns and rows as texts, and what may be done with them.
package struct Section: Sendable {
  /// The identifier, such as `books`.
  package let id: String
  /// The title, such as `Books`.
  package let title: String
  /// The menu it stands in, such as `Library`.
  package let menu: String
  /// One record of it in lower case, such as `book`.
  package let noun: String
  /// Several records of it in lower case, such as `books`.
  package let plural: String
  /// The columns in their order.
  package let columns: [Column]
  /// The help page behind it.
  package let help: @Sendable () -> Document
  /// Whether it is one record that always exists, opened without a list.
  package let isSingle: Bool
  /// What can be done with its records.
  package let doors: Doors

  /// A column of a list.
  package struct Column: Sendable, Equatable {
    /// The identifier, which sorting names.
    package let id: String
    /// The title.
    package let title: String
    /// Whether it is kept where there is little room.
    package let isKept: Bool
    /// Whether its cells stand at the right, as numbers do.
    package let isNumber: Bool
    /// The columns it takes where there is enough room.
    package let width: Int

    /// Makes a column.
    package init(
      _ id: String, _ title: String, width: Int, isKept: Bool = false, isNumber: Bool = false
    ) {
      self.id = id
      self.title = title
      self.width = width
      self.isKept = isKept
      self.isNumber = isNumber
    }
  }

  /// One row of a list.
  package struct Row: Sendable, Equatable {
    /// The record's key.
    package let key: String
    /// The texts of its cells, one a column.
    package let cells: [String]

    /// Makes a row.
    package init(key: String, cells: [String]) {
      self.key = key
      self.cells = cells
    }
  }

  /// The doors from texts to the records; each may read what is stored.
  package struct Doors: Sendable {
    /// The rows of a range of positions that a filter lets through, in an order.
    package var page: @Sendable (_ filter: String, Sorting?, _ range: Range<Int>) throws -> [Row]
    /// How many rows a filter lets through; the empty filter lets all.
    package var count: @Sendable (_ filter: String) throws -> Int
    /// Opens a record; nil where there is none of that key.
    package var open: @Sendable (_ key: String) throws -> Sheet?
    /// Opens a new record.
    package var create: @Sendable () throws -> Sheet
    /// The key of the record of that name.
    package var find: @Sendable (_ name: String) throws -> String?
    /// What deleting a record means.
    package var deletion: @Sendable (_ key: String) throws -> Deletion
    /// Deletes a record.
    package var delete: @Sendable (_ key: String) -> DeleteResult
    /// What may not be done here just now.
    package var permits: @Sendable () throws -> Permits
    /// Reads a row, nil where there is none of that key; absent where rows are records that are edited.
    package var read: (@Sendable (_ key: String) throws -> Entry?)?

    /// Makes the doors.
    package init(
      page: @escaping @Sendable (String, Sorting?, Range<Int>) throws -> [Row],
      count: @escaping @Sendable (String) throws -> Int,
      open: @escaping @Sendable (String) throws -> Sheet?,
      create: @escaping @Sendable () throws -> Sheet,
      find: @escaping @Sendable (String) throws -> String?,
      deletion: @escaping @Sendable (String) throws -> Deletion,
      delete: @escaping @Sendable (String) -> DeleteResult,
      permits: @escaping @Sendable () throws -> Permits = { Permits() }
    ) {
      self.page = page
      self.count = count
      self.open = open
      self.create = create
      self.find = find
      self.deletion = deletion
      self.delete = delete
      self.permits = permits
    }

    /// Makes the doors to rows that are read and not edited.
    package init(
      page: @escaping @Sendable (String, Sorting?, Range<Int>) throws -> [Row],
      count: @escaping @Sendable (String) throws -> Int,
      read: @escaping @Sendable (String) throws -> Entry?,
      permits: @escaping @Sendable () throws -> Permits
    ) {
      struct NotEdited: Error {}
      let reason = "It is only read"
      self.init(
        page: page, count: count, open: { _ in nil }, create: { throw NotEdited() },
        find: { $0 }, deletion: { .never(name: $0, reason: reason) },
        delete: { _ in .refused(reason) }, permits: permits)
      self.read = read
    }
  }

  /// Whether its rows are read and not edited.
  package var isRead: Bool { doors.read != nil }

  /// Why its rows are neither made nor deleted; nil where they are.
  package var reasonToStay: String? {
    isRead ? "\(title) is only read: nothing is created or deleted here" : nil
  }

  /// Makes a section.
  package init(
    id: String, title: String, menu: String, noun: String, plural: String, columns: [Column],
    help: @escaping @Sendable () -> Document, isSingle: Bool = false, doors: Doors
  ) {
    self.id = id
    self.title = title
    self.menu = menu
    self.noun = noun
    self.plural = plural
    self.columns = columns
    self.help = help
    self.isSingle = isSingle
    self.doors = doors
  }
}

/// In which order a list is shown.
package struct Sorting: Sendable, Hashable {
  /// The column's identifier.
  package var column: String
  /// Whether the last comes first.
  package var isReversed: Bool

  /// Sorts by a column.
  package init(_ column: String, isReversed: Bool = false) {
    self.column = column
    self.isReversed = isReversed
  }
}
