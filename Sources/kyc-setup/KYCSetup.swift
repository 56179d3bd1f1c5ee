import ArgumentParser

/// The program and its commands; without one it opens the home screen.
struct KYCSetup: UserCommand {
  /// The number of this version.
  static let number = "0.1.0"
  /// Its day, as manual pages have it.
  static let date = "November 23, 2026"

  static let configuration = CommandConfiguration(
    commandName: "kyc-setup",
    abstract: "A terminal Back Office for client verification (KYC).",
    discussion: """
      Opens the home screen: connections to KYC providers, document groups, document types, \
      verification levels, each in the form that the B2CORE Back Office has for it. ^G lists \
      everywhere what can be done.

      --as NAME says who works here where several share one account; it stands in the forced command \
      of an SSH key, never behind it. See the README for shared hosts.

      Exit codes: 0 done, 1 findings or refused, 2 wrong usage, 3 cannot open.
      """,
    version: "kyc-setup \(number)",
    subcommands: [
      GuideCommand.self, OpenCommand.self, ListCommand.self, ShowCommand.self, CreateCommand.self,
      EditCommand.self, DeleteCommand.self, ExportCommand.self, PlanCommand.self,
      ApplyCommand.self, SchemaCommand.self, CheckCommand.self, HistoryCommand.self,
      OperatorsCommand.self, KeyCommand.self, BackupCommand.self, DiagCommand.self,
      FieldsCommand.self,
      ManualCommand.self,
    ])

  @OptionGroup var options: Options
  @OptionGroup var looks: Looks

  func run(as user: CurrentUser) throws { try Visit.run(options, looks, at: .home, as: user) }
}

/// What every command that opens a Back Office takes.
struct Options: ParsableArguments {
  @Option(
    help: ArgumentHelp("The database file of the Back Office.", valueName: "file"),
    completion: .file())
  var database: PathArgument?

  @Flag(help: "Draw with ASCII signs only.")
  var ascii = false

  @Flag(help: "Use the mouse; selecting text needs Shift then.")
  var mouse = false
}

/// Opens guided set-up at once, where it was left.
struct GuideCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Lead through the whole set-up, step by step.",
    discussion: """
      Goes on where it was left, or begins it. Nothing is saved before Review; what is typed is kept \
      as a draft at any moment.
      """)

  @OptionGroup var options: Options
  @OptionGroup var looks: Looks

  func run(as user: CurrentUser) throws { try Visit.run(options, looks, at: .guide, as: user) }
}

/// Opens one screen at once, for a link in a ticket.
struct OpenCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a list or a record at once.",
    discussion: """
      Sections: connections, groups, types, levels, rights, tests, languages, operators, history, \
      operator-groups, back-office.
      A level is named by its Index, a client test by its Caption, a language by its Code, the rest \
      by Name: kyc-setup open levels 1
      """)

  @OptionGroup var options: Options
  @OptionGroup var looks: Looks

  @Argument(help: "The section.")
  var section: SectionName

  @Argument(
    help: "The record's name; without one the list opens.", completion: .custom(Completion.names))
  var name: String?

  func validate() throws {
    guard let owner = section.owner else { return }
    throw ValidationError(
      "The \(section.rawValue) are reached through their \(owner.section.rawValue):"
        + " kyc-setup open tests NAME")
  }

  func run(as user: CurrentUser) throws {
    try Visit.run(options, looks, at: .section(section, name: name), as: user)
  }
}
