/// Why a file is open for reading only.
package enum ReadOnlyReason: Sendable, Equatable {
  /// The file's own permissions forbid writing.
  case file
  /// The folder's permissions forbid the log and lock files that SQLite writes.
  case folder
  /// The file system is mounted read-only.
  case fileSystem
  /// A newer program has migrated the file: the steps it has, and those that this program knows.
  case newer(version: Int, known: Int)
  /// It was opened to be looked into.
  case looking
  /// The schema differs from what the migrations make.
  case strangers([Stranger])
}

extension ReadOnlyReason: CustomStringConvertible {
  /// Why nothing can be saved, and what to do.
  package var description: String {
    switch self {
    case .file: "Read-only: the file may not be written by this account (chmod u+w)."
    case .folder:
      "Read-only: the folder of the file may not be written by this account (chmod u+w)."
    case .fileSystem: "Read-only: the file system is mounted read-only."
    case .looking: "Read-only: it was opened to be looked into."
    case .newer(let version, let known):
      "Read-only: a newer program has brought this file to schema \(version), and this one knows"
        + " \(known). Update this program to change anything."
    case .strangers(let strangers):
      "Read-only: the schema is not as this program makes it: "
        + strangers.map(\.description).joined(separator: ", ")
        + ". Undo that with the sqlite3 shell to change anything."
    }
  }
}

extension Stranger: CustomStringConvertible {
  /// The name and what is wrong with it, in a few words.
  package var description: String {
    switch difference {
    case .foreign: "foreign \(type) \(name)"
    case .changed: "changed \(type) \(name)"
    case .missing: "missing \(type) \(name)"
    }
  }
}
