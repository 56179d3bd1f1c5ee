extension Tree {
  /// The value as JSON, two columns a step, with a line end behind it; every text reads back as it was.
  package var json: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .text(let value): text += Self.quoted(value)
    case .word(let value): text += Self.isWholeNumber(value) ? value : Self.quoted(value)
    case .flag(let isSet): text += isSet ? "true" : "false"
    case .list(let values):
      Self.write(values, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: indent + 2) }
    case .fields(let fields):
      Self.write(fields, "{", "}", to: &text, indent) { field, text in
        text += Self.quoted(field.name) + ": "
        field.value.write(to: &text, indent: indent + 2)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, to text: inout String, _ indent: Int,
    _ write: (Part, inout String) -> Void
  ) {
    guard !parts.isEmpty else { return text += open + close }
    let pad = String(repeating: " ", count: indent)
    text += open
    for (number, part) in parts.enumerated() {
      text += (number == 0 ? "\n" : ",\n") + pad + "  "
      write(part, &text)
    }
    text += "\n" + pad + close
  }

  private static func quoted(_ value: String) -> String {
    let text = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\t", with: "\\t")
    // By scalars, for a CR before an LF is one character with it.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }.joined(separator: "\\n")
    return "\""
      + lines.escaped { scalar in
        String(scalar).utf16.map { "\\u" + $0.hex(4) }.joined()
      } + "\""
  }
}
