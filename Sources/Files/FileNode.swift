package import Forms

/// A value as it stands in a file, and where.
package struct FileNode: Sendable {
  /// What stands there.
  package let value: Value
  /// Where it begins.
  package let place: Position

  /// What can stand in a file.
  package enum Value: Sendable {
    /// A text, whatever another reader would take it for; where its lines stand below its place, by how many blanks
    /// they are indented.
    case text(String, blockIndent: Int?)
    /// Values one after another.
    case list([FileNode])
    /// Values by name.
    case fields([Member])
  }

  /// A value with its name.
  package struct Member: Sendable {
    /// The name.
    package let name: String
    /// Where the name stands.
    package let place: Position
    /// The value.
    package let node: FileNode
  }

  /// Its text; nil for what is none.
  package var text: String? {
    if case .text(let text, _) = value { text } else { nil }
  }

  /// Where a place within its text stands in the file; its own place where that cannot be told.
  package func place(of position: Position?) -> Position {
    guard let position, case .text(_, let indent?) = value else { return place }
    return Position(line: place.line + position.line, column: indent + position.column)
  }
}
