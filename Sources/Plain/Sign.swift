import Forms

/// A sign that stands alone on a line and means something.
enum Sign: Character, CaseIterable {
  case back = "<"
  case help = "?"
  case empty = "!"
  case rest = ">"
  case plus = "+"
  case show = "="
}

/// A line that was typed: a sign, or a text; neither where only Enter was pressed.
struct Typed {
  let sign: Sign?
  let text: String

  /// Reads a line; doubled, a sign is the text of one less.
  init(_ line: String, signs: Set<Sign>) {
    let bare = Texts.trimmed(line)
    guard let first = bare.first, let sign = Sign(rawValue: first), signs.contains(sign),
      bare.allSatisfy({ $0 == first })
    else {
      (self.sign, text) = (nil, bare.isEmpty ? "" : line)
      return
    }
    (self.sign, text) = bare.count == 1 ? (sign, "") : (nil, String(bare.dropFirst()))
  }
}
