/// A text as filters compare it: letter case and accents folded, blanks, `_` and `-` left out.
package struct Folded: Sendable, Hashable {
  /// What is left of the text.
  package let text: String

  /// Folds a text.
  package init(_ text: String) { self.text = Self.fold(text) }

  /// Whether nothing is left to compare.
  package var isEmpty: Bool { text.isEmpty }

  /// Whether the other text stands somewhere in this one; an empty one always does.
  package func contains(_ other: Folded) -> Bool { other.isEmpty || text.contains(other.text) }

  /// Whether this text begins with the other.
  package func hasPrefix(_ other: Folded) -> Bool { text.hasPrefix(other.text) }

  private static func fold(_ text: String) -> String {
    if let plain = foldASCII(text) { return plain }
    var folded = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      for part in decomposed(scalar) where !isLeftOut(part) { folded.append(part) }
    }
    return String(folded)
  }

  private static func foldASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09...0x0D, 0x2D, 0x5F: continue
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // The standard library gives no decomposition, but the Unicode name of an accented letter tells its base:
  // LATIN SMALL LETTER E WITH ACUTE. Ligatures and the sharp s have no such name.
  private static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ı": return ["i"]
    case "ß": return ["s", "s"]
    case "æ": return ["a", "e"]
    case "œ": return ["o", "e"]
    default: return [scalar.value < 0x80 ? scalar : bases[scalar] ?? base(of: scalar) ?? scalar]
    }
  }

  // The Greek and Cyrillic letters that have an accent, and the sigma at a word's end.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = [
    "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ϊ": "ι", "ΐ": "ι", "ό": "ο", "ύ": "υ", "ϋ": "υ",
    "ΰ": "υ", "ώ": "ω", "ς": "σ", "ё": "е", "ѐ": "е", "й": "и", "ѝ": "и", "ї": "і", "ў": "у",
    "ќ": "к", "ѓ": "г",
  ]

  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let prefix = "LATIN SMALL LETTER "
    guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard rest.dropFirst().hasPrefix(" WITH "), let letter = rest.unicodeScalars.first else {
      return nil
    }
    return Unicode.Scalar(letter.value | 0x20)
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return scalar == "_" || scalar == "-" || properties.isWhitespace
      || properties.generalCategory == .nonspacingMark
  }
}
