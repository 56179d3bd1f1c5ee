import ArgumentParser
import Editing
import Files
import Forms

/// Prints one record.
struct ShowCommand: UserCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one record.",
    discussion: """
      kyc-setup show groups ID_CARD
      kyc-setup show levels 1 --format yaml
      kyc-setup show back-office

      A level is named by its Index, a client test by its Caption, a language by its Code, a question or \
      an answer by its text, the rest by Name. json and yaml are the fields by their identifiers, `id` \
      first: a text in each language by the languages' codes, references by name, a secret as when and \
      by whom it was set and its fingerprint, and absent where none is set. csv has a line for each text.
      """)

  @OptionGroup var record: RecordOptions

  @Option(help: "How it is printed.")
  var format = OutputFormat.table

  @Argument(help: "The record's name.", completion: .custom(Completion.names))
  var name: String?

  func validate() throws { try record.check(name) }

  func run(as user: CurrentUser) throws {
    try record.work(as: user) { office, list in
      let data = office.data
      let form = try data.form(name ?? "", in: list)
      try Outlet.output.put(text(of: form.model, in: data))
    }
  }

  private func text(of form: FormModel, in data: DataSource) throws -> String {
    switch format {
    case .table: form.table
    case .json: try Tree.fields(form.fields(in: data)).json
    case .yaml: try Tree.fields(form.fields(in: data)).yaml
    case .csv: CSVFile.text([["field", "value"]] + form.fieldRows)
    }
  }
}
