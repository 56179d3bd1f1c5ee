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

  // A frame of thousands of cells is built for every key: five scalars of 21 bits, the extent and
  // the role lie in two words, which are copied and compared without a look at what they mean.
  private var first: UInt64
  private var second: UInt64

  /// A cell that shows nothing.
  package static let blank = Cell(" ", role: .plain)

  init(_ base: Unicode.Scalar, role: Role, extent: Extent = .single) {
    first = UInt64(base.value)
    second = UInt64(role.rawValue) << 56 | UInt64(extent.rawValue) << 48
  }

  init(_ base: Unicode.Scalar, marks: [Unicode.Scalar], role: Role, extent: Extent) {
    self.init(base, role: role, extent: extent)
    for (index, mark) in marks.prefix(4).enumerated() {
      let bits = UInt64(mark.value) << (index % 2 * 21)
      if index < 2 { first |= bits << 21 } else { second |= bits }
    }
  }

  /// The spacing scalar, harmless to a terminal; a blank in a continuation.
  package var base: Unicode.Scalar { Self.scalar(first) ?? " " }

  /// The marks over the spacing scalar, four at most.
  package var marks: [Unicode.Scalar] {
    [first >> 21, first >> 42, second, second >> 21].compactMap(Self.scalar)
  }

  /// The spacing scalar with its marks.
  package var character: Character {
    if isBare { return Character(base) }
    var text = String(base)
    text.unicodeScalars.append(contentsOf: marks)
    return text.first ?? " "
  }

  /// What the character means.
  package internal(set) var role: Role {
    get { Role(rawValue: UInt8(truncatingIfNeeded: second >> 56)) ?? .plain }
    set { second = second & ~(0xFF << 56) | UInt64(newValue.rawValue) << 56 }
  }

  /// How the character lies in the columns.
  package var extent: Extent {
    Extent(rawValue: UInt8(truncatingIfNeeded: second >> 48)) ?? .single
  }

  /// Whether the cell is the right column of a wide character.
  package var isContinuation: Bool { extent == .continuation }

  /// Whether the cell has no marks, so that `base` is all of it.
  package var isBare: Bool { first >> 21 == 0 }

  /// The scalar in the lowest 21 bits; `nil` is none.
  private static func scalar(_ bits: UInt64) -> Unicode.Scalar? {
    let value = UInt32(truncatingIfNeeded: bits & 0x1F_FFFF)
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
