// Characters of more than one byte.
extension KeyDecoder {
  mutating func takeInScalar(_ byte: UInt8, into inputs: inout [Input]) {
    let isAlt = held.first == 0x1B
    let bytes = isAlt ? held[1...] : held[...]
    guard let first = bytes.first, Self.follows(byte, first, isSecond: bytes.count == 1) else {
      begin(.ground)
      inputs.append(.key(.character(Character(.replacement))))
      return take(byte, into: &inputs)
    }
    held.append(byte)
    guard bytes.count + 1 == Self.length(of: first) else { return }
    let scalar = Self.scalar(bytes + [byte])
    if scalar.value < 0xA0 {
      noteUnknown()
    } else {
      inputs.append(.key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar))))
    }
    begin(.ground)
  }

  private static func length(of first: UInt8) -> Int {
    first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// Table 3-7 of the Unicode Standard: no long forms, no surrogates, nothing past U+10FFFF.
  private static func follows(_ byte: UInt8, _ first: UInt8, isSecond: Bool) -> Bool {
    guard isSecond else { return (0x80...0xBF).contains(byte) }
    return switch first {
    case 0xE0: (0xA0...0xBF).contains(byte)
    case 0xED: (0x80...0x9F).contains(byte)
    case 0xF0: (0x90...0xBF).contains(byte)
    case 0xF4: (0x80...0x8F).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? .replacement
  }
}
