import Forms

extension Document {
  /// The most faults that stand above a text that is shown as it is.
  static let mostFaults = 5

  /// Plain text as it is, a line a paragraph.
  static func plain(_ text: String, title: String) -> Document {
    Document(title: title, lines: sourceLines(text, isPreformatted: false))
  }

  /// A text that cannot be rendered: what is wrong, and then the text as it is.
  static func refused(_ text: String, faults: [Fault], title: String) -> Document {
    var lines = faults.prefix(mostFaults).map(line(for:))
    if faults.count > mostFaults {
      lines.append(Line([Span("and \(faults.count - mostFaults) more", .problem)]))
    }
    lines.append(Line())
    return Document(title: title, lines: lines + sourceLines(text, isPreformatted: true))
  }

  /// One line that names a fault and its place.
  static func line(for fault: Fault) -> Line {
    let place = "Line \(fault.position.line), column \(fault.position.column): "
    return Line([Span(place + fault.sentence, fault.isWarning ? .warning : .problem)])
  }

  private static func sourceLines(_ text: String, isPreformatted: Bool) -> [Line] {
    text.rows.map { Line($0.isEmpty ? [] : [Span(String($0))], isPreformatted: isPreformatted) }
  }
}

extension String {
  /// Its lines, ended by LF, CR LF or CR; compared as bytes, for characters compare slowly.
  var rows: [Substring] {
    var rows: [Substring] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == 0x0A || byte == 0x0D {
        rows.append(self[start..<index])
        let isPair = byte == 0x0D && next < endIndex && utf8[next] == 0x0A
        start = isPair ? utf8.index(after: next) : next
      }
      index = Swift.max(next, start)
    }
    return rows + [self[start...]]
  }
}
