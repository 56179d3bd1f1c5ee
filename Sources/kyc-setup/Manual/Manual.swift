/// The manual page in mdoc, a walk over the parser's own description of the commands.
struct Manual {
  private let root: CommandDescription

  /// Reads the description; throws where it is not what was expected.
  init() throws { root = try .program() }

  /// The page.
  var text: String {
    let name = root.commandName
    let head = [
      ".Dd \(KYCSetup.date)", ".Dt KYC-SETUP 1", ".Os", ".Sh NAME", ".Nm \(name)",
      ".Nd \(Roff.line(Self.lowered(root.abstract ?? "")))", ".Sh SYNOPSIS", ".Nm",
    ]
    let options = root.shown.map { ".Op \($0.synopsis)" }
    let commands = root.leaves.filter { $0.command.commandName != "help" }.flatMap {
      path, command in
      section(path, command)
    }
    let lines =
      head + options + [".Op Ar command ..."] + [".Sh DESCRIPTION"]
      + Self.prose(root.discussion ?? "") + [
        ".Pp", "Every command that opens a Back Office takes these:",
      ]
      + Self.list(root.shown) + [".Sh COMMANDS"] + commands + Self.ends
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ path: [String], _ command: CommandDescription) -> [String] {
    // What every command takes is told once.
    let common = Set(root.shown.map(\.synopsis))
    let own = command.shown.filter { !common.contains($0.synopsis) }
    let synopsis = own.map { $0.isOptional ? ".Op \($0.synopsis)" : $0.macro }
    let words = path.joined(separator: " ")
    return [".Ss \(Roff.words(words))", ".Nm", ".Cm \(Roff.words(words))"] + synopsis
      + [".Pp", Roff.line(command.abstract ?? "")]
      + (command.discussion.map { [".Pp"] + Self.prose($0) } ?? []) + Self.list(own)
  }

  private static func list(_ arguments: [CommandDescription.Argument]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    let items = arguments.flatMap { argument in
      [".It \(argument.synopsis)", Roff.line(argument.words)]
        + (argument.discussion.map { prose($0) } ?? [])
    }
    return [".Bl -tag -width Ds"] + items + [".El"]
  }

  // An empty line parts paragraphs; a line that begins as a command does is an example.
  private static func prose(_ text: String) -> [String] {
    var lines: [String] = []
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      isExample = trimmed.hasPrefix("kyc-setup ") || isExample && line.hasPrefix("  ")
      if trimmed.isEmpty {
        if lines.last != ".Pp" { lines.append(".Pp") }
      } else {
        lines.append(isExample ? ".Dl \(Roff.words(String(line)))" : Roff.line(String(trimmed)))
      }
    }
    return lines
  }

  private static func lowered(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension CommandDescription {
  /// The commands beneath it that do something themselves, each with the words that lead there.
  fileprivate var leaves: [(path: [String], command: CommandDescription)] {
    (subcommands ?? []).flatMap { command -> [(path: [String], command: CommandDescription)] in
      guard command.shouldDisplay != false else { return [] }
      let inner = command.leaves.map { ([command.commandName] + $0.path, $0.command) }
      return inner.isEmpty ? [([command.commandName], command)] : inner
    }
  }

  /// The words that are told of.
  fileprivate var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

extension CommandDescription.Argument {
  /// It as a macro line of its own.
  fileprivate var macro: String { "." + synopsis }

  /// It as words of a macro.
  fileprivate var synopsis: String {
    let value = "Ar \(Roff.words(valueName ?? ""))" + (isRepeating ? " ..." : "")
    let name = names?.first { $0.kind == "long" } ?? names?.first
    guard let name else { return value }
    let flag = "Fl \(Roff.words((name.kind == "long" ? "-" : "") + name.name))"
    return kind == .flag ? flag : "\(flag) \(value)"
  }

  /// What it is, what it may be, and what it is unless told.
  fileprivate var words: String {
    let values =
      (allValues ?? []).isEmpty ? "" : " One of: \((allValues ?? []).joined(separator: ", "))."
    let usual = defaultValue.map { " Unless told: \($0)." } ?? ""
    return (abstract ?? "") + values + usual
  }
}
