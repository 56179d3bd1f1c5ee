import ArgumentParser
import Files
import Forms
import KYC
import Screen
import Store

/// Makes a configuration what a file says, in one transaction.
struct ApplyCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Change the configuration as a file says, all of it or nothing.",
    discussion: """
      FILE is a configuration as kyc-setup export writes it, or a plan. A section that it does not have \
      is left alone, and so are records, fields and translations that it does not name; --prune deletes \
      records that a section does not name. `was: OLD` beside a name renames. A secret is {env: NAME} or \
      {file: PATH}, never itself. It asks before it deletes, and before clients lose something.
      Exit codes: 0 done, 1 refused and nothing changed, 2 wrong usage or nobody to ask, 3 cannot open.
      """)

  @OptionGroup var proposal: ProposalOptions

  @Flag(help: "Answer what is asked before with Yes.")
  var yes = false

  @Flag(help: "Print nothing where it is done.")
  var quiet = false

  func run(as user: CurrentUser) throws {
    let source = try ConfigurationSource(proposal.file, as: user)
    let root = try source.read()
    let plan = PlanFile.isOne(root) ? try PlanFile(root, name: source.name) : nil
    if plan != nil, proposal.prune {
      throw ValidationError("A plan says itself whether it prunes; leave --prune out.")
    }
    let office = try Office(proposal.options.database, as: user)
    defer { try? office.opened.close() }
    let proposing =
      plan?.proposing(source, as: user)
      ?? Proposing(
        source: source, root: root, prunes: proposal.prune, as: user)
    try apply(proposing, plan, office)
  }

  private func apply(_ proposing: Proposing, _ plan: PlanFile?, _ office: Office) throws {
    let (outcome, head) = try office.backOffice.propose(viewing: proposing.kinds, proposing.outcome)
    if let plan {
      guard plan.fileId == office.opened.fileId else {
        throw ExitError(
          message: "The plan was made for another Back Office. Make one for \(office.name).",
          code: 1)
      }
      guard plan.head == head, plan.changes == outcome.proposal.tree else {
        throw ChangeError.outdated
      }
    }
    proposing.warn(outcome)
    let seen = outcome.proposal
    if !quiet { Outlet.output.say(seen.lines(in: office).joined(separator: "\n")) }
    guard !seen.changes.isEmpty else { return }
    let question = seen.question(in: office)
    if !question.isEmpty {
      try Consent(question: question, deed: "changed", isGiven: yes).require()
    }
    let progress = Progress(of: seen.changes.count, isShown: !quiet)
    defer { progress.end() }
    _ = try office.backOffice.apply(
      viewing: proposing.kinds,
      { stored, fingerprint in
        let now = try proposing.outcome(stored, fingerprint).proposal
        // What was shown and agreed to is what is done.
        guard now.changes == seen.changes else { throw ChangeError.outdated }
        return now
      }, expecting: plan.map { .head($0.head) } ?? .anything, progress: progress.step)
    progress.end()
    if !quiet { Outlet.output.say("\nApplied to \(office.name): \(seen.summary)") }
  }
}
