extension Unicode.Scalar {
  /// What a scalar does in a row of cells.
  enum Shape: Equatable {
    /// It takes this many columns, 1 or 2.
    case spacing(Int)
    /// It is drawn over the scalar before it.
    case mark
    /// It belongs to the scalar before it and is not drawn: terminals disagree on what it does.
    case joiner
    /// It could control a terminal or hide text; this is shown in its place, in one column.
    case hostile(shownAs: Unicode.Scalar)
  }

  /// What the scalar does in a row of cells, whatever stands before it.
  var shape: Shape {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2500...0x25FC:
      .spacing(1)
    case 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: .spacing(2)
    case 0...0x1F: .hostile(shownAs: Unicode.Scalar(0x2400 + UInt16(value)) ?? .replacement)
    case 0x7F: .hostile(shownAs: "\u{2421}")
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .joiner
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0x1171E: .mark
    // Unassigned, but already declared invisible.
    case 0x2065, 0xFFF0...0xFFF8, 0xE0000...0xE0FFF: .hostile(shownAs: .replacement)
    default: shapeByCategory
    }
  }

  /// Whether the scalar is drawn as it is, whatever stands before it.
  var isDrawnAsIs: Bool {
    guard case .spacing = shape else { return false }
    // A skin tone is left out behind what has a skin.
    return !(0x1F3FB...0x1F3FF).contains(value)
  }

  private var shapeByCategory: Shape {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: .mark
    case .format where isVisibleFormat: .spacing(1)
    case .control, .format, .lineSeparator, .paragraphSeparator:
      .hostile(shownAs: .replacement)
    default: .spacing(isWide ? 2 : 1)
    }
  }

  /// Arabic, Syriac and Kaithi number signs are format controls by category, but drawn.
  private var isVisibleFormat: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// U+FFFD, shown for what has no picture of its own.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether this is a vowel or final consonant that joins only a Hangul syllable.
  var isTrailingJamo: Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
  }
}
