import ArgumentParser
import KYC
import Store

extension HistoryCommand {
  /// Which revisions are meant.
  struct Filters: ParsableArguments {
    @Option(
      help: ArgumentHelp(
        "From this time on: 2026-11-22, 2026-11-22T14:30, or 30m, 2h, 3d, 1w ago; UTC unless it says so.",
        valueName: "time"), transform: HistoryTime.begin)
    var since: String?

    @Option(
      help: ArgumentHelp("Up to this time; a date counts as a whole day.", valueName: "time"),
      transform: HistoryTime.end)
    var until: String?

    @Option(help: ArgumentHelp("By whom.", valueName: "name"))
    var `operator`: String?

    @Option(help: "Of records of a section.")
    var section: SectionName?

    @Option(
      help: ArgumentHelp(
        "Of a record that has or had this name; a level its Index.", valueName: "name"))
    var record: String?

    func validate() throws {
      if let since, let until, since >= until {
        throw ValidationError("--since is not before --until: no revision is in between.")
      }
    }

    /// What the options mean together.
    var filter: HistoryFilter {
      var filter = HistoryFilter()
      (filter.since, filter.until, filter.author) = (since, until, `operator`)
      (filter.kinds, filter.name) = (section?.kinds, record)
      return filter
    }
  }
}

extension SectionName {
  /// The kinds of record in it, with those that belong to them.
  fileprivate var kinds: Set<EntityKind> {
    let inner: Set<EntityKind> = self == .tests ? [.clientTestQuestions, .clientTestAnswers] : []
    return inner.union(EntityKind(rawValue: id).map { [$0] } ?? [])
  }
}
