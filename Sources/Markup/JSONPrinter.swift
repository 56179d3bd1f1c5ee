import Forms

/// Sets JSON out with a member a line, indented by two columns.
struct JSONPrinter {
  private(set) var lines: [Document.Line] = []

  /// Sets one value out.
  mutating func print(_ value: JSONValue) {
    print(value, behind: [], comma: "", indent: 0)
  }

  private mutating func print(
    _ value: JSONValue, behind name: [Document.Span], comma: String, indent: Int
  ) {
    switch value {
    case .scalar(let text):
      add(name, text + comma, indent)
    case .array(let values):
      let entries = values.map { (name: [Document.Span](), value: $0) }
      print(entries, between: "[", and: "]", behind: name, comma: comma, indent: indent)
    case .object(let members):
      let entries = members.map { member in
        (name: [Document.Span(member.name, .code), Document.Span(": ")], value: member.value)
      }
      print(entries, between: "{", and: "}", behind: name, comma: comma, indent: indent)
    }
  }

  private mutating func print(
    _ entries: [(name: [Document.Span], value: JSONValue)], between open: String,
    and close: String, behind name: [Document.Span], comma: String, indent: Int
  ) {
    guard !entries.isEmpty else { return add(name, open + close + comma, indent) }
    add(name, open, indent)
    for (number, entry) in entries.enumerated() {
      let comma = number + 1 < entries.count ? "," : ""
      print(entry.value, behind: entry.name, comma: comma, indent: indent + 2)
    }
    add([], close + comma, indent)
  }

  private mutating func add(_ name: [Document.Span], _ text: String, _ indent: Int) {
    var spans = name
    if let last = spans.last, last.tone == .plain {
      spans[spans.count - 1].text += text
    } else {
      spans.append(Document.Span(text))
    }
    lines.append(Document.Line(spans, indent: indent))
  }
}
