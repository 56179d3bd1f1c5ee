import ArgumentParser
import Files
import Forms
import KYC
import Screen
import Store

/// Writes the configuration as a file.
struct ExportCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the whole configuration as YAML or JSON.",
    discussion: """
      For git, and for carrying a set-up elsewhere: kyc-setup export > bo.yaml, there kyc-setup plan \
      bo.yaml and kyc-setup apply bo.yaml. Records are named and not numbered, in an order that stays. \
      Secrets, operators, the history and which Back Office it is (Name and URL) are not in it; \
      --section back-office writes the latter. Applying leaves alone what a file does not tell.
      Exit codes: 0 done, 1 refused, 2 wrong usage, 3 cannot open or write.
      """)

  @OptionGroup var options: Options

  @Option(help: "YAML, or JSON that says the same.")
  var format = Format.yaml

  @Option(
    help: ArgumentHelp("Write into a file of mode 0600 instead of printing.", valueName: "file"),
    completion: .file())
  var output: PathArgument?

  @Flag(help: "Overwrite a file that is there.")
  var force = false

  @Option(help: "Write this section alone; several times for several.")
  var section: [Section] = []

  @Option(
    help: "How saved secrets are written: none leaves them out, env names a variable to hold each.")
  var secrets = Export.Secrets.none

  @Flag(help: "Print nothing where a file is written.")
  var quiet = false

  /// What the file is written in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
  }

  /// A section of a configuration file, by the words of the command line.
  struct Section: ExpressibleByArgument {
    /// The kind of its records.
    let kind: EntityKind

    init?(argument: String) {
      guard let name = SectionName(rawValue: argument), let kind = EntityKind(rawValue: name.id),
        Export.sections.contains(kind)
      else { return nil }
      self.kind = kind
    }

    static let allValueStrings = SectionName.allCases.filter { name in
      Export.sections.contains { $0.rawValue == name.id }
    }.map(\.rawValue)
  }

  func run(as user: CurrentUser) throws {
    let target = try output.map { try $0.path(user.access(toPathOf: "--output")) }
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    let kinds = section.isEmpty ? Export.usual : section.map(\.kind)
    let text = try self.text(kinds, of: office.backOffice.configuration(viewing: kinds))
    guard let target, target != "-" else { return try Outlet.output.put(text) }
    let path = office.process.absolute(target)
    try office.opened.write(text, to: path, replaces: force, for: office.process)
    if !quiet { Outlet.output.say("Written: \(path.harmless)") }
  }

  private func text(_ kinds: [EntityKind], of configuration: KYC.Configuration) throws -> String {
    let tree = try Export(of: configuration, secrets: secrets).tree(kinds)
    return format == .json ? tree.json : Self.heading + (try tree.yaml)
  }

  private static let heading = """
    # Configuration of a Back Office for client verification (KYC). Secrets and operators are not in it.
    # What it would change elsewhere: kyc-setup plan FILE. To change it: kyc-setup apply FILE

    """
}

extension Export.Secrets: ExpressibleByArgument {}
