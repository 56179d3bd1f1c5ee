/// The part of a one-line text that a field of some columns shows, chosen by where the cursor is.
///
/// A longer text scrolls by half a field at a time, so that typing at its end redraws one cell for
/// most letters.
package struct LineWindow: Equatable, Sendable {
  /// The characters shown.
  package let text: String
  /// The column of the cursor, counted from the first one shown, always less than the field's.
  package let cursorColumn: Int
  /// Whether text is hidden before what is shown.
  package let isCutBefore: Bool
  /// Whether text is hidden after what is shown.
  package let isCutAfter: Bool

  /// Chooses the part of a text to show in so many columns, one at least, with the cursor before
  /// the character of this number.
  package init(_ text: String, cursor: Int, columns: Int) {
    let columns = max(1, columns)
    let cursorColumn = text.column(ofCharacter: cursor)
    let step = max(1, columns / 2)
    let hidden = cursorColumn < columns ? 0 : (cursorColumn - columns) / step + 1
    var first = text.character(atColumn: hidden * step)
    var firstColumn = text.column(ofCharacter: first)
    if firstColumn < hidden * step, cursorColumn - firstColumn >= columns {
      first += 1
      firstColumn = text.column(ofCharacter: first)
    }
    let rest = String(text.dropFirst(first))
    self.text = String(rest.prefix(columns: columns))
    self.cursorColumn = min(cursorColumn - firstColumn, columns - 1)
    isCutBefore = first > 0
    isCutAfter = self.text.utf8.count < rest.utf8.count
  }
}
