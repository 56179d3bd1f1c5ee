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
    for scalar in text.unicodeScalars {
      if scalar.isCollapsible {
        appendBlank()
        continue
      }
      if owesBlank {
        // The blank goes to what stands before it, so that a link begins with its first letter.
        if run.isEmpty { appendSpan(" ", spans.last?.tone ?? tone) } else { run += " " }
      }
      owesBlank = false
      endsInBlank = false
      run.unicodeScalars.append(scalar)
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

  private mutating func appendSpan(_ text: String, _ tone: Document.Tone) {
    guard !text.isEmpty else { return }
    if let last = spans.last, last.tone == tone {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Document.Span(text, tone))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isCollapsible: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r" || self == "\u{C}"
  }
}
