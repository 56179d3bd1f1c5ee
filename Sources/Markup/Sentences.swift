extension [String] {
  /// The words as a list in a sentence: `a, b or c`.
  func formatted(last word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}

extension UInt32 {
  /// At least four hexadecimal digits, as code points are written.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: digits.count < 4 ? 4 - digits.count : 0) + digits
  }
}

extension String {
  /// The text, cut to 40 characters so that a sentence that quotes it stays one.
  var clipped: String { count > 40 ? prefix(39) + "…" : self }
}
