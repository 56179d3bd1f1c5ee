import Forms
import KYC

extension FileEntry {
  /// What an entry tells a form: answers, where each stands, and what is no answer.
  struct Told {
    var answers = Answers()
    var nodes: [Slot: FileNode] = [:]
    var problems: [FileProblem] = []
    /// The fields that have no answer, for what stands there is none.
    var refused: Set<String> = []

    mutating func tell(_ text: String, _ slot: Slot, _ node: FileNode) {
      answers.texts[slot] = text
      nodes[slot] = node
    }

    mutating func refuse(_ node: FileNode, _ field: String, _ sentence: String) {
      refused.insert(field)
      problems.append(FileProblem(node.place, "\(field): \(sentence)"))
    }
  }

  /// What it tells a form.
  func told<Record: Sendable>(
    _ form: Form<Record, any Surroundings>, _ around: any Surroundings,
    _ secret: (SecretSource) -> Result<String, AnswerError>
  ) throws -> Told {
    var told = Told()
    for field in form.fields {
      guard let node = members[field.id]?.node else { continue }
      switch field.control {
      case .rows: continue
      case .shown, .path: told.refuse(node, field.id, "Is only shown; leave it out")
      case .secret: takeSecret(node, field.id, &told, secret)
      case .references: takeNames(node, field.id, &told)
      default:
        if field.isLocalizable, case .fields(let texts) = node.value {
          try takeLanguages(texts, field.id, &told, around)
        } else if let text = node.text {
          told.tell(text, Slot(field.id), node)
        } else {
          told.refuse(node, field.id, "Expected is one text")
        }
      }
    }
    return told
  }

  private func takeLanguages(
    _ members: [FileNode.Member], _ field: String, _ told: inout Told,
    _ around: any Surroundings
  ) throws {
    let tongues = try around.tongues.map(\.code)
    for member in members {
      guard let place = tongues.firstIndex(of: member.name) else {
        // No text in a language that goes, or never was, is what is there.
        if member.node.text?.isEmpty == true { continue }
        told.problems.append(
          FileProblem(
            member.place,
            "\(field): There is no language \(member.name); add it to languages, or take one of \(tongues.joined(separator: ", "))"
          ))
        continue
      }
      guard let text = member.node.text else {
        told.refuse(member.node, "\(field).\(member.name)", "Expected is one text")
        continue
      }
      told.tell(text, Slot(field, place == 0 ? nil : member.name), member.node)
    }
  }

  private func takeNames(_ node: FileNode, _ field: String, _ told: inout Told) {
    if node.text?.isEmpty == true { return told.tell("", Slot(field), node) }
    guard case .list(let nodes) = node.value else {
      return told.refuse(
        node, field, "Expected is a list of names, such as [\(node.text ?? "A"), B]")
    }
    var names: [String] = []
    for node in nodes {
      guard let name = node.text, !name.contains(where: \.isNewline) else {
        return told.refuse(node, field, "Expected is a name, a text of one line")
      }
      names.append(name)
    }
    told.tell(names.joined(separator: "\n"), Slot(field), node)
  }

  // What stands there may be a secret: no sentence holds any of it.
  private func takeSecret(
    _ node: FileNode, _ field: String, _ told: inout Told,
    _ secret: (SecretSource) -> Result<String, AnswerError>
  ) {
    guard case .fields(let members) = node.value, members.count == 1,
      let source = members.first.flatMap(Self.source)
    else {
      let isLiteral = node.text.map { !$0.isEmpty } ?? false
      return told.refuse(
        node, field,
        isLiteral
          ? "\(Fact.secretInFile.sentence),"
            + " then write {env: NAME} or {file: PATH}, or leave it out to keep what is saved"
          : "Expected is {env: NAME} or {file: PATH}; left out, it stays as it is saved")
    }
    switch secret(source) {
    case .success(let text): told.tell(text, Slot(field), node)
    case .failure(let refusal): told.refuse(node, field, refusal.fact.sentence)
    }
  }

  private static func source(_ member: FileNode.Member) -> SecretSource? {
    guard let name = member.node.text, !name.isEmpty else { return nil }
    switch member.name {
    case "env": return .env(name)
    case "file": return .file(name)
    default: return nil
    }
  }
}
