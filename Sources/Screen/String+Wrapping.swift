extension String {
  /// The text in rows of at most so many columns, broken at blanks and line ends, and inside a word
  /// only where the word alone is too wide for a row.
  ///
  /// Each row is a part of the text, so that `startIndex` says where it comes from; the blanks at a
  /// break and the line ends are in no row. An empty text is one empty row. A character wider than
  /// the columns has a row of its own.
  package func wrapped(to columns: Int) -> [Substring] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      line.wrappedLine(to: max(1, columns))
    }
  }
}

extension Substring {
  fileprivate func wrappedLine(to columns: Int) -> [Substring] {
    var rows: [Substring] = []
    var rest = self
    while let cut = rest.firstOverflow(past: columns) {
      let blank = rest[..<cut].lastIndex(of: " ")
      let isAfterWord = rest[cut] == " " || rest[..<cut].last == " "
      let end = isAfterWord ? cut : blank.map(rest.index(after:)) ?? cut
      let row = rest[..<end].droppingBlanksAtEnd
      // A row of nothing but its indent would repeat for ever, so the word is broken instead.
      let isOnlyIndent = row.isEmpty && !isAfterWord
      rows.append(isOnlyIndent ? rest[..<cut] : row)
      rest = rest[(isOnlyIndent ? cut : end)...].drop { $0 == " " }
    }
    if rows.isEmpty || !rest.isEmpty { rows.append(rest) }
    return rows
  }

  /// Where the character begins that no longer fits, the first one always fitting.
  private func firstOverflow(past columns: Int) -> Index? {
    var used = 0
    var index = startIndex
    while index < endIndex {
      used += self[index].columns
      if used > columns, index > startIndex { return index }
      formIndex(after: &index)
    }
    return nil
  }

  private var droppingBlanksAtEnd: Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
