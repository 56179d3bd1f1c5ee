import ArgumentParser
import Foundation

/// What the parser knows of a command and its words, from its own description.
struct CommandDescription: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool?
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  /// An argument, option or flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  // What the parser's description is wrapped in.
  private struct Tool: Decodable {
    let command: CommandDescription
  }

  /// The whole program; throws `DecodingError` if the parser describes it in another form.
  static func program() throws -> CommandDescription {
    let description = Data(KYCSetup._dumpHelp().utf8)
    return try JSONDecoder().decode(Tool.self, from: description).command
  }

  /// The command of that name directly below this one; nil if there is none.
  func subcommand(_ name: String) -> CommandDescription? {
    subcommands?.first { $0.commandName == name }
  }

  /// Whether a word such as `--set` is an option of this command after which its value follows.
  func takesValue(_ word: String) -> Bool {
    (arguments ?? []).contains { argument in
      argument.kind == .option && (argument.names ?? []).contains { $0.word == word }
    }
  }
}

extension CommandDescription.Argument.Name {
  /// The name as it is typed, with its hyphens.
  fileprivate var word: String { (kind == "long" ? "--" : "-") + name }
}
