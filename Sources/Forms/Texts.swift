/// What holds for every text that is typed.
package enum Texts {
  /// The text without blanks, tabs and line ends at its two ends.
  package static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// The text with every CR LF and CR as LF.
  package static func unixLines(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var scalars = String.UnicodeScalarView()
    var sawReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && sawReturn) {
        scalars.append(scalar)
      }
      sawReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Refuses line ends and control characters.
  package static func checkLine(_ text: String) throws(AnswerError) {
    if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
      throw AnswerError(.severalLines)
    }
    if let scalar = text.unicodeScalars.first(where: { isControl($0) }) {
      throw AnswerError(.controlCharacter(scalar.value))
    }
  }

  /// Refuses control characters other than line ends and tabs, with their place.
  package static func checkLines(_ text: String) throws(AnswerError) {
    var place = Position(line: 1, column: 1)
    for character in text {
      if let scalar = character.unicodeScalars.first(where: { isControl($0) }),
        scalar != "\n", scalar != "\t"
      {
        throw AnswerError(.controlCharacter(scalar.value), at: place)
      }
      place =
        character == "\n"
        ? Position(line: place.line + 1, column: 1)
        : Position(line: place.line, column: place.column + 1)
    }
  }

  /// Refuses more user-perceived characters than the limit.
  package static func checkLength(_ text: String, _ limit: Int) throws(AnswerError) {
    guard text.utf8.count > limit else { return }
    let (length, scalars) = (text.count, text.unicodeScalars.count)
    // A character may be made of several signs, and is no hiding place for thousands.
    if length > limit || scalars > limit * 8 {
      throw AnswerError(.tooLong(limit: limit, length: max(length, scalars / 8)))
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    // A byte order mark and its mirror do not survive a file.
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
  }
}
