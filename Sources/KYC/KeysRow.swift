import Forms

/// One line of a text with keys.
enum KeysRow {
  /// What can stand between the cells of a row.
  static let separators: [Character] = [",", ";", "\t"]

  /// The cells of a row, without their quotes and the blanks around them.
  static func cells(of line: String, at separator: Character) throws(AnswerError) -> [String] {
    var cells = [""]
    // A quotation mark counts only where the cell begins with one.
    var (isQuoted, begins, beganQuoted) = (false, true, false)
    for character in line {
      if character == "\"", begins || beganQuoted {
        isQuoted.toggle()
        beganQuoted = true
      }
      if character == separator, !isQuoted {
        cells.append("")
        (begins, beganQuoted) = (true, false)
      } else {
        cells[cells.count - 1].append(character)
        begins = begins && character.isWhitespace
      }
    }
    if isQuoted { throw .keys(.openQuote) }
    var values: [String] = []
    for cell in cells { values.append(try unquoted(cell)) }
    return values
  }

  /// The values of a row without labels; blanks part them only where the row stands alone.
  static func values(of line: String, isAlone: Bool) throws(AnswerError) -> [String] {
    var parted: [[String]] = []
    for separator in separators {
      let cells = try cells(of: line, at: separator)
      if cells.count > 1 { parted.append(cells.filter { !$0.isEmpty }) }
    }
    guard parted.count < 2 else { throw .keys(.unclear) }
    if let values = parted.first { return values }
    guard isAlone, !line.hasPrefix("\"") else { return [try unquoted(line)] }
    return line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The label of a line and the value behind it; nil where no label stands at its beginning.
  static func labelled(_ line: String) throws(AnswerError) -> (KeyName, String)? {
    // No label is longer, and a long line is not searched again from each of its signs.
    for (index, character) in zip(line.indices, line.prefix(40))
    where character == ":" || character == "=" || separators.contains(character) {
      guard let name = KeyName(label: String(line[..<index])) else { continue }
      let value = Texts.trimmed(String(line[line.index(after: index)...]))
      // Such a line is the header of a table of labels and values.
      if value.isEmpty || value.lowercased() == "value" { return nil }
      return (name, try unquoted(value))
    }
    return nil
  }

  /// The text without the quotation marks around it and the blanks around those.
  static func unquoted(_ text: String) throws(AnswerError) -> String {
    let text = Texts.trimmed(text)
    guard text.hasPrefix("\"") else { return text }
    guard text.count > 1, text.hasSuffix("\"") else { throw .keys(.openQuote) }
    let inner = String(text.dropFirst().dropLast())
    return Texts.trimmed(inner.replacing("\"\"", with: "\""))
  }
}
