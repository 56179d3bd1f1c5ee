import Forms
import KYC

/// A record as it stands in a file.
struct FileEntry {
  /// Where it begins.
  let place: Position
  /// Its fields by name.
  let members: [String: FileNode.Member]
  /// What it is called, in the default language first; empty where the file does not say.
  let names: [String]
  /// Where that stands.
  let namePlace: Position
  /// What it was called before, where it is renamed.
  let was: (text: String, place: Position)?

  /// Reads an entry; nil where it is none, which is added to the problems.
  init?(
    _ node: FileNode, _ kind: EntityKind, languages: [String], _ problems: inout [FileProblem]
  ) {
    guard case .fields(let members) = node.value else {
      problems.append(
        FileProblem(
          node.place,
          "Expected are the fields of a \(kind.noun), such as \(kind.nameField ?? "name"): ..."))
      return nil
    }
    place = node.place
    let byName = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
    self.members = byName
    let name = kind.nameField.flatMap { byName[$0] }
    let texts = name.map { Self.texts($0.node, languages) } ?? []
    // However a number is written, it is the same.
    names = kind == .levels ? texts.map { text in Int(text).map { String($0) } ?? text } : texts
    namePlace = name?.place ?? node.place
    was = byName["was"].flatMap { member in
      member.node.text.map { (Texts.trimmed($0), member.node.place) }
    }
    if let member = byName["was"], was == nil || kind.nameField == nil {
      problems.append(
        FileProblem(member.place, "was takes the name that the record has until now, as a text"))
    }
  }

  /// Whether a field is given.
  func has(_ field: String) -> Bool { members[field] != nil }

  private static func texts(_ node: FileNode, _ languages: [String]) -> [String] {
    let texts: [String?] =
      switch node.value {
      case .text(let text, _): [text]
      case .fields(let members):
        languages.map { code in members.first { $0.name == code }?.node.text }
      case .list: []
      }
    return texts.compactMap { $0.map(Texts.trimmed) }.filter { !$0.isEmpty }
  }
}
