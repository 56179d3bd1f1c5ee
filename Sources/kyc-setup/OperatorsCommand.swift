import ArgumentParser
import Forms
import KYC
import Screen
import Store

/// Who is let in, and how somebody comes in or goes.
struct OperatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operators", abstract: "List who is let in; let somebody in, or refuse them.",
    discussion: """
      An operator is an account of this host, or the NAME of a forced command: kyc-setup --as NAME. \
      What each may do is said by groups; Administrators, Support and Auditors are built in.
      """,
    subcommands: [List.self, Groups.self, Admit.self, Disable.self, Init.self, Recover.self],
    defaultSubcommand: List.self)

  /// Prints the operators.
  struct List: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Print who is let in.")
    @OptionGroup var options: Options

    func run(as user: CurrentUser) throws { try OperatorsCommand.print(.operators, options, user) }
  }

  /// Prints the groups.
  struct Groups: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "groups", abstract: "Print the operator groups.")
    @OptionGroup var options: Options

    func run(as user: CurrentUser) throws {
      try OperatorsCommand.print(.operatorGroups, options, user)
    }
  }

  /// Lets somebody in.
  struct Admit: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "admit", abstract: "Let somebody in, again after a change of their account.",
      discussion: "The account is the one that this host has by that name now, or none.")
    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption
    @Argument(help: "The name.") var name: String
    @Option(
      name: .customLong("group"), help: "A group to be in, instead of those so far; several times.")
    var groups: [String] = []

    func run(as user: CurrentUser) throws {
      try OperatorsCommand.work(options, done, user) { office in
        guard let person = try office.admit(name, groups: groups) else { return "" }
        return person.uid == nil
          ? "\(name) is let in by an SSH key that names them; this host has no account of that name"
          : "\(name) is let in"
      }
    }
  }

  /// Refuses somebody from now on.
  struct Disable: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable",
      abstract: "Refuse somebody from now on; what they did stays in the history.")
    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption
    @Argument(help: "The name.") var name: String

    func run(as user: CurrentUser) throws {
      try OperatorsCommand.work(options, done, user) { office in
        guard try office.disable(name) != nil else {
          throw ExitError(message: "There is no operator \(name.harmless).", code: 1)
        }
        return "\(name) is refused from now on"
      }
    }
  }

  private static func work(
    _ options: Options, _ done: QuietOption, _ user: CurrentUser,
    _ body: (BackOffice) throws -> String
  ) throws {
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    done.say(try body(office.backOffice).harmless)
  }

  private static func print(
    _ kind: EntityKind, _ options: Options, _ user: CurrentUser
  ) throws {
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    guard let list = office.backOffice.list(kind.rawValue) else { return }
    let rows = try list.page("", nil, 0..<100_000).map(\.cells)
    Outlet.output.say(TextTable(titles: list.section.columns.map(\.title), rows: rows).text)
  }
}
