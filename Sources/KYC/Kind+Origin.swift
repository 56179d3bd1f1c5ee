package import Forms

extension Kind where Value == String {
  /// An https origin out of whatever was copied of an address: `BO.example.com/login` is `https://bo.example.com`.
  ///
  /// A scheme left out is https; the host is written in lower case, port 443 left out, and what follows
  /// the host dropped. Another scheme and user names are refused.
  package static var origin: Self {
    let kind = httpsURL(pathAllowed: false)
    return Kind(
      control: kind.control, format: kind.format, parse: kind.parse, tidy: Origin.tidied,
      extent: kind.extent)
  }
}

/// How an origin is taken out of an address.
private enum Origin {
  @Sendable static func tidied(_ text: String) -> String {
    let text = Texts.trimmed(text)
    guard !text.isEmpty, let rest = afterScheme(text) else { return text }
    let host = rest.prefix { !"/?#".unicodeScalars.contains($0) }
    // What the check has to see, so that it is refused and not half of it taken.
    guard !host.contains("@"), !host.contains("\\") else { return "https://" + String(rest) }
    let small = String(host).lowercased()
    return "https://" + (small.hasSuffix(":443") ? String(small.dropLast(4)) : small)
  }

  /// What follows `https://`, written or not; nil where another scheme is written.
  private static func afterScheme(_ text: String) -> Substring.UnicodeScalarView? {
    let scalars = text.unicodeScalars[...]
    let small = text.lowercased()
    if small.hasPrefix("https://") { return scalars.dropFirst(8) }
    if text.hasPrefix("//") { return scalars.dropFirst(2) }
    let head = scalars.prefix { !"/?#".unicodeScalars.contains($0) }
    let isOther = small.hasPrefix("https:") || small.hasPrefix("http:") || head.last == ":"
    return isOther ? nil : scalars
  }
}
