import Yams

extension Tree {
  /// The value as YAML with a line end behind it; every text reads back as it was, by any reader of YAML.
  package var yaml: String {
    get throws {
      let text = try Yams.serialize(node: node, width: -1, allowUnicode: true)
      // Such scalars stand in texts with double quotation marks alone.
      return text.escaped { scalar in
        scalar.value > 0xFFFF ? "\\U" + scalar.value.hex(8) : "\\u" + scalar.value.hex(4)
      }
    }
  }

  private var node: Node {
    switch self {
    case .text(let text): Node(text, .implicit, Self.style(of: text))
    case .word(let word): Node(word, .implicit, word.isEmpty ? .singleQuoted : .plain)
    case .flag(let isSet): Node(isSet ? "true" : "false", .implicit, .plain)
    case .list(let values): Node(values.map(\.node), .implicit, values.isEmpty ? .flow : .block)
    case .fields(let fields):
      Node(
        fields.map { (Node($0.name, .implicit, Self.style(of: $0.name)), $0.value.node) },
        .implicit,
        fields.isEmpty ? .flow : .block)
    }
  }

  // What another reader would take for a number, a date or a yes is marked as text.
  private static func style(of text: String) -> Node.Scalar.Style {
    guard text.isHarmless else { return .doubleQuoted }
    if text.contains("\n") { return .literal }
    let isText = Resolver.default.resolveTag(of: Node(text)) == .str
    return isText ? .any : .singleQuoted
  }
}
