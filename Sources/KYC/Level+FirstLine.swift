import Forms
internal import Markup

extension Level {
  /// The first line of a description in which something stands, without its markup; empty where none does.
  package static func firstLine(_ description: String) -> String {
    guard HTML.check(description).isEmpty else {
      return description.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    }
    let lines = HTML.document(description, title: "").lines.lazy.map(\.text)
    return lines.first { $0.contains { !$0.isWhitespace } } ?? ""
  }
}
