import Forms
import KYC

/// The JSON Schema of a configuration file, made of the forms, with which editors complete and check it.
package enum ConfigurationSchema {
  /// The schema, of draft 7.
  package static var tree: Tree {
    .fields([
      .init("$schema", .text("http://json-schema.org/draft-07/schema#")),
      .init("title", .text("Configuration of a Back Office for client verification (KYC)")),
      .init("type", .text("object")),
      .init("additionalProperties", .flag(false)),
      .init("properties", .fields(Export.sections.map { .init($0.rawValue, section($0)) })),
    ])
  }

  private static func section(_ kind: EntityKind) -> Tree {
    kind.nameField == nil ? entry(kind) : list(entry(kind))
  }

  private static func entry(_ kind: EntityKind) -> Tree {
    let questions = questions(of: kind)
    let was = Tree.fields([
      .init("description", .text("The name until now, where the \(kind.noun) is renamed"))
    ])
    let name = kind.nameField.map { [Tree.Field("required", .list([.text($0)]))] } ?? []
    return .fields(
      [
        .init("type", .text("object")), .init("additionalProperties", .flag(false)),
        .init(
          "properties",
          .fields(
            questions.map { .init($0.id, property($0, kind)) }
              + (kind.nameField == nil ? [] : [.init("was", was)]))),
      ] + name)
  }

  private static func questions(of kind: EntityKind) -> [Question] {
    kind.questions.filter { $0.control != .shown && $0.control != .path }
  }

  private static func property(_ question: Question, _ kind: EntityKind) -> Tree {
    let fields: [Tree.Field] =
      switch question.control {
      case .choice(let words): [.init("enum", .list(words.map { .text($0) } + [.text("")]))]
      case .checkBox: [.init("enum", .list([.text("Yes"), .text("No")]))]
      case .secret: [.init("oneOf", .list([source("env"), source("file")]))]
      case .references:
        [.init("type", .text("array")), .init("items", scalar(.any))]
      case .rows: rows(question.id)
      default:
        question.isLocalizable
          ? [.init("anyOf", .list([scalar(question.extent), languages(question.extent)]))]
          : members(question.extent)
      }
    let description = Tree.Field("description", .text("\(question.label): \(question.help)"))
    return .fields([description] + fields)
  }

  private static func rows(_ field: String) -> [Tree.Field] {
    let kind: EntityKind = field == "answers" ? .clientTestAnswers : .clientTestQuestions
    return [.init("type", .text("array")), .init("items", entry(kind))]
  }

  private static func list(_ items: Tree) -> Tree {
    .fields([.init("type", .text("array")), .init("items", items)])
  }

  private static func source(_ name: String) -> Tree {
    .fields([
      .init("type", .text("object")), .init("additionalProperties", .flag(false)),
      .init("required", .list([.text(name)])),
      .init("properties", .fields([.init(name, scalar(.any))])),
    ])
  }

  private static func languages(_ extent: Extent) -> Tree {
    .fields([.init("type", .text("object")), .init("additionalProperties", scalar(extent))])
  }

  private static func scalar(_ extent: Extent) -> Tree { .fields(members(extent)) }

  // Every scalar is taken by its text, whatever an editor takes it for.
  private static func members(_ extent: Extent) -> [Tree.Field] {
    let any = Tree.Field("type", .list(["string", "number", "boolean", "null"].map { .text($0) }))
    return switch extent {
    case .any: [any]
    case .characters(let most): [any, .init("maxLength", .word(String(most)))]
    case .whole(let range):
      [
        .init("type", .text("integer")), .init("minimum", .word(String(range.lowerBound))),
        .init("maximum", .word(String(range.upperBound))),
      ]
    case .url: [.init("type", .text("string")), .init("maxLength", .word("2048"))]
    }
  }
}
