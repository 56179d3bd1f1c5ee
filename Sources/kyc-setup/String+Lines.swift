import Screen

extension String {
  /// The text, harmless to a terminal, its line ends left as they are.
  var harmlessLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).harmless }.joined(
      separator: "\n")
  }
}
