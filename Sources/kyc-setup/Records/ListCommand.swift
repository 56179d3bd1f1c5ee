import ArgumentParser
import Forms
import Screen

/// Prints the records of a section.
struct ListCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the records of a section.",
    discussion: """
      kyc-setup list levels --sort caption --format json
      kyc-setup list questions --in "Risk"

      The table is for people and fits the terminal; where the output is no terminal, nothing is cut. \
      json and yaml are a list with the columns of each row by their identifiers; csv has the \
      identifiers as its first line, and is for reading: control characters become pictures, and what \
      a spreadsheet would take for a formula gets a leading '. These stay as they are from one \
      version to the next; columns may be added.
      """)

  @OptionGroup var record: RecordOptions

  @Option(help: ArgumentHelp("Only rows with this text in a column.", valueName: "text"))
  var filter = ""

  @Option(
    help: ArgumentHelp("The column to sort by, by its identifier or title.", valueName: "column"),
    completion: .custom(Completion.columns))
  var sort: String?

  @Flag(help: "The last first.")
  var reverse = false

  @Option(help: ArgumentHelp("At most so many rows.", valueName: "n"))
  var limit: Int?

  @Option(help: "How they are printed.")
  var format = OutputFormat.table

  func validate() throws {
    if let limit, !(1...1_000_000).contains(limit) {
      throw ValidationError("--limit takes a number from 1 to 1000000.")
    }
    try record.checkHasSeveral("listed")
  }

  func run(as user: CurrentUser) throws {
    try record.work(as: user) { _, list in
      let section = list.section
      let rows = try list.page(filter, sorting(of: section), 0..<(limit ?? 1_000_000))
      if rows.isEmpty, format == .table {
        return Outlet.output.say(
          filter.isEmpty ? "No \(section.plural) yet." : "No \(section.noun) fits.")
      }
      let listing = Listing(columns: section.columns, rows: rows.map(\.cells))
      try Outlet.output.put(listing.text(format))
    }
  }

  private func sorting(of section: Section) throws -> Sorting? {
    guard let sort else {
      guard reverse, let first = section.columns.first else { return nil }
      return Sorting(first.id, isReversed: true)
    }
    let column = section.columns.first { $0.id == sort || Folded($0.title) == Folded(sort) }
    guard let column else {
      let names = section.columns.map(\.id)
      throw ExitError(
        message: "There is no column \(sort.harmless). \(names.listed(near: sort, "columns"))",
        code: 2)
    }
    return Sorting(column.id, isReversed: reverse)
  }
}
