import ArgumentParser
import Files
import Forms
import KYC
import Screen
import Store

/// Tells what a configuration file would change.
struct PlanCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Tell what a configuration file would change, field by field.",
    discussion: """
      Nothing is changed. A file that is wrong is refused with line and column of everything that is. \
      Secrets are told as changed, never shown. --output writes the plan into a file: kyc-setup apply \
      PLAN then does exactly what was shown, or refuses where the configuration has moved on since.
      Exit codes: 0 also where there are changes (1 then with --exit-code), 1 refused, 3 cannot open.
      """)

  @OptionGroup var proposal: ProposalOptions

  @Option(
    help: ArgumentHelp("Write the plan into a file of mode 0600.", valueName: "plan"),
    completion: .file())
  var output: PathArgument?

  @Flag(help: "Overwrite a plan that is there.")
  var force = false

  @Flag(help: "End with 1 where there are changes.")
  var exitCode = false

  @Option(help: "How the changes are printed.")
  var format = Format.table

  /// How changes are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, yaml
  }

  func run(as user: CurrentUser) throws {
    let target = try output.map { try $0.path(user.access(toPathOf: "--output")) }
    let source = try ConfigurationSource(proposal.file, as: user)
    let root = try source.read()
    guard PlanFile.isOne(root) == false else {
      throw ExitError(
        message: "\(source.name.harmless) is a plan already: kyc-setup apply it.", code: 2)
    }
    let office = try Office(proposal.options.database, as: user)
    defer { try? office.opened.close() }
    let proposing = Proposing(
      source: source, root: root, prunes: proposal.prune, as: user)
    let (outcome, head) = try office.backOffice.propose(viewing: proposing.kinds, proposing.outcome)
    proposing.warn(outcome)
    try show(outcome, office)
    if let target,
      let plan = PlanFile(outcome.proposal, of: proposing, head: head, in: office)
    {
      let path = office.process.absolute(target)
      try office.opened.write(plan.text, to: path, replaces: force, for: office.process)
    }
    if exitCode, !outcome.proposal.changes.isEmpty { throw ExitError(message: "", code: 1) }
  }

  private func show(_ outcome: Import.Outcome, _ office: Office) throws {
    switch format {
    case .table:
      Outlet.output.say(outcome.proposal.lines(in: office).joined(separator: "\n"))
    case .json: try Outlet.output.put(outcome.proposal.tree.json)
    case .yaml: try Outlet.output.put(outcome.proposal.tree.yaml)
    }
  }
}
