import ArgumentParser
import KYC
import Store

/// Who changed what, and whether the history is as it was written.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Print who changed what; look whether that was altered.",
    discussion: """
      Every change is kept, the last one first here: kyc-setup history --since 2d --section levels. \
      `show` prints one field by field, `verify` looks over all of them, `head` prints the end of it.
      """,
    subcommands: [List.self, Show.self, Verify.self, Head.self], defaultSubcommand: List.self)

  /// Prints the revisions.
  struct List: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Print the revisions, the last first.")
    @OptionGroup var options: Options
    @OptionGroup var filters: Filters

    @Option(help: ArgumentHelp("At most so many; 100 for a table unless told.", valueName: "n"))
    var limit: Int?

    @Option(help: "How they are printed.")
    var format = Format.table

    @Flag(help: "Tell the addresses too, as SSH sessions claimed them.")
    var addresses = false

    func validate() throws {
      if let limit, !(1...1_000_000).contains(limit) {
        throw ValidationError("--limit takes a number from 1 to 1000000.")
      }
    }

    func run(as user: CurrentUser) throws {
      let limit = limit ?? (format == .table ? 100 : nil)
      let changes = try HistoryCommand.read(options, as: user) { office in
        // One more tells whether there are more.
        try office.history(filters.filter, limit: limit.map { $0 + 1 })
      }
      let shown = limit.map { Array(changes.prefix($0)) } ?? changes
      switch format {
      case .json: try Outlet.output.say(HistoryJSON.text(shown, addresses: addresses))
      case .table:
        guard !shown.isEmpty else { return Outlet.output.say("No revision fits.") }
        Outlet.output.say(HistoryTable.text(shown, addresses: addresses))
        if changes.count > shown.count {
          Outlet.output.say("There are older ones: --limit \(shown.count * 10) prints more.")
        }
      }
    }
  }

  /// How revisions are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  /// Opens a Back Office, reads from it, and ends with a sentence where that fails.
  static func read<Value>(
    _ options: Options, as user: CurrentUser, _ body: (BackOffice) throws -> Value
  ) throws -> Value {
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    do {
      return try body(office.backOffice)
    } catch let error as EncryptionKeyError {
      throw ExitError(
        message: "The history cannot be looked over. \(error.message)",
        code: 3)
    }
  }
}
