import KYC

extension EntityKind {
  /// The name of the table that keeps records of this kind: the section's identifier in the singular.
  var table: String { rawValue.hasSuffix("s") ? String(rawValue.dropLast()) : rawValue }

  /// The type of the records of this kind.
  var record: any Stored.Type {
    switch self {
    case .externalConnections: ExternalConnection.self
    case .documentGroups: DocumentGroup.self
    case .documentTypes: DocumentType.self
    case .levels: Level.self
    case .clientRights: ClientRight.self
    case .clientTests: ClientTest.self
    case .clientTestQuestions: ClientTestQuestion.self
    case .clientTestAnswers: ClientTestAnswer.self
    case .languages: Language.self
    case .backOffice: OfficeSettings.self
    case .operators: Operator.self
    case .operatorGroups: OperatorGroup.self
    }
  }

  /// The kind of record that a table keeps; nil for a table of another use.
  init?(table: String) {
    guard let kind = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = kind
  }
}
