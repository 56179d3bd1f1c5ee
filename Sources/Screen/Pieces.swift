/// What is drawn into one cell, or into two.
struct Piece {
  /// One spacing scalar with up to four marks, harmless to a terminal.
  let character: Character
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
    case .spacing(let columns): return Piece(character: character(from: base), columns: columns)
    case .hostile(let picture): return Piece(character: Character(picture), columns: 1)
    case .mark, .joiner: return Piece(character: Character(.replacement), columns: 1)
    }
  }

  private mutating func character(from base: Unicode.Scalar) -> Character {
    guard let first = ahead, first.value >= 0x300 else { return Character(base) }
    var text = String(base)
    var marks = 0
    while let scalar = ahead, joins(scalar, to: base, in: text) {
      if scalar.shape == .mark, marks < 4 {
        text.unicodeScalars.append(scalar)
        marks += 1
      }
      ahead = scalars.next()
    }
    guard marks > 0 else { return Character(base) }
    return text.count == 1 ? Character(text) : Character(.replacement)
  }

  private func joins(_ scalar: Unicode.Scalar, to base: Unicode.Scalar, in text: String) -> Bool {
    switch scalar.shape {
    case .mark where scalar.isTrailingJamo: (text + String(scalar)).count == 1
    case .mark, .joiner: true
    case .spacing(2):
      scalar.properties.isEmojiModifier && base.properties.isEmojiModifierBase
    default: false
    }
  }
}
