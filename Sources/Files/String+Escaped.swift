import Screen

extension String {
  /// The text with what a terminal would take for a command, or turn text around with, in another spelling; line
  /// ends stay.
  func escaped(_ spelling: (Unicode.Scalar) -> String) -> String {
    guard !isPlain else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isSpelledAsItIs {
        text.unicodeScalars.append(scalar)
      } else {
        text += spelling(scalar)
      }
    }
    return text
  }

  /// Whether nothing in it has to be spelled otherwise, line ends left out.
  var isHarmless: Bool {
    isPlain
      || unicodeScalars.allSatisfy(\.isSpelledAsItIs)
  }

  private var isPlain: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A } }
}

extension Unicode.Scalar {
  // Readers of YAML drop a byte order mark wherever it stands.
  fileprivate var isSpelledAsItIs: Bool {
    self == "\n"
      || ![0xFEFF, 0xFFFE, 0xFFFF].contains(value)
        && String(self).harmless.unicodeScalars.first == self
  }
}

extension BinaryInteger {
  /// The number in so many hexadecimal digits.
  func hex(_ digits: Int) -> String {
    let text = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
