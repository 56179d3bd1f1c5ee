import Forms

/// Reads a page row by row; rows that follow each other make one paragraph.
struct MarkdownPage {
  private var lines: [Document.Line] = []
  private var paragraph = ""
  private var line = Document.Line()
  private var tone: Document.Tone = .plain
  private var wantsGap = false

  /// Takes the next row.
  mutating func read(_ row: Substring) {
    let text = row.drop(while: \.isWhitespace)
    if text.isEmpty {
      end()
      wantsGap = true
    } else if let heading = Self.heading(text) {
      begin(Document.Line(), .heading)
      paragraph = heading
      end()
    } else if let item = Self.item(text) {
      let depth = row.prefix { $0 == " " }.count
      begin(Document.Line(indent: depth + item.marker.count, marker: item.marker), .plain)
      paragraph = String(item.text)
    } else if text.hasPrefix("> ") {
      if tone != .quote { begin(Document.Line(indent: 2), .quote) }
      add(text.dropFirst(2))
    } else {
      add(text)
    }
  }

  /// Ends the last paragraph, and gives the lines.
  mutating func finished() -> [Document.Line] {
    end()
    return lines
  }

  private mutating func begin(_ line: Document.Line, _ tone: Document.Tone) {
    end()
    self.line = line
    self.tone = tone
  }

  private mutating func add(_ text: Substring) {
    paragraph += paragraph.isEmpty ? text : " " + text
  }

  private mutating func end() {
    defer {
      paragraph = ""
      line = Document.Line()
      tone = .plain
    }
    guard !paragraph.isEmpty else { return }
    if wantsGap, !lines.isEmpty { lines.append(Document.Line()) }
    wantsGap = false
    line.spans = MarkdownInline.spans(of: paragraph, tone)
    lines.append(line)
  }

  private static func heading(_ text: Substring) -> String? {
    let signs = text.prefix { $0 == "#" }.count
    guard (1...6).contains(signs), text.dropFirst(signs).first == " " else { return nil }
    return text.dropFirst(signs).trimmed
  }

  /// A bullet `- ` or a number `1. `.
  private static func item(_ text: Substring) -> (marker: String, text: Substring)? {
    if text.hasPrefix("- ") { return ("• ", text.dropFirst(2)) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), text.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return (digits + ". ", text.dropFirst(digits.count + 2))
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
