import ArgumentParser
import Console
import Editing
import Forms
import Screen
import Store

/// Which list of records a command is about.
struct RecordOptions: ParsableArguments {
  @OptionGroup var options: Options

  @Argument(help: "The section.")
  var section: RecordSection

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "The test of questions; for answers the test, then --in again for the question.",
      valueName: "name"), completion: .custom(Completion.owners))
  var owners: [String] = []

  func validate() throws {
    let (name, depth) = (section.name, section.name.depth)
    guard owners.count != depth else { return }
    throw ValidationError(Self.sentence(about: name))
  }

  private static func sentence(about name: SectionName) -> String {
    switch name.depth {
    case 0: "--in is for questions and answers; \(name.rawValue) stand alone."
    case 1: "Questions belong to a test: --in \"Risk\""
    default: "Answers belong to a question of a test: --in \"Risk\" --in \"Are you a PEP?\""
    }
  }

  /// Opens the Back Office for as long as a body works with the list.
  func work<Value>(
    as user: CurrentUser, _ body: (Office, ListSource) throws -> Value
  ) throws -> Value {
    let office = try Office(options.database, as: user)
    defer { try? office.opened.close() }
    return try body(office, office.list(section.name, in: owners))
  }

  /// Throws where one record alone is there and a name was given, or a name is missing.
  func check(_ name: String?) throws {
    switch (section.name, name) {
    case (.backOffice, _?):
      throw ValidationError("The Back Office is one record and takes no NAME.")
    case (.backOffice, nil), (_, _?): return
    case (_, nil): throw ValidationError("Which one? Name it behind \(section.name.rawValue).")
    }
  }

  /// Throws where one record alone is there, which always exists.
  func checkHasSeveral(_ verb: String) throws {
    guard section.name == .backOffice else { return }
    throw ValidationError(
      "The Back Office is one record that always exists: it is not \(verb), only shown and edited.")
  }
}

extension Office {
  /// The list of a section, reached through the records that its records belong to.
  func list(_ name: SectionName, in owners: [String]) throws -> ListSource {
    try data.list(name.id, word: name.rawValue, in: owners).list
  }
}
