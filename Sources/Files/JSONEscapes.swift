/// The one thing in which JSON is not YAML: characters that are spelled as two escapes.
enum JSONEscapes {
  /// The text with each such pair as one escape of YAML; only where the text begins as JSON does.
  static func joined(_ text: String) -> String {
    let opening = text.unicodeScalars.first { !" \t\r\n\u{FEFF}".unicodeScalars.contains($0) }
    guard opening == "{" || opening == "[", text.utf8.contains(0x5C) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == 0x5C else {
        bytes.append(byte)
        continue
      }
      if let scalar = pair(rest) {
        rest = rest.dropFirst(11)
        bytes += Array("\\U\(scalar.hex(8))".utf8)
      } else {
        bytes.append(byte)
        if let next = rest.popFirst() { bytes.append(next) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // What follows the first backslash: uD83D\uDE00.
  private static func pair(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let text = Array(bytes.prefix(11))
    guard text.count == 11, text[0] == 0x75, text[5] == 0x5C, text[6] == 0x75,
      let high = number(text[1...4]), (0xD800...0xDBFF).contains(high),
      let low = number(text[7...10]), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
