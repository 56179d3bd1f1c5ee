/// The functions through which a section's records are read and written; each may wait for what is stored.
package struct ListSource: Sendable {
  /// The list.
  package let section: Section
  /// The rows of a range of positions that a filter lets through, in an order.
  package var page:
    @Sendable (_ filter: String, Sorting?, _ range: Range<Int>) throws -> [Section.Row]
  /// How many rows a filter lets through; the empty filter lets all.
  package var count: @Sendable (_ filter: String) throws -> Int
  /// What may not be done here at this moment.
  package var permits: @Sendable () throws -> Permits
  /// What can be done with its records beside listing them.
  package let records: Records

  /// What can be done with records beside listing them.
  package enum Records: Sendable {
    /// They are edited.
    case edited(EditedRecords)
    /// They are read.
    case read(ReadRecords)
  }

  /// The functions of records that are edited.
  package struct EditedRecords: Sendable {
    /// Opens a record; nil where there is none of that key.
    package var open: @Sendable (_ key: String) throws -> OpenForm?
    /// Opens a new record, or the one of a section that has one alone.
    package var create: @Sendable () throws -> OpenForm
    /// The key of the record of that name.
    package var find: @Sendable (_ name: String) throws -> String?
    /// What deleting a record means.
    package var deletion: @Sendable (_ key: String) throws -> Deletion
    /// Deletes a record.
    package var delete: @Sendable (_ key: String) -> DeleteResult
    /// Restores a record that was deleted by this process.
    package var restore: @Sendable (_ key: String) -> RestoreResult

    /// The functions of records that are edited.
    package init(
      open: @escaping @Sendable (String) throws -> OpenForm?,
      create: @escaping @Sendable () throws -> OpenForm,
      find: @escaping @Sendable (String) throws -> String?,
      deletion: @escaping @Sendable (String) throws -> Deletion,
      delete: @escaping @Sendable (String) -> DeleteResult,
      restore: @escaping @Sendable (String) -> RestoreResult
    ) {
      (self.open, self.create, self.find) = (open, create, find)
      (self.deletion, self.delete, self.restore) = (deletion, delete, restore)
    }
  }

  /// The functions of records that are read and never edited.
  package struct ReadRecords: Sendable {
    /// Reads a row; nil where there is none of that key.
    package var detail: @Sendable (_ key: String) throws -> Section.Entry?
    /// A form with the texts of a row typed into it, as a row's line offers it.
    package var filling: @Sendable (_ key: String) throws -> Section.Filling

    /// The functions of records that are read.
    package init(
      detail: @escaping @Sendable (String) throws -> Section.Entry?,
      filling: @escaping @Sendable (String) throws -> Section.Filling
    ) {
      (self.detail, self.filling) = (detail, filling)
    }
  }

  /// The source of a list.
  package init(
    _ section: Section,
    page: @escaping @Sendable (String, Sorting?, Range<Int>) throws -> [Section.Row],
    count: @escaping @Sendable (String) throws -> Int, records: Records,
    permits: @escaping @Sendable () throws -> Permits = { Permits() }
  ) {
    (self.section, self.page, self.count) = (section, page, count)
    (self.records, self.permits) = (records, permits)
  }
}

extension ListSource {
  private var editing: EditedRecords? {
    if case .edited(let editing) = records { editing } else { nil }
  }
  private var reading: ReadRecords? {
    if case .read(let reading) = records { reading } else { nil }
  }

  /// Opens a record; nil where there is none of that key.
  package func open(_ key: String) throws -> OpenForm? { try editing?.open(key) }

  /// Opens a new record, or the one of a section that has one alone; nil where records are only read.
  package func create() throws -> OpenForm? { try editing?.create() }

  /// The key of the record of that name; where records are only read, the name is the key.
  package func find(_ name: String) throws -> String? {
    guard let editing else { return try reading?.detail(name) == nil ? nil : name }
    return try editing.find(name)
  }

  /// What deleting a record means.
  package func deletion(_ key: String) throws -> Deletion {
    try editing?.deletion(key) ?? .never(name: key, reason: "It is only read")
  }

  /// Deletes a record.
  package func delete(_ key: String) -> DeleteResult {
    editing?.delete(key) ?? .refused("It is only read")
  }

  /// Restores a record that was deleted by this process.
  package func restore(_ key: String) -> RestoreResult {
    editing?.restore(key) ?? .refused("It is only read")
  }

  /// Reads a row that is not edited; nil where there is none of that key, or where rows are edited.
  package func detail(_ key: String) throws -> Section.Entry? { try reading?.detail(key) }

  /// A form with the texts of a row typed into it; refused where rows are edited.
  package func filling(_ key: String) throws -> Section.Filling {
    try reading?.filling(key) ?? .refused("There is nothing to put back")
  }
}
