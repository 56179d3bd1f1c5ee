package import Forms

/// A record of the configuration: a row of one table.
package protocol Entity: Sendable, Codable, Hashable {
  /// The kind of record it is.
  static var kind: EntityKind { get }
  /// The row's number; nil until it is stored.
  var id: Int64? { get set }
  /// How often the row was stored; a save over an older version is refused.
  var version: Int { get set }
  /// What it is called in messages and in references, given the default language's code.
  func name(in language: String) -> String
  /// How a new record is asked about.
  static var form: Form<Self, any Surroundings> { get }
  /// How this record is asked about.
  static func form(for record: Self) -> Form<Self, any Surroundings>
  /// What may be told of a secret: when it was set, or that it is new; empty where there is none.
  func wordOfSecret(_ field: String) -> String
  /// Whether clients see it itself.
  var isSeenByClients: Bool { get }
}

extension Entity {
  /// Nothing: it has no secrets.
  package func wordOfSecret(_ field: String) -> String { "" }
  /// Clients do not see it itself.
  package var isSeenByClients: Bool { false }
  /// The form of its kind.
  package static func form(for record: Self) -> Form<Self, any Surroundings> { form }
}

/// The kinds of record, by the identifier of their section.
package enum EntityKind: String, Sendable, CaseIterable {
  case externalConnections, documentGroups, documentTypes, levels, clientRights, clientTests
  case clientTestQuestions, clientTestAnswers, languages, backOffice, operators, operatorGroups

  /// The kinds that make up the configuration: all but those that say who works with it.
  package static let configured = allCases.filter { ![.operators, .operatorGroups].contains($0) }

  /// These kinds with those whose records belong to theirs.
  package static func withWhatBelongs(to kinds: [EntityKind]) -> [EntityKind] {
    kinds.flatMap { $0 == .clientTests ? [$0, .clientTestQuestions, .clientTestAnswers] : [$0] }
  }

  /// One record of this kind, in lower case.
  package var noun: String {
    switch self {
    case .externalConnections: "connection"
    case .documentGroups: "document group"
    case .documentTypes: "document type"
    case .levels: "level"
    case .clientRights: "client right"
    case .clientTests: "client test"
    case .clientTestQuestions: "question"
    case .clientTestAnswers: "answer"
    case .languages: "language"
    case .backOffice: "Back Office"
    case .operators: "operator"
    case .operatorGroups: "operator group"
    }
  }

  /// The field that says what a record is called; nil for the Back Office, of which there is one.
  package var nameField: String? {
    switch self {
    case .externalConnections, .documentGroups, .documentTypes, .clientRights, .operators,
      .operatorGroups:
      "name"
    case .levels: "index"
    case .clientTests: "caption"
    case .clientTestQuestions, .clientTestAnswers: "text"
    case .languages: "code"
    case .backOffice: nil
    }
  }

  /// Whether no two records of this kind have one name; what belongs to a record need not differ.
  package var hasUniqueNames: Bool { self != .clientTestQuestions && self != .clientTestAnswers }

  /// Whether names that differ in letter case only are one name; providers tell documents apart by it.
  package var ignoresCase: Bool {
    switch self {
    case .externalConnections, .clientRights, .languages, .operatorGroups: true
    case .documentGroups, .documentTypes, .levels, .clientTests, .clientTestQuestions,
      .clientTestAnswers, .backOffice, .operators:
      false
    }
  }
}
