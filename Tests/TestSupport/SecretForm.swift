package import Foundation

/// A form in which a secret may stand in a file.
package enum SecretForm: String, Sendable, CaseIterable {
  case raw
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case hexadecimal
  case base64
  case percentEncoded = "percent-encoded"
  case basicAuthentication = "Basic authentication"

  /// The byte strings of which at least one is there wherever the secret stands in this form.
  package func appearances(of secret: String) -> [Data] {
    let bytes = Data(secret.utf8)
    switch self {
    case .raw:
      return [bytes]
    case .utf16LittleEndian:
      return [Data(secret.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })]
    case .utf16BigEndian:
      return [Data(secret.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] })]
    case .hexadecimal:
      let lower = bytes.map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
      return [Data(lower.utf8), Data(lower.uppercased().utf8)]
    case .base64:
      return (0..<3).flatMap { Self.base64(bytes, after: $0) }
    case .percentEncoded:
      let kept = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "!"..."~"))
      let encoded = secret.addingPercentEncoding(
        withAllowedCharacters: kept.union(CharacterSet(charactersIn: "-._~")))
      return encoded == secret ? [] : encoded.map { [Data($0.utf8)] } ?? []
    case .basicAuthentication:
      return Self.base64(bytes, after: 0)
    }
  }

  /// The letters of base64, in both its alphabets, that depend on these bytes alone where any
  /// `lead` bytes go before them and anything after.
  private static func base64(_ bytes: Data, after lead: Int) -> [Data] {
    let encoded = (Data(count: lead) + bytes).base64EncodedString()
    let whole = (lead + bytes.count) * 8 / 6
    let own = String(encoded.prefix(whole).dropFirst((lead * 8 + 5) / 6))
    let other = own.replacingOccurrences(of: "+", with: "-").replacingOccurrences(
      of: "/", with: "_")
    return (own == other ? [own] : [own, other]).map { Data($0.utf8) }
  }
}
