import Forms

extension Change {
  /// The change as it is read in a review: a heading, then its texts, each with what was and what is to be.
  var lines: [Document.Line] {
    let verb = action == .create ? "New" : "Changed"
    var head = [Document.Span("\(verb): \(kind.noun) \(name)", .strong)]
    if isSeen { head.append(Document.Span("  clients see it now", .warning)) }
    return [Document.Line(head)] + texts.flatMap { $0.lines }
  }
}

extension Change.TextChange {
  fileprivate var lines: [Document.Line] {
    let (before, after) = (Self.rows(was), Self.rows(now))
    let removed = was.isEmpty ? [] : [line("-", before, .removed)]
    return removed + [line("+", after, .added)]
  }

  private func line(_ marker: String, _ text: String, _ tone: Document.Tone) -> Document.Line {
    Document.Line(
      [Document.Span("\(label): "), Document.Span(text, tone)], indent: 4, marker: marker)
  }

  private static func rows(_ text: String) -> String {
    text.isEmpty ? "(empty)" : text.split(whereSeparator: \.isNewline).joined(separator: ", ")
  }
}
