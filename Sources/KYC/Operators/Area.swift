/// What a right is about: the records of one kind, or what is kept of changes.
package enum Area: String, Sendable, Codable, CaseIterable {
  case externalConnections, clientRights, languages, operators, operatorGroups, backOffice, history
  case levels, documentTypes, documentGroups, clientTests, clientTestQuestions, clientTestAnswers

  /// The area of the records of a kind.
  package init(_ kind: EntityKind) {
    switch kind {
    case .externalConnections: self = .externalConnections
    case .documentGroups: self = .documentGroups
    case .documentTypes: self = .documentTypes
    case .levels: self = .levels
    case .clientRights: self = .clientRights
    case .clientTests: self = .clientTests
    case .clientTestQuestions: self = .clientTestQuestions
    case .clientTestAnswers: self = .clientTestAnswers
    case .languages: self = .languages
    case .backOffice: self = .backOffice
    case .operators: self = .operators
    case .operatorGroups: self = .operatorGroups
    }
  }

  /// The area of the list of an identifier, also one whose records belong to another; nil where it has none.
  package init?(section: String) {
    self.init(rawValue: section.split(separator: "/").first.map(String.init) ?? "")
  }

  /// What it is called; questions and answers as the Back Office's rights name them.
  package var title: String {
    switch self {
    case .externalConnections: "External connections"
    case .clientRights: "Client rights"
    case .languages: "Localization"
    case .operators: "Operators"
    case .operatorGroups: "Operator groups"
    case .backOffice: "Back Office"
    case .history: "History"
    case .levels: "Levels"
    case .documentTypes: "Document types"
    case .documentGroups: "Document groups"
    case .clientTests: "Client Tests"
    case .clientTestQuestions: "Client Tests Questions"
    case .clientTestAnswers: "Client Tests Answers"
    }
  }

  /// The rights that mean something in it.
  package var rights: [Right] {
    switch self {
    case .history: [.view]
    case .backOffice: [.view, .update, .updateInGuide]
    case .externalConnections, .languages, .levels, .documentTypes, .documentGroups: Right.allCases
    case .clientRights, .operators, .operatorGroups, .clientTests, .clientTestQuestions,
      .clientTestAnswers:
      [.view, .create, .update, .delete]
    }
  }

  /// Whether guided set-up reads it.
  package var isOfGuide: Bool {
    switch self {
    case .operators, .operatorGroups, .history, .clientTestQuestions, .clientTestAnswers: false
    default: true
    }
  }
}
