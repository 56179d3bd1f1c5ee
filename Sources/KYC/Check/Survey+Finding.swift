import Forms

extension Survey {
  /// The default language's code.
  var language: String { tongues.first?.code ?? "" }

  /// A finding at a field of a record, in one of its languages where one is named.
  func finding<Record: Entity>(
    _ remark: Remark, _ severity: Finding.Severity, at field: String, of record: Record,
    in language: String? = nil, _ sentence: String, mend: String
  ) -> Finding {
    let label = Record.form(for: record).fields.first { $0.id == field }?.label ?? field
    let tongue = tongues.first { $0.code == language }?.name ?? language
    let spot = spot(of: record)
    return Finding(
      id: remark.rawValue, severity: severity,
      at: spot.words + [tongue.map { "\(label) (\($0))" } ?? label],
      sentence: sentence, mend: mend, subject: spot.subject, field: spot.field ?? field)
  }

  // Questions and answers are found in their test, for they stand in no menu.
  private func spot<Record: Entity>(
    of record: Record
  ) -> (words: [String], subject: Subject, field: String?) {
    let name = record.name(in: language)
    switch record {
    case let question as ClientTestQuestion:
      let (words, test) = test(question.clientTestId)
      return (words + ["Question \(name.short)"], test, "questions")
    case let answer as ClientTestAnswer:
      let question = configuration.questions.first { $0.id == answer.clientTestQuestionId }
      let (words, test) = test(question?.clientTestId ?? 0)
      let asked = ["Question \((question?.text ?? "").short)", "Answer \(name.short)"]
      return (words + asked, test, "questions")
    default:
      let noun = Record.kind.noun
      let capital = noun.prefix(1).uppercased() + noun.dropFirst()
      let words = Record.kind == .backOffice ? [capital] : ["\(capital) \(name.short)"]
      return (words, Subject(section: Record.kind.rawValue, key: record.id.map(String.init)), nil)
    }
  }

  private func test(_ id: Int64) -> (words: [String], subject: Subject) {
    let name = reference(.clientTests, id: id)?.name ?? ""
    let kind = EntityKind.clientTests
    return (["Client test \(name.short)"], Subject(section: kind.rawValue, key: String(id)))
  }
}

extension Level {
  /// How much it matters that something does not work on it: nobody meets a hidden level unless an admin gives it.
  var severity: Finding.Severity { visible ? .error : .warning }
}

extension String {
  // A question may have 1000 characters, a place is a line.
  fileprivate var short: String { count > 60 ? prefix(57) + "..." : self }
}
