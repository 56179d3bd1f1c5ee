/// One line of text being typed, with the shell's editing.
package struct TextLine: Sendable, Equatable {
  /// The text.
  package private(set) var text: String
  /// The number of the character before which the cursor stands.
  package private(set) var cursor: Int

  /// Makes a line with the cursor at its end unless told.
  package init(_ text: String = "", cursor: Int? = nil) {
    self.text = text
    self.cursor = min(cursor ?? text.count, text.count)
  }

  /// Whether the cursor stands at the end.
  package var isAtEnd: Bool { cursor == text.count }

  /// Types a text at the cursor.
  package mutating func insert(_ typed: String) {
    let (head, tail) = halves
    // A mark that is typed joins the character before it, so the cursor is counted anew.
    text = head + typed + tail
    cursor = max(0, text.count - tail.count)
  }

  /// Takes away the character before the cursor.
  package mutating func backspace() { remove(from: cursor - 1) }

  /// Takes away the character at the cursor.
  package mutating func deleteForward() {
    guard cursor < text.count else { return }
    cursor += 1
    remove(from: cursor - 1)
  }

  /// Moves the cursor by characters, as far as the text reaches.
  package mutating func move(by steps: Int) { cursor = max(0, min(text.count, cursor + steps)) }

  /// Moves the cursor to the beginning.
  package mutating func moveToStart() { cursor = 0 }

  /// Moves the cursor to the end.
  package mutating func moveToEnd() { cursor = text.count }

  /// Moves the cursor to the beginning of the word before it.
  package mutating func moveWordLeft() { cursor = wordStart }

  /// Moves the cursor behind the word after it.
  package mutating func moveWordRight() { cursor = wordEnd }

  /// Takes away what stands before the cursor.
  package mutating func killToStart() { remove(from: 0) }

  /// Takes away what stands after the cursor.
  package mutating func killToEnd() { text = halves.head }

  /// Takes away the word before the cursor.
  package mutating func killWordLeft() { remove(from: wordStart) }

  /// Takes away the word after the cursor.
  package mutating func killWordRight() {
    let (start, end) = (cursor, wordEnd)
    cursor = end
    remove(from: start)
  }

  private var halves: (head: String, tail: String) {
    let index = text.index(text.startIndex, offsetBy: cursor)
    return (String(text[..<index]), String(text[index...]))
  }

  private mutating func remove(from start: Int) {
    guard start >= 0, start < cursor else { return }
    let (head, tail) = halves
    text = head.prefix(start) + tail
    cursor = start
  }

  private var wordStart: Int {
    let head = Array(halves.head)
    var place = head.count
    while place > 0, head[place - 1].isWhitespace { place -= 1 }
    while place > 0, !head[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    let tail = Array(halves.tail)
    var place = 0
    while place < tail.count, tail[place].isWhitespace { place += 1 }
    while place < tail.count, !tail[place].isWhitespace { place += 1 }
    return cursor + place
  }
}
