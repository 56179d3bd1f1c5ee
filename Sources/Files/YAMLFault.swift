import Forms
import Yams

/// Why a text is no YAML, in a sentence with its place; the text is never part of that.
struct YAMLFault {
  let problem: FileProblem

  init(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(let context, let what, let mark, _), .parser(let context, let what, let mark, _):
      problem = FileProblem(Position(mark), Self.sentence(what, context, Position(mark), text))
    case .composer(_, let what, let mark, _):
      problem = FileProblem(
        Position(mark),
        what.contains("alias")
          ? FileText.sentenceOfAlias
          : "A second document begins here; a file holds one")
    case .reader(_, let offset, _, _):
      problem = FileProblem(
        Self.place(offset ?? 0, in: text),
        "A control character stands here; delete it, or write it within double quotation marks as \\x1B"
      )
    case .duplicatedKeysInMapping(let names, let context):
      problem = FileProblem(
        Position(context.mark),
        "\(names.joined(separator: ", ")) stands twice in the same place; leave one out")
    default: problem = FileProblem(nil, "Cannot be read as YAML or JSON")
    }
  }

  private static func sentence(
    _ what: String, _ context: YamlError.Context?, _ place: Position, _ text: String
  ) -> String {
    let line =
      text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(place.line - 1).first ?? ""
    if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
      return "A tab stands at the beginning of the line; indent by blanks"
    }
    if what.contains("nest") {
      return "Nested deeper than 16 levels; nothing of a configuration is"
    }
    let begin = context.map { context in
      let words = context.text.hasPrefix("while ") ? context.text : "in \(context.text)"
      return ", \(words) that begins in line \(context.mark.line)"
    }
    return "Is not YAML: \(what)\(begin ?? ""). Look at quotation marks, colons and indentation"
  }

  private static func place(_ offset: Int, in text: String) -> Position {
    let before = text.prefix(offset)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return Position(line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
  }
}
