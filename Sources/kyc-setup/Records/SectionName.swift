import ArgumentParser
import KYC

/// The sections by the words of the command line.
enum SectionName: String, ExpressibleByArgument, CaseIterable {
  case connections, groups, types, levels, rights, tests, questions, answers, languages, operators
  case history
  case operatorGroups = "operator-groups"
  case backOffice = "back-office"

  /// The section's identifier; that of the kind of record for those that belong to a record.
  var id: String {
    switch self {
    case .connections: EntityKind.externalConnections.rawValue
    case .groups: EntityKind.documentGroups.rawValue
    case .types: EntityKind.documentTypes.rawValue
    case .levels: EntityKind.levels.rawValue
    case .rights: EntityKind.clientRights.rawValue
    case .tests: EntityKind.clientTests.rawValue
    case .questions: EntityKind.clientTestQuestions.rawValue
    case .answers: EntityKind.clientTestAnswers.rawValue
    case .languages: EntityKind.languages.rawValue
    case .operators: EntityKind.operators.rawValue
    case .history: "history"
    case .operatorGroups: EntityKind.operatorGroups.rawValue
    case .backOffice: EntityKind.backOffice.rawValue
    }
  }

  /// The section whose records its records belong to, and the field there that lists them; nil where they stand alone.
  var owner: (section: SectionName, field: String)? {
    switch self {
    case .questions: (.tests, "questions")
    case .answers: (.questions, "answers")
    default: nil
    }
  }

  /// How many records have to be named to reach the list.
  var depth: Int { owner.map { $0.section.depth + 1 } ?? 0 }

  /// The column that names a record.
  var nameColumn: String {
    EntityKind(rawValue: id)?.nameField ?? "name"
  }
}

/// A section whose records are listed and changed by commands.
struct RecordSection: ExpressibleByArgument {
  /// Its word.
  let name: SectionName

  /// Those of the configuration, and none that says who works with it.
  static let all = SectionName.allCases.filter { name in
    EntityKind.configured.contains { $0.rawValue == name.id }
  }

  static var allValueStrings: [String] { all.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  init?(argument: String) {
    guard let name = SectionName(rawValue: argument), Self.all.contains(name) else { return nil }
    self.name = name
  }
}
