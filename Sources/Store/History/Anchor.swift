package import Foundation

/// A revision's number and code, kept apart from the file: it shows whether the history still holds that revision.
package struct Anchor: Sendable, Hashable {
  /// The revision's number, from 1.
  package let number: Int64
  /// Its code, 32 bytes.
  package let code: Data

  /// Names a revision.
  package init(number: Int64, code: Data) { (self.number, self.code) = (number, code) }

  /// Reads `N:MAC`, the code as 64 hexadecimal digits; nil for any other text.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int64(parts[0]), number > 0,
      let code = Data(hex: parts[1]), code.count == 32
    else { return nil }
    self.init(number: number, code: code)
  }

  /// `N:MAC`, the code as 64 lower-case hexadecimal digits.
  package var text: String { "\(number):\(code.hex)" }
}

extension Data {
  /// The bytes of pairs of hexadecimal digits; nil for any other text.
  fileprivate init?(hex: some StringProtocol) {
    let digits = hex.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes = Data()
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    self = bytes
  }
}
