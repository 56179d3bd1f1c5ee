package import Forms

/// Something in a text that is refused, or only warned about, and where it stands.
package struct Fault: Sendable, Equatable {
  /// Where it stands.
  package var position: Position
  /// What it is.
  package var fact: Fact

  /// What can be wrong with a text, by its notation.
  package enum Fact: Sendable, Equatable {
    case html(HTML.Refusal)
    case json(JSONText.Refusal)
  }

  /// Makes a fault of a place and a fact.
  package init(position: Position, fact: Fact) {
    self.position = position
    self.fact = fact
  }

  /// What is wrong, what is expected and what to do, without the place.
  package var sentence: String {
    switch fact {
    case .html(let refusal): refusal.sentence
    case .json(let refusal): refusal.sentence
    }
  }

  /// Whether the text may be saved all the same.
  package var isWarning: Bool {
    if case .json(.duplicateKey) = fact { true } else { false }
  }
}

extension Fault {
  /// A fact at an offset in the UTF-8 of a text, before lines and columns are counted.
  struct Mark: Equatable {
    var at: Int
    var fact: Fact
  }

  /// The marks as faults in the order of the text, which is walked once.
  static func located(_ marks: [Mark], in text: String) -> [Fault] {
    var rest = marks.sorted { $0.at < $1.at }[...]
    guard !rest.isEmpty else { return [] }
    var faults: [Fault] = []
    var place = Position(line: 1, column: 1)
    var end = 0
    for character in text {
      end += character.utf8.count
      while let mark = rest.first, mark.at < end {
        faults.append(Fault(position: place, fact: mark.fact))
        rest.removeFirst()
      }
      if rest.isEmpty { break }
      place =
        character.endsLine
        ? Position(line: place.line + 1, column: 1)
        : Position(line: place.line, column: place.column + 1)
    }
    return faults + rest.map { Fault(position: place, fact: $0.fact) }
  }
}

extension Character {
  // LF, CR LF (one character) or CR; other Unicode line ends start no new line in the editor.
  fileprivate var endsLine: Bool { utf8.first == 0x0A || utf8.first == 0x0D }
}
