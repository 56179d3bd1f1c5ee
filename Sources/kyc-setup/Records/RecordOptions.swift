import ArgumentParser
import Console
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
  func work<Value>(_ body: (Office, Section) throws -> Value) throws -> Value {
    let office = try Office(options.database)
    defer { try? office.opened.close() }
    return try Ending.onTrouble {
      try body(office, office.section(section.name, in: owners[...]))
    }
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
  func section(_ name: SectionName, in owners: ArraySlice<String>) throws -> Section {
    guard let owner = name.owner else {
      guard let section = backOffice.sections.first(where: { $0.id == name.id }) else {
        throw Ending(sentence: "There is no section \(name.rawValue).", code: 2)
      }
      return section
    }
    let outer = try section(owner.section, in: owners.dropLast())
    let sheet = try sheet(owners.last ?? "", in: outer)
    guard sheet.relevant.contains(where: { $0.id == owner.field }),
      let rows = sheet.rows(of: owner.field)
    else {
      throw Ending(
        sentence: "The \(sheet.noun) \(sheet.name.harmless) has no \(owner.field) as it is now.",
        code: 1)
    }
    return rows
  }

  /// The key of a record that is there.
  func key(of name: String, in section: Section) throws -> String {
    try refuseAmbiguous(name, in: section)
    guard let key = try section.doors.find(name) else {
      throw Ending(
        sentence: "There is no \(section.noun) \(name.harmless) in \(header.office.harmless).",
        code: 1)
    }
    return key
  }

  // What belongs to a record need not differ in name.
  private func refuseAmbiguous(_ name: String, in section: Section) throws {
    guard section.id.contains("/"),
      let column = section.columns.firstIndex(where: { $0.id == SectionName.questions.nameColumn })
    else { return }
    let count = try section.doors.page(name, nil, 0..<10_000).count { $0.cells[column] == name }
    guard count > 1 else { return }
    throw Ending(
      sentence:
        "\(count) \(section.plural) here read \(name.harmless): which one is meant cannot be said."
        + " Change the text of one of them on the screens first.", code: 1)
  }

  /// The sheet on a record that is there; the one record of its kind needs no name.
  func sheet(_ name: String?, in section: Section) throws -> Sheet {
    let key = try key(of: name ?? "", in: section)
    guard let sheet = try section.doors.open(key) else {
      throw Ending(
        sentence: "The \(section.noun) \((name ?? "").harmless) was just deleted.", code: 1)
    }
    return sheet
  }
}
