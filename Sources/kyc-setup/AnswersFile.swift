import Files
import Forms
import Foundation
import Glibc
import Plain

/// A file that tells what is to be done, act by act.
struct AnswersFile {
  /// Its path, as it was given.
  let path: String
  private var problems: [FileProblem] = []

  // Nil for a file whose acts are read already.
  private let user: CurrentUser?

  private init(_ path: String, as user: CurrentUser? = nil) {
    (self.path, self.user) = (path, user)
  }

  /// Reads the acts of a file; an ``ExitError`` that names every problem with its place where there is one.
  static func read(_ path: String, as user: CurrentUser) throws -> [Act] {
    var file = AnswersFile(path, as: user)
    let access = try user.access(toPathOf: "--answers")
    let data = try access.data(of: path, atMost: FileText.most).bytes
    var acts: [Act] = []
    do throws(FileFormatError) {
      acts = file.acts(try FileText.read(data))
    } catch {
      file.problems = error.problems
    }
    guard file.problems.isEmpty else {
      let said = FileFormatError(file.problems).problems.map {
        file.sentence($0.place, $0.sentence)
      }
      throw ExitError(message: said.joined(separator: "\n"), code: 1)
    }
    return acts
  }

  /// What is wrong, with its place.
  func sentence(_ place: Position?, _ sentence: String) -> String {
    let at = place.map { ":\($0.line):\($0.column)" } ?? ""
    return "\(path)\(at): \(sentence)".harmlessLines
  }

  /// The same for a file of which only the path is known.
  static func sentence(_ path: String, _ refused: Replay.Refused) -> String {
    AnswersFile(path).sentence(refused.place, refused.sentence)
  }

  private mutating func refuse(_ place: Position?, _ sentence: String) {
    problems.append(FileProblem(place, sentence))
  }

  private mutating func acts(_ node: FileNode?) -> [Act] {
    guard let node else {
      refuse(nil, "The file is empty; expected is a list of acts, such as - create: groups")
      return []
    }
    guard case .list(let nodes) = node.value else {
      refuse(node.place, "Expected is a list of acts, such as - create: groups")
      return []
    }
    return nodes.compactMap { act($0) }
  }

  private mutating func act(_ node: FileNode) -> Act? {
    guard case .fields(let members) = node.value else {
      refuse(node.place, "Expected is an act, such as create: groups")
      return nil
    }
    let deeds = members.filter { Act.Deed(rawValue: $0.name) != nil }
    guard deeds.count == 1, let first = deeds.first, let deed = Act.Deed(rawValue: first.name)
    else {
      refuse(node.place, "Expected is one of create, edit, delete and guide")
      return nil
    }
    var act = Act(deed, at: node.place)
    if deed == .guide { act.steps = steps(first.node) } else { name(first.node, &act) }
    for member in members where member.name != first.name { take(member, &act) }
    if deed == .edit || deed == .delete, act.record.isEmpty, act.section != "backOffice" {
      refuse(node.place, "Which one? Name it, such as record: ID_CARD")
    }
    return act
  }

  private mutating func name(_ node: FileNode, _ act: inout Act) {
    guard let word = node.text, !word.isEmpty else {
      return refuse(node.place, "Expected is a section, such as groups")
    }
    act.word = word
    if let section = SectionName(rawValue: word) { return act.section = section.id }
    let names = SectionName.allCases.map(\.rawValue)
    refuse(
      node.place,
      "There is no section \(word)\(Near(word, among: names).words); the sections are \(names.joined(separator: ", "))"
    )
  }

  private mutating func take(_ member: FileNode.Member, _ act: inout Act) {
    switch (member.name, act.deed) {
    case ("record", .edit), ("record", .delete): act.record = text(member.node)
    case ("in", .create), ("in", .edit), ("in", .delete):
      guard case .list(let nodes) = member.node.value else {
        return refuse(member.node.place, "Expected is a list of names, such as [Risk]")
      }
      act.inside = nodes.map { text($0) }
    case ("set", .create), ("set", .edit): act.answers = answers(member.node)
    case ("confirmed", .create), ("confirmed", .edit), ("confirmed", .delete):
      act.isConfirmed = text(member.node) == "Yes"
      if !act.isConfirmed { refuse(member.node.place, "Expected is Yes, or nothing at all") }
    default:
      refuse(
        member.place,
        "There is no \(member.name) in \(act.deed.rawValue); beside it \(act.deed.company)")
    }
  }

  private mutating func text(_ node: FileNode) -> String {
    if let text = node.text, !text.isEmpty { return text }
    refuse(node.place, "Expected is one text")
    return ""
  }

  private mutating func steps(_ node: FileNode) -> [Act.Step] {
    guard case .fields(let members) = node.value else {
      refuse(node.place, "Expected are steps with their answers, such as start: {officeName: Acme}")
      return []
    }
    return members.map { member in
      if let word = member.node.text {
        return Act.Step(stop: member.name, answers: [], word: word, place: member.place)
      }
      return Act.Step(
        stop: member.name, answers: answers(member.node), word: nil, place: member.place)
    }
  }

  private mutating func answers(_ node: FileNode) -> [Act.Answer] {
    guard case .fields(let members) = node.value else {
      refuse(node.place, "Expected are fields with their answers, such as {name: ID_CARD}")
      return []
    }
    return members.compactMap { answer($0) }
  }

  private mutating func answer(_ member: FileNode.Member) -> Act.Answer? {
    let (name, node) = (member.name, member.node)
    func told(_ value: Act.Value) -> Act.Answer {
      Act.Answer(name: name, value: value, place: node.place) { node.place(of: $0) }
    }
    switch node.value {
    case .text(let text, _): return told(.text(text))
    case .list(let nodes):
      let texts = nodes.map { text($0) }
      return told(.text(texts.joined(separator: "\n")))
    case .fields(let members):
      guard members.count == 1, let source = members.first else { break }
      switch (source.name, source.node.text) {
      case ("ask", _): return told(.ask)
      case ("clear", _): return told(.clear)
      case ("env", let variable?):
        return taken(name, node, .env(variable)).map { told($0) }
      case ("file", let path?):
        return taken(name, node, .file(path)).map { told($0) }
      default: break
      }
    }
    refuse(
      node.place,
      "\(name): Expected is a text, a list of names, {ask}, {env: NAME}, {file: PATH} or {clear}")
    return nil
  }

  private mutating func taken(
    _ name: String, _ node: FileNode, _ source: SecretSource
  ) -> Act.Value? {
    guard let user else { return nil }
    switch source.text(as: user) {
    case .success(let text): return .secret(text)
    case .failure(let refusal):
      refuse(node.place, "\(name): \(refusal.fact.sentence)")
      return nil
    }
  }
}

extension Act.Deed {
  /// What may stand beside it in an act, in words.
  fileprivate var company: String {
    switch self {
    case .create: "stand in, set and confirmed"
    case .edit: "stand record, in, set and confirmed"
    case .delete: "stand record, in and confirmed"
    case .guide: "stands nothing"
    }
  }
}
