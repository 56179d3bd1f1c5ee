import CLibXML2

/// A character reference such as `&lt;` or `&#60;` in the UTF-8 of a text.
enum HTMLReference: Equatable {
  /// A sign & that stands for itself.
  case none
  case scalar(Unicode.Scalar, end: Int)
  case unknown(String, end: Int)
  /// Browsers would decode it although its semicolon is missing.
  case unended(String, end: Int)

  /// What begins at an `&`.
  init(at start: Int, in bytes: [UInt8]) {
    let next = start + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "#") {
      self = Self.numeric(at: start, in: bytes)
    } else {
      self = Self.named(at: start, in: bytes)
    }
  }

  private static func named(at start: Int, in bytes: [UInt8]) -> HTMLReference {
    var end = start + 1
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
    let name = bytes[(start + 1)..<end]
    guard let first = name.first, first.isLetter else { return .none }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
      let written = String(decoding: bytes[start...end], as: UTF8.self)
      return scalar(named: name).map { .scalar($0, end: end + 1) }
        ?? .unknown(written, end: end + 1)
    }
    for length in 2...6 where length <= name.count {
      let prefix = name.prefix(length)
      guard olderNames.contains(String(decoding: prefix, as: UTF8.self)) else { continue }
      let written = String(decoding: bytes[start..<prefix.endIndex], as: UTF8.self)
      return .unended(written, end: prefix.endIndex)
    }
    return .none
  }

  private static func numeric(at start: Int, in bytes: [UInt8]) -> HTMLReference {
    var end = start + 2
    let isHexadecimal = end < bytes.count && bytes[end].lowercased == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    let digits = end
    var value: UInt32 = 0
    while end < bytes.count, let digit = bytes[end].hexValue, isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    let isEnded = end > digits && end < bytes.count && bytes[end] == UInt8(ascii: ";")
    let after = isEnded ? end + 1 : end
    let written = String(decoding: bytes[start..<after], as: UTF8.self)
    guard isEnded else {
      return end > digits ? .unended(written, end: after) : .unknown(written, end: after)
    }
    guard let scalar = Unicode.Scalar(value), scalar.mayBeReferred else {
      return .unknown(written, end: after)
    }
    return .scalar(scalar, end: after)
  }

  /// The names of ISO 8859-1, and of & < > ", which browsers decode without a semicolon too.
  private static let olderNames = Set(
    (UInt32(0x22)...0xFF).filter { $0 != 0x27 }.compactMap { value in
      htmlEntityValueLookup(value)?.pointee.name.map { String(cString: $0) }
    })

  /// The table is libxml2's, so that what is checked is what is rendered.
  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let terminated = Array(name) + [0]
    guard let entity = htmlEntityLookup(terminated) else { return nil }
    return Unicode.Scalar(UInt32(entity.pointee.value))
  }
}

extension Unicode.Scalar {
  // Browsers turn 0x80 to 0x9F into other characters, and the rest are none.
  fileprivate var mayBeReferred: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
