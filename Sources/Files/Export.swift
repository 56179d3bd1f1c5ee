import Forms
package import KYC

/// A configuration as it is written to a file: names and no numbers, in an order that stays, nothing secret.
package struct Export {
  /// How saved secrets are written.
  package enum Secrets: String, Sendable, CaseIterable {
    /// They are left out; applying the file keeps what is there.
    case none
    /// As the name of an environment variable that is to hold each.
    case env
  }

  private let around: Planned
  private let secrets: Secrets
  private let variables: [String: [String: String]]

  /// Takes a configuration.
  package init(of configuration: Configuration, secrets: Secrets = .none) {
    (around, self.secrets) = (Planned(configuration), secrets)
    variables = Self.variables(configuration.externalConnections)
  }

  /// The kinds of record that a file has a section for, in the order in which they need each other.
  package static let sections: [EntityKind] = [
    .backOffice, .languages, .clientRights, .externalConnections, .documentGroups, .documentTypes,
    .clientTests, .levels,
  ]

  /// The sections of a file unless told: which Back Office it is stays with it.
  package static let usual = sections.filter { $0 != .backOffice }

  /// These sections of the configuration.
  package func tree(_ kinds: [EntityKind] = usual) throws -> Tree {
    .fields(
      try Self.sections.filter { kinds.contains($0) }.map {
        Tree.Field($0.rawValue, try section($0))
      })
  }

  private func section(_ kind: EntityKind) throws -> Tree {
    let all = around.configuration
    return switch kind {
    case .backOffice: .fields(try fields(of: all.office))
    case .languages: try list(all.languages)
    case .clientRights: try list(all.clientRights)
    case .externalConnections: try list(all.externalConnections)
    case .documentGroups: try list(all.documentGroups)
    case .documentTypes: try list(all.documentTypes)
    case .clientTests: try list(all.clientTests)
    case .levels: .list(try all.levels.sorted { $0.index < $1.index }.map(tree))
    default: .list([])
    }
  }

  // By name, so that the order tells nothing of who came first.
  private func list<Record: Entity>(_ records: [Record]) throws -> Tree {
    let language = try around.defaultLanguage
    let named = records.map { (name: $0.name(in: language), record: $0) }
    return .list(
      try named.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        .map { try tree(of: $0.record) })
  }

  private func tree<Record: Entity>(of record: Record) throws -> Tree {
    .fields(try fields(of: record))
  }

  private func fields<Record: Entity>(of record: Record) throws -> [Tree.Field] {
    let form = Record.form(for: record)
    let entry = Entry(
      form.fields.map { Question($0) }, try reading(of: record, form), around.tongues)
    return try entry.fields(
      secret: { reference(to: $0.id, of: record) }, rows: { try rows($0.id, of: record) })
  }

  // Only what a file tells: no checks, and nothing that is counted.
  private func reading<Record: Entity>(
    of record: Record, _ form: Form<Record, any Surroundings>
  ) throws -> Reading {
    var reading = Reading()
    let languages = [nil] + (try around.otherLanguages)
    for field in form.fields {
      reading.standings[field.id, default: Reading.Standing()].isRelevant = try field.isRelevant(
        record, around)
      guard field.control.isWritten else { continue }
      for language in field.isLocalizable ? languages : [nil] {
        reading.texts[Slot(field.id, language)] = try field.read(record, language, around)
      }
    }
    return reading
  }

  private func reference<Record: Entity>(to secret: String, of record: Record) -> Tree? {
    guard secrets == .env, let connection = record as? ExternalConnection,
      connection.secrets[secret] != nil
    else { return nil }
    let variable = variables[connection.name]?[secret] ?? ""
    return .fields([.init("env", .text(variable))])
  }

  // The variables that are to hold secrets, such as IDENFY_MAIN_SIGNATURE_SECRET, each for one alone.
  private static func variables(_ connections: [ExternalConnection]) -> [String: [String: String]] {
    var taken: Set<String> = []
    var variables: [String: [String: String]] = [:]
    for connection in connections.sorted(by: { $0.name < $1.name }) {
      for secret in connection.secrets.keys.sorted() {
        let name = variable(connection.name, secret)
        let names = [name] + (2...9999).lazy.map { "\(name)_\($0)" }
        let free = names.first { taken.insert($0).inserted }
        variables[connection.name, default: [:]][secret] = free
      }
    }
    return variables
  }

  private static func variable(_ connection: String, _ secret: String) -> String {
    let words = secret.reduce(into: "") { $0 += $1.isUppercase ? "_\($1)" : "\($1)" }
    let name = "\(connection)_\(words)".uppercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? String(character) : "_"
    }.joined()
    return name.first?.isNumber == true ? "_" + name : name
  }

  private func rows<Record: Entity>(_ field: String, of record: Record) throws -> [Tree]? {
    let all = around.configuration
    switch (Record.kind, field) {
    case (.clientTests, "questions"):
      return try all.questions.filter { $0.clientTestId == record.id }
        .sorted { ($0.position, $0.text) < ($1.position, $1.text) }.map(tree)
    case (.clientTestQuestions, "answers"):
      return try all.answers.filter { $0.clientTestQuestionId == record.id }
        .sorted { ($0.position, $0.text) < ($1.position, $1.text) }.map(tree)
    default: return nil
    }
  }
}

extension Control {
  /// Whether its answer stands in a file as text.
  var isWritten: Bool {
    switch self {
    case .shown, .path, .rows, .secret: false
    case .text, .longText, .choice, .checkBox, .reference, .references: true
    }
  }
}
