extension String {
  /// Whether every byte is printable ASCII, so that bytes, characters and columns are the same.
  var isPrintableASCII: Bool {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The number of columns that the text takes when put on a frame.
  package var columns: Int {
    isPrintableASCII ? utf8.count : Pieces(self).reduce(0) { $0 + $1.columns }
  }

  /// The text as it may be written to a terminal.
  ///
  /// Control characters, format controls (U+202A–202E, U+2066–2069 and U+E0000–E007F among them)
  /// and marks without a character to stand on become pictures: U+2400 and up for C0, U+2421 for
  /// DEL, U+FFFD otherwise.
  package var harmless: String {
    if isPrintableASCII || unicodeScalars.allSatisfy(\.isDrawnAsIs) { return self }
    var text = String.UnicodeScalarView()
    for piece in Pieces(self) {
      text.append(piece.base)
      text.append(contentsOf: piece.marks)
    }
    return String(text)
  }

  /// The text if it fits into the columns, else its beginning with an ellipsis at the end; never
  /// wider than the columns, and cut between user-perceived characters only.
  package func clipped(to columns: Int, ellipsis: String = "…") -> String {
    guard self.columns > columns else { return self }
    let room = columns - ellipsis.columns
    guard room >= 0 else { return String(prefix(columns: columns)) }
    return prefix(columns: room) + ellipsis
  }

  /// The longest beginning, in whole user-perceived characters, that fits into the columns.
  package func prefix(columns: Int) -> Substring {
    if isPrintableASCII { return prefix(max(0, columns)) }
    var used = 0
    return prefix { character in
      used += character.columns
      return used <= columns
    }
  }

  /// The column, counted from the text's first, where the character with this number begins; the
  /// text's columns if it has fewer.
  package func column(ofCharacter number: Int) -> Int {
    isPrintableASCII ? min(max(0, number), utf8.count) : String(prefix(max(0, number))).columns
  }

  /// The number of the character that covers a column counted from the text's first; the number
  /// of characters if the text ends before it.
  package func character(atColumn column: Int) -> Int {
    var used = 0
    return prefix { character in
      used += character.columns
      return used <= column
    }.count
  }
}

extension Character {
  /// The number of columns that the character takes when put on a frame, 1 at least.
  package var columns: Int {
    if isASCII, self != "\r\n" { return 1 }
    return String(self).columns
  }
}
