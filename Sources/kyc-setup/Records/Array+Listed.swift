import Files

extension [String] {
  /// The texts in a sentence, with the one that was most likely meant by another.
  func listed(near text: String, _ noun: String) -> String {
    "The \(noun) are: \(joined(separator: ", "))\(Near(text, among: self).words)"
  }
}
