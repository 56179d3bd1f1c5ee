extension Frame {
  /// The characters of a row, without the blanks at its end.
  package func text(row: Int) -> String {
    var text = ""
    for cell in self.row(row) where !cell.isContinuation { text.append(cell.character) }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The rows as text, each without the blanks at its end and followed by `\n`.
  package var text: String {
    (0..<size.rows).map { text(row: $0) + "\n" }.joined()
  }

  /// The rows as letters of their roles, one a cell, without the plain ones at the end.
  package var roles: String {
    (0..<size.rows).map { row in
      var letters = String(self.row(row).map(\.role.letter))
      while letters.last == Role.plain.letter { letters.removeLast() }
      return letters + "\n"
    }.joined()
  }
}
