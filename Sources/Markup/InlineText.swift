import Forms

/// A paragraph in the making: runs of text in which blanks collapse as HTML has it.
struct InlineText {
  private(set) var spans: [Document.Span] = []
  private var owesBlank = false
  private var endsInBlank = true

  var isEmpty: Bool { spans.isEmpty }

  /// Adds text in which any blanks and line ends count as one blank, and as none at either end.
  mutating func append(_ text: String, _ tone: Document.Tone) {
    var run = ""
    var rest = text[...]
    while !rest.isEmpty {
      let blanks = rest.utf8.prefix(while: \.isCollapsible)
      if !blanks.isEmpty { appendBlank() }
      let word = rest.utf8[blanks.endIndex...].prefix { !$0.isCollapsible }
      if !word.isEmpty {
        if owesBlank { appendOwedBlank(to: &run) }
        owesBlank = false
        endsInBlank = false
        run += rest[word.startIndex..<word.endIndex]
      }
      rest = rest[word.endIndex...]
    }
    appendSpan(run, tone)
  }

  /// Adds a blank, which shows once something follows it.
  mutating func appendBlank() {
    if !endsInBlank { owesBlank = true }
    endsInBlank = true
  }

  /// Adds text as it is, in place of a blank that is owed.
  mutating func append(verbatim text: String, _ tone: Document.Tone) {
    owesBlank = false
    endsInBlank = true
    appendSpan(text, tone)
  }

  /// Gives what has come together, and begins anew.
  mutating func take() -> [Document.Span] {
    defer { self = InlineText() }
    return spans
  }

  /// It goes to what stands before it, except to a link: links have no blank at either end.
  private mutating func appendOwedBlank(to run: inout String) {
    if run.isEmpty, let tone = spans.last?.tone, tone != .link {
      appendSpan(" ", tone)
    } else {
      run += " "
    }
  }

  private mutating func appendSpan(_ text: String, _ tone: Document.Tone) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.tone == tone {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Document.Span(text, tone))
    }
  }
}

extension UInt8 {
  fileprivate var isCollapsible: Bool { isBlank || self == 0x0C }
}
