import ArgumentParser
import Forms
import Screen
import Store

extension OperatorsCommand {
  /// Lets the first administrator of a shared Back Office in.
  struct Init: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Let the first administrator in, as root or as the account that has the file.",
      discussion: "Only where nobody was ever let in; see `recover` for a lost administrator.")
    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption
    @Option(help: "The name of the administrator.") var administrator: String

    func run(as user: CurrentUser) throws {
      try OperatorsCommand.appoint(administrator, options, done, user, isFirst: true)
    }
  }

  /// Lets an administrator in where none is left who could.
  struct Recover: UserCommand {
    static let configuration = CommandConfiguration(
      commandName: "recover",
      abstract: "Let an administrator in where the last one is lost, as root or as the account.",
      discussion: "It is in the history, like every other change.")
    @OptionGroup var options: Options
    @OptionGroup var done: QuietOption
    @Option(help: "The name of the administrator.") var administrator: String

    func run(as user: CurrentUser) throws {
      try OperatorsCommand.appoint(administrator, options, done, user, isFirst: false)
    }
  }

  private static func appoint(
    _ name: String, _ options: Options, _ done: QuietOption, _ user: CurrentUser, isFirst: Bool
  ) throws {
    let what = isFirst ? "operators init" : "operators recover"
    let told = try Office.owned(options.database, for: what, as: user) { office, _ in
      guard try office.backOffice.appoint(name, isFirst: isFirst) != nil else {
        throw ExitError(
          message: "Somebody is let in already. For a lost administrator: kyc-setup operators"
            + " recover --administrator \(name.harmless)", code: 1)
      }
      return "\(name) is an administrator of \(office.path)"
    }
    done.say(told.harmless)
  }
}
