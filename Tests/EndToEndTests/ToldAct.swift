import Files
import Forms
import Foundation
import TestSupport
import Testing

/// An act of an answers file, for those who do it by hand.
struct ToldAct {
  var deed = ""
  var word = ""
  var record = ""
  var inside: [String] = []
  /// What is answered, in the order of the file.
  var answers: [(name: String, text: String)] = []
  var steps: [(stop: String, answers: [(name: String, text: String)])] = []

  static let environment: [String: String?] = [
    "ANSWERS_KEY": Visit.secrets[0], "ANSWERS_SECRET": Visit.secrets[1],
    "ANSWERS_SIGNATURE": Visit.secrets[2],
  ]

  static let names = ["documents", "level", "connection", "test", "rights", "delete"]

  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Answers/\(name).yaml").path
  }

  /// The acts of a file beside the tests.
  static func read(_ name: String) throws -> [ToldAct] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path(name)))
    guard case .list(let nodes)? = try FileText.read(data)?.value else { return [] }
    return nodes.map(ToldAct.init)
  }

  private init(_ node: FileNode) {
    guard case .fields(let members) = node.value else { return }
    for member in members {
      switch member.name {
      case "record": record = member.node.text ?? ""
      case "in": inside = Self.texts(member.node)
      case "set": answers = Self.answers(member.node)
      case "guide":
        deed = "guide"
        guard case .fields(let steps) = member.node.value else { continue }
        self.steps = steps.map { ($0.name, Self.answers($0.node)) }
      default: (deed, word) = (member.name, member.node.text ?? "")
      }
    }
  }

  private static func texts(_ node: FileNode) -> [String] {
    guard case .list(let nodes) = node.value else { return [] }
    return nodes.compactMap(\.text)
  }

  private static func answers(_ node: FileNode) -> [(name: String, text: String)] {
    guard case .fields(let members) = node.value else { return [] }
    return members.map { ($0.name, text($0.node)) }
  }

  private static func text(_ node: FileNode) -> String {
    switch node.value {
    case .text(let text, _): text
    case .list: texts(node).joined(separator: "\n")
    case .fields(let members): (environment[members.first?.node.text ?? ""] ?? nil) ?? ""
    }
  }

  /// What a section is called on the screen.
  static let titles = [
    "connections": "External connections", "rights": "Client rights", "languages": "Localization",
    "back-office": "Back Office", "levels": "Levels", "types": "Document types",
    "groups": "Document groups", "tests": "Client tests",
  ]

  /// What a field is called on the screen, without its language.
  func label(_ name: String) -> String {
    let field = String(name.split(separator: ".")[0])
    if field == "text" { return word == "questions" ? "Question" : "Answer" }
    let odd = [
      "clientRight": "Assigned Client Right", "documentGroup": "Group", "uiHost": "UI host",
      "officeName": "Back Office name", "webhookSaved": "Saved at iDenfy", "url": "URL",
    ]
    if let label = odd[field] { return label }
    var words = ""
    for letter in field { words += letter.isUppercase ? " " + letter.lowercased() : String(letter) }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  static func language(_ name: String) -> String? {
    let parts = name.split(separator: ".")
    return parts.count == 2 ? ["de": "German", "fr": "French"][String(parts[1])] : nil
  }
}
