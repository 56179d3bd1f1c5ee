package import Forms

extension Change {
  /// The change as it is read in a review: a heading, then its texts, each with what was and what is to be.
  package var lines: [Document.Line] {
    let verb =
      switch action {
      case .create: "New"
      case .update: "Changed"
      case .delete: "Deleted"
      }
    var head = [Document.Span("\(verb): \(kind.noun) \(name)", .strong)]
    if isSeen { head.append(Document.Span("  clients see it now", .warning)) }
    return [Document.Line(head)] + texts.flatMap { action == .delete ? $0.removed : $0.lines }
  }
}

extension Change.TextChange {
  /// It as it is read: what was, and what is to be.
  package var lines: [Document.Line] {
    if isLong, (was + now).contains("\n") { return lineByLine }
    let (before, after) = (Self.rows(was), Self.rows(now))
    let removed = was.isEmpty ? [] : [line("-", before, .removed)]
    return removed + [line("+", after, .added)]
  }

  /// It as it is read where nothing takes its place.
  fileprivate var removed: [Document.Line] { [line("-", Self.rows(was), .removed)] }

  // From the first line that differs to the last one.
  private var lineByLine: [Document.Line] {
    let (before, after) = (Self.lines(was), Self.lines(now))
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let removed = before.dropFirst(head).dropLast(tail)
    let added = after.dropFirst(head).dropLast(tail)
    let place = head == 0 ? "" : " from line \(head + 1)"
    return [Document.Line([Document.Span("\(label)\(place):")], indent: 4)]
      + removed.map { Document.Line([Document.Span($0, .removed)], indent: 4, marker: "-") }
      + added.map { Document.Line([Document.Span($0, .added)], indent: 4, marker: "+") }
  }

  private static func lines(_ text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func line(_ marker: String, _ text: String, _ tone: Document.Tone) -> Document.Line {
    Document.Line(
      [Document.Span("\(label): "), Document.Span(text, tone)], indent: 4, marker: marker)
  }

  private static func rows(_ text: String) -> String {
    text.isEmpty ? "(empty)" : text.split(whereSeparator: \.isNewline).joined(separator: ", ")
  }
}
