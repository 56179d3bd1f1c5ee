import Forms
import Screen

extension Document {
  /// The document as lines of text; foreign text in it is harmless.
  var plain: String {
    lines.map { line in
      let hung = line.marker.isEmpty ? line.indent : line.indent - line.marker.columns - 1
      let marker = line.marker.isEmpty ? "" : line.marker + " "
      return String(repeating: " ", count: max(0, hung)) + marker + line.text.harmless
    }.joined(separator: "\n")
  }
}
