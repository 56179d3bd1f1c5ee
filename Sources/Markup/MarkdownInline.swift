import Forms

/// Reads the signs within a paragraph; a sign without its partner stands for itself.
struct MarkdownInline {
  private let text: [Character]
  private let tone: Document.Tone
  private var at = 0
  private var plain = ""
  private var spans: [Document.Span] = []
  /// Closing signs of which none is left, so that they are not looked for again and again.
  private var missing: Set<String> = []

  /// The paragraph in runs.
  static func spans(of text: String, _ tone: Document.Tone) -> [Document.Span] {
    var reader = MarkdownInline(text: Array(text), tone: tone)
    while reader.at < reader.text.count { reader.readNext() }
    reader.endPlain()
    return reader.spans
  }

  private init(text: [Character], tone: Document.Tone) {
    self.text = text
    self.tone = tone
  }

  private mutating func readNext() {
    if let code = enclosed("`", "`", from: at) {
      add([Document.Span(code.inner, .code)], upTo: code.end)
    } else if let strong = enclosed("**", "**", from: at) {
      add([Document.Span(strong.inner, .strong)], upTo: strong.end)
    } else if let label = enclosed("[", "]", from: at),
      let address = enclosed("(", ")", from: label.end)
    {
      let link = [Document.Span(label.inner, .link)]
      let isBare = label.inner == address.inner
      add(isBare ? link : link + [Document.Span(" (\(address.inner))", .faint)], upTo: address.end)
    } else {
      plain.append(text[at])
      at += 1
    }
  }

  private mutating func add(_ run: [Document.Span], upTo end: Int) {
    endPlain()
    spans += run
    at = end
  }

  private mutating func endPlain() {
    if !plain.isEmpty { spans.append(Document.Span(plain, tone)) }
    plain = ""
  }

  /// What stands between two signs, the first of them here; it holds no further opening sign.
  private mutating func enclosed(
    _ open: String, _ close: String, from start: Int
  ) -> (inner: String, end: Int)? {
    guard stands(open, at: start), !missing.contains(close) else { return nil }
    let first = start + open.count
    var end = first
    while end < text.count, !stands(close, at: end) {
      if stands(open, at: end) { return nil }
      end += 1
    }
    if end == text.count { missing.insert(close) }
    guard end < text.count, end > first else { return nil }
    return (String(text[first..<end]), end + close.count)
  }

  private func stands(_ sign: String, at place: Int) -> Bool {
    text[min(place, text.count)...].starts(with: sign)
  }
}
