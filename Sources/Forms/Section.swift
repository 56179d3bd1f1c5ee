/// A list of records whose types are hidden, as the menu names it; its ``ListSource`` reads and writes them.
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
  /// What can be done with its records.
  package let access: Access
  /// The fields of its records that have lists of their own.
  package let rowFields: @Sendable () -> [String]

  /// What can be done with the records of a list.
  package enum Access: Sendable, Equatable {
    /// They are created, edited and deleted.
    case edited
    /// They are read and never edited.
    case read
    /// There is one record that always exists, opened without a list.
    case single
  }

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

  /// Makes a section, whose records are edited by default.
  package init(
    id: String, title: String, menu: String, noun: String, plural: String, columns: [Column],
    help: @escaping @Sendable () -> Document, access: Access = .edited,
    rowFields: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.id = id
    self.title = title
    self.menu = menu
    self.noun = noun
    self.plural = plural
    self.columns = columns
    self.help = help
    self.access = access
    self.rowFields = rowFields
  }

  /// Whether it is one record that always exists, opened without a list.
  package var isSingle: Bool { access == .single }
  /// Whether its rows are read and not edited.
  package var isRead: Bool { access == .read }
  /// Why its rows are neither made nor deleted; nil where they are.
  package var reasonToStay: String? {
    isRead ? "\(title) is only read: nothing is created or deleted here" : nil
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
