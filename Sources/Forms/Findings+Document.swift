extension Findings {
  // A person works them off one by one; a document of thousands would be slow to turn.
  private static let most = 200

  /// The findings as a document of that title, the first 200 of them, with what each place's line leads to.
  package func document(
    title: String, dot: String
  ) -> (document: Document, places: [Int: Finding]) {
    var document = Document(title: title)
    var places: [Int: Finding] = [:]
    document.lines.append(Document.Line([Document.Span(opening, .strong)]))
    for finding in all.prefix(Self.most) {
      document.lines.append(Document.Line())
      places[document.lines.count] = finding
      document.lines += finding.lines(dot: dot)
    }
    if all.count > Self.most {
      let rest = "And \(all.count - Self.most) more, which follow once these are mended."
      document.lines += [Document.Line(), Document.Line([Document.Span(rest)])]
    }
    return (document, places)
  }

  private var opening: String {
    summary.prefix(1).uppercased() + summary.dropFirst()
  }
}

extension Finding {
  fileprivate func lines(dot: String) -> [Document.Line] {
    let word = severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst()
    return [
      Document.Line([
        Document.Span(word, severity.tone), Document.Span("  \(place(dot: dot))  ", .link),
        Document.Span(id, .faint),
      ]),
      Document.Line([Document.Span(sentence)], indent: 2),
      Document.Line([Document.Span("Mend: ", .strong), Document.Span(mend)], indent: 2),
    ]
  }
}

extension Finding.Severity {
  fileprivate var tone: Document.Tone {
    switch self {
    case .error: .problem
    case .warning: .warning
    case .note: .strong
    }
  }
}
