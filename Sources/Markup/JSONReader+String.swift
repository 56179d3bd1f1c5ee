extension JSONReader {
  /// A string as it is written, with its quotes, and the UTF-8 that it means.
  struct Quoted {
    var written: String
    var value: [UInt8]
  }

  /// Passes a string, from its opening to its closing quote.
  mutating func string() throws(Flaw) -> Quoted {
    let start = at
    var value: [UInt8] = []
    at += 1
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return Quoted(written: written(from: start), value: value)
      case UInt8(ascii: "\\"):
        value.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20:
        throw flaw(.controlInString(UInt32(byte)))
      default:
        value.append(byte)
        at += 1
      }
    }
    throw flaw(.unclosedString, at: start)
  }

  private mutating func escape() throws(Flaw) -> Unicode.Scalar {
    let start = at
    guard let letter = peek(1) else {
      throw flaw(.badEscape("\\"))
    }
    at += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default:
      while let byte = peek(), byte & 0xC0 == 0x80 { at += 1 }
      throw flaw(.badEscape(written(from: start)), at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(Flaw) -> Unicode.Scalar {
    let first = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    guard UTF16.isLeadSurrogate(first), peek() == UInt8(ascii: "\\"),
      peek(1) == UInt8(ascii: "u")
    else { throw flaw(.loneSurrogate(written(from: start)), at: start) }
    let second = at
    at += 2
    let trail = try codeUnit(from: second)
    guard UTF16.isTrailSurrogate(trail) else {
      throw flaw(.loneSurrogate(String(written(from: start).prefix(6))), at: start)
    }
    return UTF16.decode(UTF16.EncodedScalar([first, trail]))
  }

  private mutating func codeUnit(from start: Int) throws(Flaw) -> UInt16 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek()?.hexValue else {
        throw flaw(.badEscape(written(from: start)), at: start)
      }
      unit = unit << 4 | digit
      at += 1
    }
    return UInt16(unit)
  }
}
