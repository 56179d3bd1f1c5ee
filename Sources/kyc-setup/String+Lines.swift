import Screen

extension String {
  /// The text as it may be written to a terminal, in its lines.
  var harmlessLines: String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).harmless }.joined(separator: "\n")
  }
}
