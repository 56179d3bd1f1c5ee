/// An address in an attribute, its entities resolved.
struct HTMLAddress {
  let attribute: String
  private let text: String
  /// Its UTF-8 without the controls and blanks that browsers leave out before they look for a scheme.
  private let bare: [UInt8]

  init(_ text: String, attribute: String) {
    self.text = text
    self.attribute = attribute
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { !$0.isLeftOut })
    bare = Array(String(kept).utf8)
  }

  /// Why it is refused, if it is.
  var refusal: HTML.Refusal? {
    guard let scheme, isWrittenOut(scheme), HTML.schemes(of: attribute).contains(scheme) else {
      return .addressNotAllowed(attribute: attribute, scheme: scheme)
    }
    let place = bare.dropFirst(scheme.utf8.count + 1)
    return namesPlace(place, scheme) ? nil : .addressIncomplete(attribute: attribute)
  }

  private func namesPlace(_ place: ArraySlice<UInt8>, _ scheme: String) -> Bool {
    guard scheme == "https" else { return !place.isEmpty }
    guard place.starts(with: "//".utf8), let host = place.dropFirst(2).first else { return false }
    return !"/\\?#:@".utf8.contains(host)
  }

  /// What stands before the first colon, in lower case.
  private var scheme: String? {
    guard let colon = bare.firstIndex(of: UInt8(ascii: ":")), let first = bare.first,
      first.isLetter, bare[..<colon].allSatisfy(\.isOfScheme)
    else { return nil }
    return String(decoding: bare[..<colon].map(\.lowercased), as: UTF8.self)
  }

  /// Whether the scheme stands at the beginning with no blank inside.
  private func isWrittenOut(_ scheme: String) -> Bool {
    let start = text.unicodeScalars.drop(while: \.isLeftOut).prefix(scheme.utf8.count + 1)
    return String(start).utf8.map(\.lowercased) == Array((scheme + ":").utf8)
  }
}

extension Unicode.Scalar {
  fileprivate var isLeftOut: Bool {
    value <= 0x20 || (0x7F...0xA0).contains(value) || properties.isWhitespace
  }
}

extension UInt8 {
  fileprivate var isOfScheme: Bool { isLetter || isDigit || "+-.".utf8.contains(self) }
}
