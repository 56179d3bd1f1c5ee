/// What is drawn into one cell, or into two.
struct Piece {
  /// The spacing scalar, harmless to a terminal.
  let base: Unicode.Scalar
  /// Up to four marks over it.
  var marks: [Unicode.Scalar] = []
  /// How many columns it takes, 1 or 2.
  let columns: Int
}

/// A text cut into what goes into cells.
///
/// Curses keeps one spacing scalar and four marks a cell, so a user-perceived character of more
/// spacing scalars (a family of emoji, a flag, a Devanagari conjunct) becomes several pieces side
/// by side, and takes the sum of their columns. Nothing is hidden, and no terminal can disagree
/// about the columns: joiners, variation selectors and skin tones, which some terminals fold into
/// the character before and some do not, are left out.
struct Pieces: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Piece? {
    guard let base = ahead else { return nil }
    ahead = scalars.next()
    switch base.shape {
    case .spacing(let columns):
      guard let next = ahead, next.value >= 0x300 else {
        return Piece(base: base, columns: columns)
      }
      return Piece(base: base, marks: takeMarks(of: base), columns: columns)
    case .hostile(let picture): return Piece(base: picture, columns: 1)
    case .mark, .joiner: return Piece(base: .replacement, columns: 1)
    }
  }

  private mutating func takeMarks(of base: Unicode.Scalar) -> [Unicode.Scalar] {
    var marks: [Unicode.Scalar] = []
    while let scalar = ahead, joins(scalar, to: base, marks) {
      if scalar.shape == .mark, marks.count < 4 { marks.append(scalar) }
      ahead = scalars.next()
    }
    return marks
  }

  private func joins(
    _ scalar: Unicode.Scalar, to base: Unicode.Scalar, _ marks: [Unicode.Scalar]
  ) -> Bool {
    switch scalar.shape {
    case .mark where scalar.isTrailingJamo:
      // Only Swift's own rules know which vowel can follow which consonant.
      String(String.UnicodeScalarView([base] + marks + [scalar])).count == 1
    case .mark, .joiner: true
    case .spacing(2):
      scalar.properties.isEmojiModifier && base.properties.isEmojiModifierBase
    default: false
    }
  }
}
