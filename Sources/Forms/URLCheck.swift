/// What a URL in a form must be: https, a host, no user name, query or fragment.
package enum URLCheck {
  /// Refuses a URL that is not of that form; `pathAllowed` says whether something may follow the host.
  package static func check(_ text: String, pathAllowed: Bool) throws(AnswerError) {
    if text.contains(where: \.isWhitespace) { throw AnswerError(.blanks) }
    guard let authority = authority(of: text) else { throw AnswerError(.url(.scheme)) }
    // By scalars, for with a combining mark behind it a sign is another character and still a sign.
    let rest = authority.rest.unicodeScalars
    if rest.contains("#") { throw AnswerError(.url(.fragment)) }
    if rest.contains("?") { throw AnswerError(.url(.query)) }
    if authority.host.unicodeScalars.contains("@") { throw AnswerError(.url(.userInfo)) }
    try checkHost(authority.host)
    if !pathAllowed, !authority.rest.isEmpty, authority.rest != "/" {
      throw AnswerError(.url(.path))
    }
    if rest.contains("\\") || authority.rest.hasPrefix("//") {
      throw AnswerError(.url(.malformed))
    }
  }

  /// The origin of an https URL in lower case, with the port where it is not 443; nil where there is none.
  package static func origin(of text: String) -> String? {
    guard let host = authority(of: text)?.host.lowercased(), !host.isEmpty else { return nil }
    return "https://" + (host.hasSuffix(":443") ? String(host.dropLast(4)) : host)
  }

  private static func authority(of text: String) -> (host: String, rest: String)? {
    guard text.lowercased().hasPrefix("https://") else { return nil }
    let afterScheme = text.unicodeScalars.dropFirst(8)
    let end = afterScheme.firstIndex { "/?#\\".unicodeScalars.contains($0) } ?? afterScheme.endIndex
    return (String(afterScheme[..<end]), String(afterScheme[end...]))
  }

  private static func checkHost(_ authority: String) throws(AnswerError) {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty else { throw AnswerError(.url(.host)) }
    if parts.count > 2 { throw AnswerError(.url(.malformed)) }
    if parts.count == 2 {
      guard let port = Int(parts[1]), (1...65535).contains(port),
        parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { throw AnswerError(.url(.port)) }
    }
    for label in host.split(separator: ".", omittingEmptySubsequences: false) {
      let isSound =
        !label.isEmpty && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      if !isSound { throw AnswerError(.url(.host)) }
    }
  }
}
