package import Editing
package import Forms

/// What plain mode works on, and what is done for it outside.
package struct Premises {
  /// What it reads from and writes to.
  package let data: DataSource
  /// Reads a file of this host whose text is taken in as if it were pasted.
  package let readFile: (_ path: String) -> FileReading
  /// Writes the rows that a filter lets through to a file, and says where.
  package let export: (ListSource, _ filter: String, Sorting?) throws -> String
  /// Takes down what was done, for those who want to do it again.
  package let record: (CompletedAction) -> Void

  /// The result of reading a file.
  package enum FileReading: Sendable {
    /// Its text, and the shell's line that deletes it.
    case read(String, removal: String)
    /// It is not taken, with the reason and what to do.
    case refused(String)
  }

  /// Takes what plain mode works on.
  package init(
    data: DataSource, readFile: @escaping (String) -> FileReading,
    export: @escaping (ListSource, String, Sorting?) throws -> String,
    record: @escaping (CompletedAction) -> Void = { _ in }
  ) {
    (self.data, self.readFile, self.export, self.record) = (data, readFile, export, record)
  }

  /// The section of this identifier in the menu.
  func section(_ id: String) -> Section? { data.sections.first { $0.id == id } }
}
