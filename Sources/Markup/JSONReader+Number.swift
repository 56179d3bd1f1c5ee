extension JSONReader {
  /// Passes a number: sign, digits without a leading zero, fraction, exponent.
  mutating func number() throws(Flaw) -> JSONValue {
    let start = at
    while let byte = peek(), byte.isOfNumber { at += 1 }
    guard Self.isNumber(bytes[start..<at]) else {
      throw flaw(.badNumber(written(from: start)), at: start)
    }
    return .scalar(written(from: start))
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = passDigits(&rest)
    guard whole == 1 || whole > 1 && !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard passDigits(&rest) > 0 else { return false }
    }
    if rest.first?.lowercased == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
      guard passDigits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func passDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let digits = rest.prefix { $0.isDigit }.count
    rest.removeFirst(digits)
    return digits
  }
}

extension UInt8 {
  // Letters too, so that 0x1F or -Infinity is named whole.
  fileprivate var isOfNumber: Bool { isDigit || isLetter || "+-.".utf8.contains(self) }
}
