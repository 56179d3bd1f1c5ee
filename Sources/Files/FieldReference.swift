import Forms
import KYC

/// The field reference, a walk over the forms.
package enum FieldReference {
  /// The reference as Markdown: a table for each form; throws where a form cannot be read.
  package static var markdown: String {
    get throws {
      let head = """
        # Fields

        Made from the forms in the code. A field is named by its identifier, by `--set FIELD=VALUE` and in files.

        """
      let tables = [
        try connections(),
        try table(.documentGroups, DocumentGroup.form, DocumentGroup()),
        try table(.documentTypes, DocumentType.form, DocumentType()),
        try table(.levels, Level.form, Level()),
        try table(.clientRights, ClientRight.form, ClientRight()),
        try table(.clientTests, ClientTest.form, ClientTest()),
        try table(.clientTestQuestions, ClientTestQuestion.form, ClientTestQuestion(of: 0)),
        try table(.clientTestAnswers, ClientTestAnswer.form, ClientTestAnswer(to: 0)),
        try table(.languages, Language.form, Language()),
        try table(.backOffice, OfficeSettings.form, OfficeSettings()),
        try table(.operators, Operator.form, Operator()),
        try table(.operatorGroups, OperatorGroup.form, OperatorGroup()),
      ]
      return head + tables.joined()
    }
  }

  // What both phases ask is told once; then each provider's own settings.
  private static func connections() throws -> String {
    let first = ExternalConnection.form.fields.map(\.id)
    let last = ExternalConnection.editForm(nil).fields.map(\.id)
    let kind = EntityKind.externalConnections
    let common = try table(kind, ExternalConnection.editForm(nil), ExternalConnection())
    let providers = try Provider.all.map { provider in
      var connection = ExternalConnection()
      connection.provider = provider.id
      let form = ExternalConnection.editForm(provider)
      let rows = try rows(form, connection) { !first.contains($0) && !last.contains($0) }
      return "\n### \(Area(kind).title): \(provider.id)\n\n" + rows
    }
    return common + providers.joined()
  }

  private static func table<Record: Entity>(
    _ kind: EntityKind, _ form: Form<Record, any Surroundings>, _ record: Record
  ) throws -> String {
    "\n## \(Area(kind).title)\n\nSection `\(kind.rawValue)`, one record: \(kind.noun).\n\n"
      + (try rows(form, record) { _ in true })
  }

  private static func rows<Record: Entity>(
    _ form: Form<Record, any Surroundings>, _ record: Record, _ isTold: (String) -> Bool
  ) throws -> String {
    let needs = try Needs(form, record)
    let rows = form.fields.map { Question($0) }.filter { isTold($0.id) }.map { question in
      let cells = [
        question.label, "`\(question.id)`", question.asked, needs.words[question.id] ?? "",
        question.extent.words, question.isLocalizable ? "yes" : "", question.help,
      ]
      return "| " + cells.map(\.inTable).joined(separator: " | ") + " |\n"
    }
    return """
      | Field | Identifier | Asked as | Required | Extent | Each language | What it is |
      |---|---|---|---|---|---|---|

      """ + rows.joined()
  }
}

/// When the questions of a form must be answered, in words.
private struct Needs {
  /// The words by field.
  private(set) var words: [String: String] = [:]

  /// Asks a form about a new record, and again with each word of each choice.
  init<Record: Entity>(_ form: Form<Record, any Surroundings>, _ record: Record) throws {
    func needs(_ answers: Answers) throws -> [String: Need] {
      try form.reading(
        of: record, with: answers, languages: [], around: Configuration.beginning
      ).standings.mapValues(\.need)
    }
    let usual = try needs(Answers())
    for (field, need) in usual { words[field] = need.word }
    for asked in form.fields {
      guard case .choice(let choices) = asked.control else { continue }
      var among: [String: [String]] = [:]
      for choice in choices {
        let changed = try needs(Answers(texts: [Slot(asked.id): choice]))
        for (field, need) in changed where need == .required && usual[field] == .optional {
          among[field, default: []].append(choice)
        }
      }
      for (field, choices) in among where field != asked.id {
        words[field] = "where \(asked.label) is \(choices.joined(separator: ", "))"
      }
    }
  }
}

extension Need {
  fileprivate var word: String {
    switch self {
    case .optional: ""
    case .required: "yes"
    case .toEnable: "to enable"
    }
  }
}

extension Question {
  fileprivate var asked: String {
    let words =
      switch control {
      case .text: hasSuggestions ? "text, with suggestions" : "text"
      case .secret: "secret, never shown"
      case .longText(.plain): "long text"
      case .longText(.html): "long text, plain or HTML"
      case .longText(.json): "long text, plain or JSON"
      case .choice(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
      case .checkBox: "check box, `Yes` or `No`"
      case .reference(let section): "one of `\(section)`"
      case .references(""): "several words"
      case .references(let section): "several of `\(section)`"
      case .rows: "a list of its own"
      case .path: "a path on this host"
      case .shown: "shown only"
      }
    return words + (canBeMade ? ", can be made" : "")
  }
}

extension Extent {
  fileprivate var words: String {
    switch self {
    case .any: ""
    case .characters(let most): "\(most) characters"
    case .whole(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .url: "https URL, 2048 characters"
    }
  }
}

extension String {
  fileprivate var inTable: String { replacing("|", with: "\\|") }
}
