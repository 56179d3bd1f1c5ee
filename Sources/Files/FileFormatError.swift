package import Forms

/// A file that is not as it must be, with all that is wrong with it.
package struct FileFormatError: Error, Sendable, Equatable {
  /// What is wrong, in the order of the file.
  package let problems: [FileProblem]
  /// What the file is called in the message.
  package private(set) var file = "The file"

  /// Puts problems into the order of the file.
  package init(_ problems: [FileProblem]) {
    let start = Position(line: 0, column: 0)
    self.problems = problems.enumerated().sorted { one, other in
      let (here, there) = (one.element.place ?? start, other.element.place ?? start)
      return here == there ? one.offset < other.offset : here < there
    }.map(\.element)
  }

  init(_ place: Position?, _ sentence: String) { self.init([FileProblem(place, sentence)]) }

  /// The same of a file of this name.
  package func of(_ file: String) -> FileFormatError {
    var error = self
    error.file = file
    return error
  }
}

/// What is wrong with a file, and where.
package struct FileProblem: Sendable, Equatable {
  /// The place; nil where it is about the file as a whole.
  package let place: Position?
  /// What is wrong, what is expected, what to do.
  package let sentence: String

  /// Tells what is wrong.
  package init(_ place: Position?, _ sentence: String) {
    (self.place, self.sentence) = (place, sentence)
  }
}
