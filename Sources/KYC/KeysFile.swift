package import Forms

/// The key pair of a KYC provider, as it stands in a text that was pasted or read from a file.
///
/// The layout of the file that iDenfy gives is unknown: no page shows its header, its separator or its
/// line ends. So every usual layout is read, and what leaves a doubt is refused instead of guessed.
package struct KeysFile: Sendable, Equatable {
  /// The Access key, also named API key.
  package let accessKey: String
  /// The Secret access key, also named API secret.
  package let secretAccessKey: String

  /// Reads a pair; nil where the text is empty or one value alone, and an ``AnswerError`` where the pair is in doubt.
  ///
  /// Read are a table with a header in any order, `label: value` lines, a label with its value on the next
  /// line, and two bare values, the Access key first. Values may be quoted.
  package static func read(_ text: String) throws(AnswerError) -> KeysFile? {
    let table = KeysTable(text)
    if let pair = try table.headed { return try pair.checked() }
    if let pair = try table.labelled { return try pair.checked() }
    return try table.bare?.checked()
  }

  private func checked() throws(AnswerError) -> KeysFile {
    for (name, value) in [(KeyName.access, accessKey), (.secret, secretAccessKey)] {
      if value.isEmpty { throw .keys(.empty(name)) }
      if value.contains(where: \.isWhitespace) { throw .keys(.blanks(name)) }
      if (try? Texts.checkLine(value)) == nil { throw .keys(.unprintable(name)) }
    }
    if accessKey.unicodeScalars.contains(":") { throw .keys(.colon) }
    if accessKey == secretAccessKey { throw .keys(.same) }
    return self
  }
}

/// Which of the two values a label names.
enum KeyName: Hashable {
  case access, secret

  /// Reads a label, whatever its letter case, its blanks, `_` and `-`; nil where it names neither.
  init?(label: String) {
    var letters = String(label.lowercased().filter { $0.isLetter || $0.isNumber })
    if letters.hasPrefix("idenfy") { letters.removeFirst(6) }
    switch letters {
    case "accesskey", "accesskeyid", "apikey", "key": self = .access
    case "secretaccesskey", "apisecret", "apisecretkey", "secretkey", "secret": self = .secret
    default: return nil
    }
  }

  /// The provider's own name of the value.
  var title: String { self == .access ? "Access key" : "Secret access key" }

  /// The value that belongs beside it.
  var other: KeyName { self == .access ? .secret : .access }
}
