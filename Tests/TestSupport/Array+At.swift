package import Testing

extension Array {
  /// An element of what a program gave; where there is none the test ends and shows all of them.
  package func at(_ index: Int, sourceLocation: SourceLocation = #_sourceLocation) throws -> Element
  {
    guard indices.contains(index) else {
      Issue.record("There is no [\(index)] in \(self)", sourceLocation: sourceLocation)
      throw Missing(index: index)
    }
    return self[index]
  }
}

/// An element that was expected is not there; the issue recorded before it says what is.
struct Missing: Error, CustomStringConvertible {
  let index: Int
  var description: String { "[\(index)] is missing, so the test ends here" }
}
