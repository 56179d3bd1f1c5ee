/// One cell of a frame: a character, what it means, and how many columns it takes.
package struct Cell: Hashable, Sendable {
  /// How a cell's character lies in the columns.
  package enum Extent: UInt8, Hashable, Sendable {
    /// One column.
    case single
    /// Two columns, of which this cell is the left one.
    case double
    /// The right column of the character in the cell before.
    case continuation
  }

  /// One spacing scalar and its marks, harmless to a terminal; a blank in a continuation.
  package let character: Character
  /// What the character means.
  package internal(set) var role: Role
  /// How the character lies in the columns.
  package let extent: Extent

  /// A cell that shows nothing.
  package static let blank = Cell(" ", role: .plain)

  init(_ character: Character, role: Role, extent: Extent = .single) {
    self.character = character
    self.role = role
    self.extent = extent
  }

  /// Whether the cell is the right column of a wide character.
  package var isContinuation: Bool { extent == .continuation }
}
