import Files
import Forms
import KYC
import Store
import Testing

extension RightsTableTests {
  /// A file that makes, changes or takes away one record of a kind.
  static func file(_ door: Door, _ kind: EntityKind, at owner: Bench) throws -> String {
    let configuration = try owner.office.configuration()
    let key = try #require(Int64(try self.key(of: kind, owner)))
    let all = configuration.references(kind)
    let name = all.first { $0.id == key }?.name ?? ""
    let entries: [Tree] =
      switch door {
      case .applyNew: [entry(sound(kind), kind)]
      case .applyChange: [entry(change(kind), kind, of: name)]
      default: all.filter { $0.id != key }.map { entry([:], kind, of: $0.name) }
      }
    return try section(kind, entries, configuration).yaml
  }

  private static func entry(
    _ texts: [String: String], _ kind: EntityKind, of name: String? = nil
  ) -> Tree {
    var fields = kind.questions.compactMap { question -> Tree.Field? in
      guard let text = texts[question.id] else { return nil }
      guard case .references = question.control else {
        return Tree.Field(question.id, .text(text))
      }
      let names = text.split(separator: "\n").map { Tree.text(String($0)) }
      return Tree.Field(question.id, .list(names))
    }
    if let name, let field = kind.nameField {
      let isRenamed = texts[field] != nil
      fields.append(Tree.Field(isRenamed ? "was" : field, .text(name)))
    }
    return .fields(fields)
  }

  // Questions and answers stand in the first test, beside which the other one has to be named.
  private static func section(
    _ kind: EntityKind, _ entries: [Tree], _ configuration: KYC.Configuration
  ) throws -> Tree {
    let tests = configuration.references(.clientTests).map(\.name)
    func test(_ questions: [Tree]) -> Tree {
      .fields([
        .init(
          "clientTests",
          .list(
            tests.enumerated().map { number, name in
              .fields(
                [.init("caption", .text(name))]
                  + (number == 0 ? [.init("questions", .list(questions))] : []))
            }))
      ])
    }
    switch kind {
    case .backOffice: return .fields([.init(kind.rawValue, try #require(entries.first))])
    case .clientTestQuestions: return test(entries)
    case .clientTestAnswers:
      let question = try #require(configuration.questions.first).text
      return test([.fields([.init("text", .text(question)), .init("answers", .list(entries))])])
    default: return .fields([.init(kind.rawValue, .list(entries))])
    }
  }
}
