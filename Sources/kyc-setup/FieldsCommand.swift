import ArgumentParser
import Files

/// Prints what every form asks.
struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Print every field of every form, as Markdown.",
    discussion: "The identifiers are what --set names, and what files and tables have.")

  func run() throws { try Outlet.output.put(FieldReference.markdown) }
}
