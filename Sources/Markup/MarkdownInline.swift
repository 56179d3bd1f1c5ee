import Forms

/// The signs within a paragraph.
enum MarkdownInline {
  /// The paragraph in runs; a sign without its partner stands for itself.
  static func spans(of text: String, _ tone: Document.Tone) -> [Document.Span] {
    var spans: [Document.Span] = []
    var plain = ""
    var rest = text[...]
    while let first = rest.first {
      if let (run, after) = run(at: rest) {
        if !plain.isEmpty { spans.append(Document.Span(plain, tone)) }
        plain = ""
        spans += run
        rest = after
      } else {
        plain.append(first)
        rest.removeFirst()
      }
    }
    return plain.isEmpty ? spans : spans + [Document.Span(plain, tone)]
  }

  private static func run(at text: Substring) -> (spans: [Document.Span], rest: Substring)? {
    if let (code, rest) = enclosed(text, "`", "`") {
      return ([Document.Span(String(code), .code)], rest)
    }
    if let (strong, rest) = enclosed(text, "**", "**") {
      return ([Document.Span(String(strong), .strong)], rest)
    }
    guard let (label, behind) = enclosed(text, "[", "]"),
      let (address, rest) = enclosed(behind, "(", ")")
    else { return nil }
    let link = [Document.Span(String(label), .link)]
    return (label == address ? link : link + [Document.Span(" (\(address))", .faint)], rest)
  }

  private static func enclosed(
    _ text: Substring, _ open: String, _ close: String
  ) -> (inner: Substring, rest: Substring)? {
    guard text.hasPrefix(open) else { return nil }
    let inner = text.dropFirst(open.count)
    guard let end = inner.firstRange(of: close), end.lowerBound > inner.startIndex else {
      return nil
    }
    return (inner[..<end.lowerBound], inner[end.upperBound...])
  }
}
