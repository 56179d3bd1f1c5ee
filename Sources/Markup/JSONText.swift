package import Forms

/// Text that is either plain or JSON (RFC 8259), as mobile descriptions are.
package enum JSONText {
  /// How many arrays and objects may stand inside each other.
  package static let deepest = 64

  /// The first thing that is wrong with a text that begins with `{` or `[` behind blanks, else the first warning; nil for plain text.
  package static func check(_ text: String) -> Fault? {
    guard isJSON(text) else { return nil }
    var reader = JSONReader(text)
    do {
      _ = try reader.document()
      return reader.warning.flatMap { Fault.located([$0.mark], in: text).first }
    } catch {
      return Fault.located([error.mark], in: text).first
    }
  }

  /// The text set out with a member a line, or, where `check` refuses it, the fault above the text as it is; plain text as it is.
  package static func document(_ text: String, title: String) -> Document {
    guard isJSON(text) else { return .plain(text, title: title) }
    var reader = JSONReader(text)
    do {
      let value = try reader.document()
      var printer = JSONPrinter()
      printer.print(value)
      let warnings = reader.warning.map { Fault.located([$0.mark], in: text) } ?? []
      return Document(title: title, lines: warnings.map(Document.line(for:)) + printer.lines)
    } catch {
      return .refused(text, faults: Fault.located([error.mark], in: text), title: title)
    }
  }

  /// Whether a text means to be JSON.
  private static func isJSON(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    return first == "{" || first == "["
  }
}
