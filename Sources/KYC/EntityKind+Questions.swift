package import Forms

extension EntityKind {
  /// What is asked about records of this kind, each once, of connections about those of every provider.
  package var questions: [Question] {
    var seen: Set<String> = []
    return all.filter { seen.insert($0.id).inserted }
  }

  private var all: [Question] {
    switch self {
    case .externalConnections:
      ExternalConnection.form.fields.map { Question($0) }
        + Provider.all.flatMap { ExternalConnection.editForm($0).fields.map { Question($0) } }
    case .documentGroups: DocumentGroup.form.fields.map { Question($0) }
    case .documentTypes: DocumentType.form.fields.map { Question($0) }
    case .levels: Level.form.fields.map { Question($0) }
    case .clientRights: ClientRight.form.fields.map { Question($0) }
    case .clientTests: ClientTest.form.fields.map { Question($0) }
    case .clientTestQuestions: ClientTestQuestion.form.fields.map { Question($0) }
    case .clientTestAnswers: ClientTestAnswer.form.fields.map { Question($0) }
    case .languages: Language.form.fields.map { Question($0) }
    case .backOffice: OfficeSettings.form.fields.map { Question($0) }
    case .operators: Operator.form.fields.map { Question($0) }
    case .operatorGroups: OperatorGroup.form.fields.map { Question($0) }
    }
  }
}
