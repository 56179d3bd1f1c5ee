/// What a terminal shows at one moment: a grid of cells and the place of the cursor.
package struct Frame: Equatable, Sendable {
  /// The number of rows and columns.
  package let size: Size
  /// The cells, row after row.
  package private(set) var cells: [Cell]
  /// Where the cursor blinks; `nil` hides it.
  package var cursor: Place?

  /// Makes a frame of blanks without a cursor.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at a place, `nil` outside of the frame.
  package subscript(_ place: Place) -> Cell? {
    contains(row: place.row) && (0..<size.columns).contains(place.column)
      ? cells[place.row * size.columns + place.column] : nil
  }

  /// The cells of a row, none outside of the frame.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    contains(row: row) ? cells[(row * size.columns)..<((row + 1) * size.columns)] : []
  }

  /// Writes a text into a row and returns the number of columns it took.
  ///
  /// The text is made harmless, cut at the width and at the frame's edges, and never in the middle
  /// of a wide character; what it covers half of becomes a blank. Columns left of the frame count
  /// as taken.
  @discardableResult
  package mutating func put(
    _ text: String, at place: Place, width: Int? = nil, role: Role
  ) -> Int {
    guard contains(row: place.row) else { return 0 }
    let room = size.columns - place.column
    let limit = min(room, max(0, width ?? room))
    guard limit > 0 else { return 0 }
    let start = place.row * size.columns
    let used =
      text.isPrintableASCII
      ? putASCII(text, row: start, column: place.column, limit: limit, role: role)
      : putPieces(text, row: start, column: place.column, limit: limit, role: role)
    mend(row: start, column: place.column)
    mend(row: start, column: place.column + used)
    return used
  }

  /// Fills the cells of a row, all of them unless columns are given, with a sign of one column.
  package mutating func fill(
    row: Int, columns: Range<Int>? = nil, with sign: String = " ", role: Role
  ) {
    guard contains(row: row) else { return }
    let range = (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
    let start = row * size.columns
    let base = Pieces(sign).first { $0.columns == 1 }?.base ?? " "
    for column in range { cells[start + column] = Cell(base, role: role) }
    mend(row: start, column: range.lowerBound)
    mend(row: start, column: range.upperBound)
  }

  /// Gives the cells of a row another role, all of them unless columns are given.
  package mutating func paint(row: Int, columns: Range<Int>? = nil, role: Role) {
    guard contains(row: row) else { return }
    let range = (columns ?? 0..<size.columns).clamped(to: 0..<size.columns)
    for column in range { cells[row * size.columns + column].role = role }
  }

  /// The frame with another size: what lies outside is cut off, what is added is blank.
  package func cropped(to size: Size) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<min(size.rows, self.size.rows) {
      for (column, cell) in self.row(row).prefix(size.columns).enumerated() {
        frame.cells[row * size.columns + column] = cell
      }
      frame.mend(row: row * size.columns, column: size.columns)
    }
    frame.cursor = cursor.flatMap { frame[$0] == nil ? nil : $0 }
    return frame
  }

  private func contains(row: Int) -> Bool { row >= 0 && row < size.rows }

  private mutating func putASCII(
    _ text: String, row: Int, column: Int, limit: Int, role: Role
  ) -> Int {
    let used = min(limit, text.utf8.count)
    let hidden = max(0, -column)
    var index = row + column + hidden
    for byte in text.utf8.prefix(used).dropFirst(hidden) {
      cells[index] = Cell(Unicode.Scalar(byte), role: role)
      index += 1
    }
    return used
  }

  private mutating func putPieces(
    _ text: String, row: Int, column: Int, limit: Int, role: Role
  ) -> Int {
    var used = 0
    for piece in Pieces(text) {
      guard used + piece.columns <= limit else { break }
      let first = column + used
      if piece.columns == 1, first >= 0 {
        cells[row + first] = Cell(piece.base, marks: piece.marks, role: role, extent: .single)
      } else if first >= 0 {
        cells[row + first] = Cell(piece.base, marks: piece.marks, role: role, extent: .double)
        cells[row + first + 1] = Cell(" ", role: role, extent: .continuation)
      } else if first == -1, piece.columns == 2 {
        cells[row] = Cell(" ", role: role)
      }
      used += piece.columns
    }
    return used
  }

  /// Makes both halves of a wide character blank where only one of them is left at an edge.
  private mutating func mend(row: Int, column: Int) {
    if column > 0, column <= size.columns {
      let left = cells[row + column - 1]
      let isWhole = column < size.columns && cells[row + column].isContinuation
      if left.extent == .double, !isWhole {
        cells[row + column - 1] = Cell(" ", role: left.role)
      }
    }
    guard column >= 0, column < size.columns, cells[row + column].isContinuation else { return }
    if column == 0 || cells[row + column - 1].extent != .double {
      cells[row + column] = Cell(" ", role: cells[row + column].role)
    }
  }
}
